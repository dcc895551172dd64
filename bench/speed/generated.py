"""A region of any size, made from a real one.

Copies of the real entries, with three words in ten exchanged: half of them for another word of
the region, half for a coined word. Coined words are drawn with a chance of one over their rank,
as words of a language are, so that vocabulary and postings grow with the number of entries as
they would in a real one. The same seed gives the same region.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from random import Random

from bot.domain.entry import Entry
from bot.domain.region import Region
from bot.domain.text import Bilingual, Phrases

_WORD = re.compile(r"[A-Za-z]{5,}")
_EXCHANGED, _COINED = 0.3, 0.5
_WORDS_AN_ENTRY = 4  # coined words there are to draw from
_SYLLABLES = [
    start + vowel + end for start in "bdfghklmnprstvw" for vowel in "aeiou" for end in ("", "r", "n", "s")
]


def grown(region: Region, size: int, seed: int = 20261122) -> Region:
    """Return a region with `size` entries, the real ones first."""
    maker = _Maker(region.entries, size, seed)
    copies = (maker.copy(region.entries[number % len(region.entries)], number) for number in range(size))
    return replace(region, entries=tuple(copies))


class _Maker:
    def __init__(self, entries: Iterable[Entry], size: int, seed: int) -> None:
        entries = tuple(entries)
        self._first = len(entries)
        self._limit = size * _WORDS_AN_ENTRY
        self._random = Random(seed)
        texts = (text for entry in entries for text in (entry.answer.nl, entry.answer.en, *entry.questions))
        self._words: list[str] = sorted({word.lower() for text in texts for word in _WORD.findall(text)})

    def copy(self, entry: Entry, number: int) -> Entry:
        """Return the real entry, or a varied copy of it with an id of its own."""
        if number < self._first:
            return entry
        return replace(
            entry,
            id=f"{entry.id}-{number}",
            title=self._pair(entry.title),
            answer=self._pair(entry.answer),
            questions=self._phrases(entry.questions),
            terms=self._phrases(entry.terms),
            related=(),
        )

    def _pair(self, text: Bilingual) -> Bilingual:
        return Bilingual(self._varied(text.nl), self._varied(text.en))

    def _phrases(self, texts: Phrases) -> Phrases:
        return Phrases(tuple(map(self._varied, texts.nl)), tuple(map(self._varied, texts.en)))

    def _varied(self, text: str) -> str:
        return _WORD.sub(self._exchanged, text)

    def _exchanged(self, match: re.Match[str]) -> str:
        if self._random.random() >= _EXCHANGED:
            return match.group()
        if self._random.random() >= _COINED:
            return self._random.choice(self._words)
        rank: float = self._limit ** self._random.random()
        return coined(int(rank))


@cache
def coined(rank: int) -> str:
    """Return the coined word of a rank: pronounceable, and never the same for two ranks."""
    syllables = []
    rank += len(_SYLLABLES)  # two syllables at least
    while rank:
        rank, digit = divmod(rank, len(_SYLLABLES))
        syllables.append(_SYLLABLES[digit])
    return "".join(syllables)
