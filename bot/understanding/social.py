"""Recognises greetings, thanks and the like."""

import re

from bot.domain.lexicon import Lexicon, SmallTalk
from bot.understanding.words import folded, words

_LONGEST = 12  # words; what is longer says more than hello
_ALIKE = 0.5
_MOST = 2  # social phrases in one text
_PARTS = re.compile(r"[,;.!?]+\s*|\s[-\u2013\u2014]\s")


class SocialPhrases:
    """Recognises a text that is a social phrase and nothing else."""

    def __init__(self, lexicon: Lexicon, silent: frozenset[str]) -> None:
        self._silent = silent
        self._phrases = [
            (frozenset(words(text)), item) for item in lexicon.smalltalk for text in item.questions
        ]
        self._known = silent.union(*(phrase for phrase, _ in self._phrases))

    def find(self, text: str) -> SmallTalk | None:
        """Return the phrase whose words are all there is in the text, function words aside.

        Of several, as in "thanks a lot, that helped!", the first; each must be a social phrase.
        """
        whole = self._one(text)
        if whole is not None:
            return whole
        parts = [part for part in _PARTS.split(folded(text)) if part.strip()]
        found = [self._one(part) for part in parts[: _MOST + 1]]
        return found[0] if 1 < len(found) <= _MOST and all(found) else None

    def _one(self, text: str) -> SmallTalk | None:
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
