"""BM25F over fielded topics, with a question's units as alternatives of terms.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009),
section 3.6: the frequencies of a term in the fields of one topic are weighted, length
corrected and added before they are saturated.
"""

import math
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.analysis import Unit
from bot.understanding.postings import Postings

_K1 = 1.2
_B = 0.6
_UNNAMED = 0.6
# A rare word that is no concept ("pick", "turn") tells less than its rareness suggests.
_CONCEPT, _PLAIN = 1.0, 0.6
_SECOND_CHOICE = 0.85  # a word of the phrase instead of its concept


@dataclass(frozen=True, slots=True)
class Field:
    """A part of a topic: how much a term in it counts, and its units."""

    weight: float
    units: tuple[Unit, ...]


def weighed(topics: Sequence[Sequence[Field]]) -> Iterator[Mapping[str, float]]:
    """Return, for each topic, its terms with their weighted, saturated frequencies."""
    lengths = [sum(field.weight * len(field.units) for field in fields) for fields in topics]
    mean = sum(lengths) / max(1, len(lengths)) or 1.0
    for fields, length in zip(topics, lengths, strict=True):
        correction = 1 - _B + _B * length / mean
        frequencies = _frequencies(fields)
        yield {term: (value / correction) / (_K1 + value / correction) for term, value in frequencies.items()}


def _frequencies(fields: Iterable[Field]) -> Mapping[str, float]:
    result: dict[str, float] = defaultdict(float)
    for field in fields:
        for unit in field.units:
            for term in unit.terms:
                result[term] += field.weight
            for part in unit.parts:
                for term in part.terms:
                    result[term] += field.weight * _SECOND_CHOICE
    return result


@dataclass(frozen=True, slots=True)
class Found:
    """How well topics fit a question, by their keys, and what each unit of it found."""

    scores: dict[int, float]
    by_unit: list[tuple[str, dict[int, float]]]

    def matched(self, key: int) -> tuple[str, ...]:
        """Return the units of the question that a topic has."""
        return tuple(text for text, found in self.by_unit if key in found)


class Index:
    """Searches postings of weighted terms."""

    def __init__(self, postings: Postings, size: int) -> None:
        self._postings = postings
        self._size = size
        self._unknown = math.log(1 + (size + 0.5) / 0.5)

    def _idf(self, term: str) -> float:
        count = self._postings.count(term)
        return math.log(1 + (self._size - count + 0.5) / (count + 0.5))

    def weight(self, unit: Unit) -> float:
        """Return how much a unit tells: the rarest way to read it, or that of an unknown word."""
        known = [self._idf(term) for term in unit.terms if term in self._postings]
        if known:
            return max(known) * (_CONCEPT if unit.concept else _PLAIN)
        within = [self.weight(part) for part in unit.parts]
        return sum(within) / len(within) if within else self._unknown * _PLAIN

    def knows(self, unit: Unit) -> bool:
        """Tell whether any term of a unit stands in any topic."""
        return any(term in self._postings for term in unit.terms) or any(map(self.knows, unit.parts))

    def search(self, units: Sequence[Unit], names: Container[str] = ()) -> Found:
        """Find how well each topic fits: the sum over the question's units by the most it could be.

        So a score runs from 0 to 1 and can be compared between questions. For every concept
        among `names` that a question has and a topic lacks, that topic keeps only a part.
        """
        mass = sum(map(self.weight, units)) or 1.0
        by_unit = [(unit.text, self._scores(unit)) for unit in units]
        scores: dict[int, float] = defaultdict(float)
        for _, found in by_unit:
            for key, score in found.items():
                scores[key] += score
        for key in scores:
            scores[key] /= mass
        for unit in units:
            if unit.concept in names and unit.terms[0] in self._postings:
                holders = {key for key, _ in self._postings.of(unit.terms[0])}
                for key in scores.keys() - holders:
                    scores[key] *= _UNNAMED
        return Found(scores, by_unit)

    def _scores(self, unit: Unit) -> dict[int, float]:
        matters = _CONCEPT if unit.concept else _PLAIN
        known = [term for term in unit.terms if term in self._postings]
        if len(known) == 1:  # as a rule: a stem is one of one language
            idf = self._idf(known[0]) * matters
            return {key: idf * weight for key, weight in self._postings.of(known[0])}
        best: dict[int, float] = {}
        for term in known:
            idf = self._idf(term) * matters
            for key, weight in self._postings.of(term):
                score = idf * weight
                if score > best.get(key, 0.0):
                    best[key] = score
        return best or self._in_parts(unit)

    def _in_parts(self, unit: Unit) -> dict[int, float]:
        within: dict[int, float] = defaultdict(float)
        for part in unit.parts:
            for key, score in self._scores(part).items():
                within[key] += score * _SECOND_CHOICE / len(unit.parts)
        return within
