"""Names of persons: known by what stands before them, by their capital, or by a list."""

from collections.abc import Callable, Sequence

from bot.privacy.cues import DOING, PARTICLES, TITLES
from bot.privacy.lists import given_names, plain_given_names, plain_surnames, public_words, surnames
from bot.privacy.marks import NAME
from bot.privacy.surroundings import LETTER_WORDS, MOST_PARTICLES, Before, before, joined
from bot.privacy.tokens import Token, tokens

Known = Callable[[str], bool]
_SHORT = 5  # letters; lists of ordinary words have none shorter


class Names:
    """Finds names in texts.

    `known` tells whether a folded word is one of the knowledge, `usual` whether it is one of the
    language or a slip of a known one.
    """

    def __init__(self, known: Known, usual: Known) -> None:
        self._known = known
        self._usual = usual

    def taken_out(self, text: str) -> str:
        """Return a text with a mark instead of each name."""
        row = tokens(text)
        shouted = text.isupper() and len(row) > 1
        out = self._judged(row, shouted=shouted)
        for at in reversed(range(len(row))):
            if out[at] and not row[at].mark:
                text = text[: row[at].start] + NAME + text[row[at].end :]
        return text

    def _judged(self, row: Sequence[Token], *, shouted: bool) -> list[bool]:
        out: list[bool] = []
        for at, token in enumerate(row):
            capital = token.capital and not shouted
            after = before(row, at, out)
            if token.mark:
                found = token.text == NAME
            elif after is not Before.NOTHING:
                found = self._capital_after(token, after) if capital else self._small_after(token, after)
            elif capital:
                found = self._first(token, row, at) if token.starts else self._within(token)
            else:
                found = self._plain(token, shouted=shouted) or self._acting(row, at)
            out.append(found)
        return joined(row, out)

    def public(self, token: Token) -> bool:
        """Tell whether every piece of a word is known to say nothing of a person."""
        return all(part in public_words() or self._known(part) for part in token.parts)

    def _listed(self, token: Token) -> bool:
        return any(part in given_names() or part in surnames() for part in token.parts)

    def _within(self, token: Token) -> bool:
        """Judge a word with a capital in the midst of a sentence."""
        single = token.initials and not token.dotted
        if single or _is_january(token) or token.word in TITLES:
            return False
        if token.parts[0] in public_words():
            return any(part in given_names() or part in surnames() for part in token.parts[1:])
        return self._listed(token) or not self.public(token)

    def _first(self, token: Token, row: Sequence[Token], at: int) -> bool:
        """Judge the first word of a sentence, which has a capital whatever it is."""
        if token.word in TITLES:
            return False
        nameable = self._listed(token) or self._strange(token) or token.initials
        if nameable and token.word not in LETTER_WORDS and self._followed(row, at):
            return True
        return self._plain(token, shouted=False) or (
            self._strange(token) and not token.initials and len(token.word) >= _SHORT
        )

    def _followed(self, row: Sequence[Token], at: int) -> bool:
        """Tell whether what may be a name comes next, with or without "van der" before it."""
        for other in row[at + 1 : at + 2 + MOST_PARTICLES]:
            if not other.beside or other.starts:
                return False
            if other.word not in PARTICLES:
                return other.text == NAME or (other.capital and self._within(other))
        return False

    def _strange(self, token: Token) -> bool:
        return not self.public(token) and not all(map(self._usual, token.parts))

    def _plain(self, token: Token, *, shouted: bool) -> bool:
        """Judge a word by itself: a common name that is no other word."""
        if _is_january(token) or self.public(token):
            return False
        if any(part in plain_given_names() or part in plain_surnames() for part in token.parts):
            return True
        return shouted and self._strange(token) and len(token.word) >= _SHORT

    def _acting(self, row: Sequence[Token], at: int) -> bool:
        """Judge a word by the next one, where that is what only a person does: "yinthe wil weten"."""
        token, after = row[at], row[at + 1 : at + 2]
        does = any(item.beside and not item.starts and item.word in DOING for item in after)
        return does and self._strange(token) and len(token.word) >= _SHORT

    def _capital_after(self, token: Token, after: Before) -> bool:
        """Judge a word with a capital after a title, a role or a name."""
        if token.word in PARTICLES and not token.initials:
            return False
        if token.initials:
            return len(token.text) == 1 or not self.public(token)
        if after is Before.ROLE:
            return self._within(token)
        first = token.parts[0]
        public = first in public_words() or (token.text.isupper() and self._known(first))
        return after is Before.TITLE or not public

    def _small_after(self, token: Token, after: Before) -> bool:
        """Judge a word without a capital after a title, a role or a name."""
        if token.word in PARTICLES:
            return False
        public = self.public(token)
        if self._listed(token) and (after is not Before.ROLE or not public):
            return True
        if public:
            return False
        certain = after in {Before.TITLE, Before.GIVEN_NAME}
        return certain or (self._strange(token) and len(token.word) >= _SHORT - 1)


def _is_january(token: Token) -> bool:
    return token.after_number and token.word == "jan"
