"""What a topic's terms weigh, from the parts of it that they stand in (BM25F).

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009),
section 3.6: the frequencies of a term in the fields of one topic are weighted, length
corrected and added before they are saturated.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.analysis import Unit
from bot.understanding.gathering import Gathering
from bot.understanding.postings import Postings
from bot.understanding.weights import Fields

SECOND_CHOICE = 0.85  # a word of the phrase instead of its concept


@dataclass(frozen=True, slots=True)
class Field:
    """A part of a topic: how much a term in it counts, and its units."""

    weight: float
    units: tuple[Unit, ...]


class Weighing:
    """Weighs the terms of topics, taken in one at a time so that their units need not be kept."""

    def __init__(self, fields: Fields) -> None:
        self._k1, self._b = fields.k1, fields.b
        self._gathering = Gathering()
        self._lengths: array[float] = array("d")

    def add(self, fields: Sequence[Field]) -> None:
        """Take in the next topic."""
        self._gathering.add(frequencies(fields))
        self._lengths.append(length(fields))

    def postings(self) -> Postings:
        """Return the terms of all topics with their weighted, saturated frequencies."""
        lengths = self._lengths
        mean = sum(lengths) / max(1, len(lengths)) or 1.0

        def weigh(key: int, frequency: float) -> float:
            return saturated(frequency, lengths[key] / mean, self._k1, self._b)

        return self._gathering.postings(weigh)


def saturated(frequency: float, share: float, k1: float, b: float) -> float:
    """Return what a frequency weighs (0 to 1) in a topic of some share of the mean length."""
    value = frequency / (1 - b + b * share)
    return value / (k1 + value)


def length(fields: Iterable[Field]) -> float:
    """Return the weighted number of units of a topic."""
    return sum(field.weight * len(field.units) for field in fields)


def weighed(topics: Iterable[Sequence[Field]], weights: Fields | None = None) -> Postings:
    """Return the terms of topics with their weighted, saturated frequencies."""
    weighing = Weighing(weights or Fields())
    for fields in topics:
        weighing.add(fields)
    return weighing.postings()


def frequencies(fields: Iterable[Field]) -> Mapping[str, float]:
    """Return how often each term stands in a topic, each time by the weight of its field."""
    result: dict[str, float] = defaultdict(float)
    for field in fields:
        for unit in field.units:
            for term in unit.terms:
                result[term] += field.weight
            for part in unit.parts:
                for term in part.terms:
                    result[term] += field.weight * SECOND_CHOICE
    return result
