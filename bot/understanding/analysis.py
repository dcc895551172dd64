"""Words to terms: what a text is compared by.

A unit is one word, or one phrase that is a concept of the lexicon, with the terms that
can stand for it. Terms of words are stems, marked by language; a concept is one term in
both languages, which is how a Dutch question finds an English wording.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from bot.domain.text import Language
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.words import stem, words


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or phrase of a text, and the terms it is compared by."""

    text: str
    terms: tuple[str, ...]
    concept: str | None = None
    parts: tuple["Unit", ...] = ()


@lru_cache(maxsize=100_000)
def word_terms(word: str) -> tuple[str, ...]:
    """Return the terms of one word: itself if a number, else its stem in each language."""
    if word.isdigit():
        return (f"={word}",)
    return tuple(f"{language}:{stem(word, language)}" for language in Language)


@lru_cache(maxsize=100_000)
def comparable(word: str) -> str:
    """Return the form in which words of phrases are compared; both stemmers, so inflections agree."""
    return word if word.isdigit() else stem(stem(word, Language.NL), Language.EN)


_PARTICLES = frozenset(
    "aan af bij door goed in mee na om op over samen terug toe uit vast voor weg".split()  # of separable verbs
)
_VERB_AND_PARTICLE = 2
_REACH = 9  # words between a verb and its particle, both included
_SHORTEST_HALF = 3  # below that, "in" and "koop" would become one word


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


class Phrasebook:
    """Finds concepts in a row of words, longest phrase first."""

    def __init__(self, concepts: Iterable[Named]) -> None:
        self._phrases: dict[tuple[str, ...], str] = {}
        self._split_verbs: dict[tuple[str, str], str] = {}
        self.words: set[str] = set()
        for concept in concepts:
            for text in (*concept.nl, *concept.en):
                found = words(text)
                self.words.update(found)
                if found:
                    self._phrases.setdefault(tuple(map(comparable, found)), concept.id)
                if len(found) == _VERB_AND_PARTICLE and found[1] in _PARTICLES:
                    self._split_verbs.setdefault((comparable(found[0]), found[1]), concept.id)
        self._longest = max(map(len, self._phrases), default=0)

    def spans(self, row: tuple[str, ...]) -> Iterator[tuple[int, int, str | None]]:
        """Yield `(start, end, concept)` for every phrase, and for every word in none."""
        keys = tuple(map(comparable, row))
        at = 0
        while at < len(row):
            for length in range(min(self._longest, len(row) - at), 0, -1):
                concept = self._phrases.get(keys[at : at + length])
                if concept is not None:
                    break
            else:
                length, concept = 1, None
            if length == 1:
                concept = self._split_verb(row, keys, at) or concept
            yield at, at + length, concept
            at += length

    def _split_verb(self, row: tuple[str, ...], keys: tuple[str, ...], at: int) -> str | None:
        """Return the concept of a Dutch verb whose particle comes later: "gaat het DVH in"."""
        for later in row[at + 2 : at + _REACH]:
            concept = self._split_verbs.get((keys[at], later)) if later in _PARTICLES else None
            if concept is not None:
                return concept
        return None

    def concepts(self, text: str) -> tuple[str, ...]:
        """Return the concepts in a text, in order."""
        return tuple(concept for _, _, concept in self.spans(words(text)) if concept)


class Analyser:
    """Turns texts into units."""

    def __init__(self, phrasebook: Phrasebook, function_words: Iterable[str]) -> None:
        self.phrasebook = phrasebook
        self._silent = {word for text in function_words for word in words(text)}

    def units(self, text: str, vocabulary: Vocabulary | None = None) -> tuple[Unit, ...]:
        """Return the units of a text without its function words.

        With a vocabulary, words it does not know are repaired or split first.
        """
        row = words(text)
        if vocabulary is not None:
            row = tuple(self._known(row, vocabulary))
        return tuple(self._unit(row[start:end], concept) for start, end, concept in self._kept(row))

    def _kept(self, row: tuple[str, ...]) -> Iterator[tuple[int, int, str | None]]:
        for start, end, concept in self.phrasebook.spans(row):
            if concept is not None or row[start] not in self._silent:
                yield start, end, concept

    def _unit(self, row: tuple[str, ...], concept: str | None) -> Unit:
        if concept is None:
            return Unit(row[0], word_terms(row[0]))
        parts = tuple(Unit(word, word_terms(word)) for word in row if word not in self._silent)
        return Unit(" ".join(row), (f"#{concept}",), concept, parts)

    def _known(self, row: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[str]:
        at = 0
        while at < len(row):
            word = row[at]
            joined = word + row[at + 1] if at + 1 < len(row) else ""
            if joined in vocabulary and len(word) >= _SHORTEST_HALF and not joined.isdigit():
                yield joined
                at += 2
                continue
            at += 1
            if word in vocabulary or word in self._silent or word.isdigit():
                yield word
            elif repaired := vocabulary.repair(word):
                yield repaired
            elif parts := vocabulary.split(word):
                yield from parts
            else:
                yield word
