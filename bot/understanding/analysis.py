"""Words to terms: what a text is compared by.

A unit is one word, or one phrase that is a concept of the lexicon, with the terms that
can stand for it. Terms of words are stems, marked by language; a concept is one term in
both languages, which is how a Dutch question finds an English wording.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.text import Language
from bot.understanding.phrasebook import Phrasebook
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.words import stem, words

_SHORTEST_HALF = 3  # below that, "in" and "koop" would become one word


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or phrase of a text, and the terms it is compared by."""

    text: str
    terms: tuple[str, ...]
    concept: str | None = None
    parts: tuple["Unit", ...] = ()

    def __hash__(self) -> int:
        """Return a hash of the terms alone: units are looked up many times a question."""
        return hash(self.terms)


@lru_cache(maxsize=8192)
def _word(word: str) -> Unit:
    """Return the unit of one word: itself if a number, else its stem in each language."""
    if word.isdigit():
        return Unit(word, (f"={word}",))
    return Unit(word, tuple(f"{language}:{stem(word, language)}" for language in Language))


@lru_cache(maxsize=8192)
def _as_it_stands(word: str) -> Unit:
    return Unit(word, (word,))


class Analyser:
    """Turns texts into units."""

    def __init__(self, phrasebook: Phrasebook, silent: Iterable[str]) -> None:
        self.phrasebook = phrasebook
        self.silent = frozenset(silent)
        self._units = lru_cache(maxsize=256)(self._units_of)
        self._phrase = lru_cache(maxsize=4096)(self._made_phrase)

    def units(self, text: str, vocabulary: Vocabulary | None = None) -> tuple[Unit, ...]:
        """Return the units of a text without its function words.

        With a vocabulary, words it does not know are repaired or split first.
        """
        row = words(text)
        return self._units(row if vocabulary is None else tuple(self._known(row, vocabulary)))

    def _units_of(self, row: tuple[str, ...]) -> tuple[Unit, ...]:
        return tuple([self._unit(row[start:end], concept) for start, end, concept in self._kept(row)])

    def as_worded(self, text: str) -> tuple[Unit, ...]:
        """Return the words of a text as they stand, without its function words."""
        return tuple(_as_it_stands(word) for word in words(text) if word not in self.silent)

    def _kept(self, row: tuple[str, ...]) -> Iterator[tuple[int, int, str | None]]:
        for start, end, concept in self.phrasebook.spans(row):
            if concept is not None or row[start] not in self.silent:
                yield start, end, concept

    def _unit(self, row: tuple[str, ...], concept: str | None) -> Unit:
        return _word(row[0]) if concept is None else self._phrase(row, concept)

    def _made_phrase(self, row: tuple[str, ...], concept: str) -> Unit:
        parts = tuple(_word(word) for word in row if word not in self.silent)
        return Unit(" ".join(row), (f"#{concept}",), concept, parts)

    def _known(self, row: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[str]:
        at = 0
        while at < len(row):
            word = row[at]
            if self._joins(row, at, vocabulary):
                yield word + row[at + 1]
                at += 2
                continue
            at += 1
            if word in vocabulary or word in self.silent or word.isdigit():
                yield word
            elif repaired := vocabulary.repair(word):
                yield repaired
            else:
                yield from vocabulary.split(word) or (word,)

    def _joins(self, row: tuple[str, ...], at: int, vocabulary: Vocabulary) -> bool:
        """Tell whether a word and the next are a compound written apart: "aankoop centrale"."""
        word = row[at]
        if at + 1 == len(row) or len(word) < _SHORTEST_HALF or word.isdigit():
            return False
        if word in self.silent or row[at + 1] in self.silent:
            return False
        return word + row[at + 1] in vocabulary
