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


@dataclass(frozen=True, slots=True)
class Hit:
    """How well one topic fits a question.

    `score` is the sum over the question's units divided by the most it could be, so that
    it runs from 0 to 1 and can be compared between questions; `matched` names the units.
    """

    key: int
    score: float
    matched: tuple[str, ...]


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

    def search(self, units: Sequence[Unit], names: Container[str] = ()) -> list[Hit]:
        """Return the topics that share a term with the question, best first.

        For every concept among `names` that a question has and a topic lacks, that topic
        keeps only a part of its score.
        """
        scores: dict[int, float] = defaultdict(float)
        matched: dict[int, list[str]] = defaultdict(list)
        mass = 0.0
        for unit in units:
            mass += self.weight(unit)
            for key, score in self._scores(unit).items():
                scores[key] += score
                matched[key].append(unit.text)
        for unit in units:
            if unit.concept in names and unit.terms[0] in self._postings:
                holders = {key for key, _ in self._postings.of(unit.terms[0])}
                for key in scores.keys() - holders:
                    scores[key] *= _UNNAMED
        hits = [Hit(key, score / mass, tuple(matched[key])) for key, score in scores.items()]
        return sorted(hits, key=lambda hit: (-hit.score, hit.key))

    def _scores(self, unit: Unit) -> dict[int, float]:
        best: dict[int, float] = {}
        matters = _CONCEPT if unit.concept else _PLAIN
        for term in unit.terms:
            idf = self._idf(term) * matters
            for key, weight in self._postings.of(term):
                score = idf * weight
                if score > best.get(key, 0.0):
                    best[key] = score
        for key, score in self._in_parts(unit).items():
            best[key] = max(best.get(key, 0.0), score)
        return best

    def _in_parts(self, unit: Unit) -> dict[int, float]:
        within: dict[int, float] = defaultdict(float)
        for part in unit.parts:
            for key, score in self._scores(part).items():
                within[key] += score * _SECOND_CHOICE / len(unit.parts)
        return within
