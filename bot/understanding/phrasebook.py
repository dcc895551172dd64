"""Finds phrases in a row of words: concepts, cues, details, names of parties.

Words of a Dutch phrase are compared by their Dutch stem and words of an English phrase by
their English stem, so that inflections agree and look-alikes of the other language do not.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Protocol

from bot.domain.text import Language
from bot.understanding.words import stem, words

# Dutch verbs split: "ingaan" becomes "het DVH gaat op 1 mei in". These are their particles.
_PARTICLES = frozenset({
    "aan", "af", "bij", "door", "goed", "in", "mee", "na", "om", "op", "over", "samen", "terug", "toe", "uit",
    "vast", "voor", "weg",
})  # fmt: skip
_VERB_AND_PARTICLE = 2
_LANGUAGES = tuple(Language)
_REACH = 9  # words from a verb to its particle, both included

Key = Callable[[str, Language], str]
Row = tuple[str, ...]


class Named(Protocol):
    """Anything with an id and phrases in both languages: a concept, a cue, a detail."""

    @property
    def id(self) -> str:
        """What the phrases stand for."""

    @property
    def nl(self) -> tuple[str, ...]:
        """Dutch phrases."""

    @property
    def en(self) -> tuple[str, ...]:
        """English phrases."""


by_stem: Key = stem  # which leaves numbers as they are


def as_written(word: str, language: Language) -> str:  # noqa: ARG001 - the shape of a key
    """Compare words letter by letter."""
    return word


@lru_cache(maxsize=256)  # every phrasebook looks at the same question
def _keyed(row: Row, key: Key) -> tuple[Row, ...]:
    """Return a row of words by what they are compared by, in each language in turn."""
    return tuple([tuple(map(key, row, repeat(language))) for language in _LANGUAGES])


@dataclass(frozen=True, slots=True)
class StoredPhrasebook:
    """Phrases as they are kept: what each stands for, their lengths by first word; and split verbs."""

    names: dict[Language, dict[str, str]]
    lengths: dict[Language, dict[str, list[int]]]
    split_verbs: dict[str, dict[str, str]]
    words: list[str]

    @classmethod
    def of(cls, named: Iterable[Named], key: Key) -> "StoredPhrasebook":
        """Make ready the phrases of named things; an earlier one wins where two claim a phrase."""
        names: dict[Language, dict[str, str]] = {language: {} for language in Language}
        lengths: dict[Language, dict[str, set[int]]] = {language: defaultdict(set) for language in Language}
        verbs: dict[str, dict[str, str]] = {}
        known: set[str] = set()
        for language, row, name in _rows(named):
            known.update(row)
            keys = tuple(key(word, language) for word in row)
            names[language].setdefault(" ".join(keys), name)
            lengths[language][keys[0]].add(len(keys))
            if language is Language.NL and len(row) == _VERB_AND_PARTICLE and row[1] in _PARTICLES:
                verbs.setdefault(keys[0], {}).setdefault(row[1], name)
        longest_first = {
            language: {first: sorted(found, reverse=True) for first, found in by_first.items()}
            for language, by_first in lengths.items()
        }
        return cls(names, longest_first, verbs, sorted(known))


def _rows(named: Iterable[Named]) -> Iterator[tuple[Language, Row, str]]:
    for item in named:
        for language, texts in ((Language.NL, item.nl), (Language.EN, item.en)):
            for row in filter(None, map(words, texts)):
                yield language, row, item.id


class Phrasebook:
    """Finds named phrases in a row of words, longest phrase first."""

    def __init__(self, stored: StoredPhrasebook, key: Key) -> None:
        self._key = key
        self._names = tuple(stored.names[language] for language in Language)
        self._lengths = tuple(stored.lengths[language] for language in Language)
        self._split_verbs = stored.split_verbs
        self.words = stored.words

    @classmethod
    def of(cls, named: Iterable[Named], key: Key = by_stem) -> "Phrasebook":
        """Make a phrasebook of named things."""
        return cls(StoredPhrasebook.of(named, key), key)

    def spans(self, row: Row) -> Iterator[tuple[int, int, str | None]]:
        """Yield `(start, end, id)` for every phrase, and `(start, end, None)` for every other word."""
        dutch, english = _keyed(row, self._key)
        starts_dutch, starts_english = self._lengths
        at = 0
        while at < len(row):
            length, found = 1, None
            if dutch[at] in starts_dutch or english[at] in starts_english:
                length, found = self._longest((dutch, english), at)
                if length <= 1:
                    length, found = 1, self._split_verb(row, dutch[at], at) or found
            yield at, at + length, found
            at += length

    def _longest(self, keys: tuple[Row, ...], at: int) -> tuple[int, str | None]:
        longest, found = 0, None
        for row, names, lengths in zip(keys, self._names, self._lengths, strict=True):
            first = row[at]
            for length in lengths.get(first, ()):
                if length <= longest:
                    break
                if at + length > len(row):
                    continue
                name = names.get(first if length == 1 else " ".join(row[at : at + length]))
                if name is not None:
                    longest, found = length, name
                    break
        return longest, found

    def _split_verb(self, row: Row, key: str, at: int) -> str | None:
        particles = self._split_verbs.get(key)
        if particles is None:
            return None
        return next((particles[word] for word in row[at + 2 : at + _REACH] if word in particles), None)

    def find(self, text: str) -> tuple[str, ...]:
        """Return the ids of the phrases in a text, in order; those without a name are left out."""
        row = words(text)
        starts = zip(self._lengths, _keyed(row, self._key), strict=True)
        if all(lengths.keys().isdisjoint(keys) for lengths, keys in starts):
            return ()
        return tuple(found for _, _, found in self.spans(row) if found)
