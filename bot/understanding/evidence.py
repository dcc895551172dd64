"""What the words of a description say about where it belongs, added up over all examples.

One example seldom has the words of a new description, but all examples of one place together
have many of them. So each unit of a description adds the logarithm of how much likelier it is
among the examples of a place than among all examples (naive Bayes, with unseen words smoothed
towards what is usual everywhere).
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.analysis import Unit

_SMOOTHING = 150.0  # so many usual words are imagined beside the examples of each place


@dataclass(frozen=True, slots=True)
class StoredEvidence:
    """How often each term stands in the examples of each place."""

    counts: dict[str, dict[str, int]]

    @classmethod
    def of(cls, examples: Iterable[tuple[str, tuple[Unit, ...]]]) -> "StoredEvidence":
        """Count the terms of examples, each given with its place."""
        counts: dict[str, dict[str, int]] = {}
        for place, units in examples:
            here = counts.setdefault(place, {})
            for term in (term for unit in units for term in _terms(unit)):
                here[term] = here.get(term, 0) + 1
        return cls(counts)


class Evidence:
    """How strongly units of text point at each of several places."""

    def __init__(self, stored: StoredEvidence) -> None:
        self._counts = stored.counts
        self._usual: Counter[str] = Counter()
        for counts in self._counts.values():
            self._usual.update(counts)
        self._all = sum(self._usual.values())
        self._sizes = {place: sum(counts.values()) for place, counts in self._counts.items()}
        self._ratios = lru_cache(maxsize=1024)(self._ratios_of)

    def weigh(self, units: Sequence[Unit]) -> dict[str, float]:
        """Return, by place, the sum over the units of how much they speak for it (may be negative)."""
        known = [[self._ratios(term) for term in _terms(unit) if term in self._usual] for unit in units]
        sums = [0.0] * len(self._counts)
        for terms in filter(None, known):
            sums = [whole + sum(ratios) / len(terms) for whole, *ratios in zip(sums, *terms, strict=True)]
        return dict(zip(self._counts, sums, strict=True))

    def familiar(self, units: Sequence[Unit], *, without: str) -> float:
        """Return the share of units that stand in the examples of any place but one; 1 without units."""
        places = [counts for place, counts in self._counts.items() if place != without]
        met = sum(any(term in counts for counts in places for term in _terms(unit)) for unit in units)
        return met / len(units) if units else 1.0

    def _ratios_of(self, term: str) -> tuple[float, ...]:
        """Return how much likelier a term is among the examples of each place, as a logarithm."""
        usual = self._usual[term] / self._all
        return tuple(
            [
                math.log(
                    (counts.get(term, 0) + _SMOOTHING * usual) / (self._sizes[place] + _SMOOTHING) / usual
                )
                for place, counts in self._counts.items()
            ]
        )


def _terms(unit: Unit) -> Iterator[str]:
    yield from unit.terms
    for part in unit.parts:
        yield from part.terms
