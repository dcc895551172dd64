"""Recognises greetings, thanks and the like."""

from bot.domain.lexicon import Lexicon, SmallTalk
from bot.understanding.words import words

_LONGEST = 12  # words; what is longer says more than hello
_ALIKE = 0.5


class SocialPhrases:
    """Recognises a text that is a social phrase and nothing else."""

    def __init__(self, lexicon: Lexicon, silent: frozenset[str]) -> None:
        self._silent = silent
        self._phrases = [
            (frozenset(words(text)), item) for item in lexicon.smalltalk for text in item.questions
        ]
        self._known = silent.union(*(phrase for phrase, _ in self._phrases))

    def find(self, text: str) -> SmallTalk | None:
        """Return the phrase whose words are all there is in the text, function words aside."""
        row = words(text)
        if len(row) > _LONGEST:
            return None
        said = frozenset(row)
        if not said <= self._known:
            return None
        fitting = [
            (len(said & phrase) / len(said | phrase), item)
            for phrase, item in self._phrases
            if phrase and phrase - self._silent <= said and not (said - phrase) - self._silent
        ]
        alike, best = max(fitting, key=lambda pair: pair[0], default=(0.0, None))
        return best if alike >= _ALIKE else None
