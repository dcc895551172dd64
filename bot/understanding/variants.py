"""How near a question comes to the nearest single example question of a topic."""

import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, chain

from bot.understanding.analysis import Unit
from bot.understanding.postings import Postings

_TELLS = 0.2  # a unit below this share of the question's length stands everywhere and tells little

Weigh = Callable[[Unit], float]


def normed(variants: Iterable[tuple[Unit, ...]], weigh: Weigh) -> Iterator[Mapping[str, float]]:
    """Return, for each example question, its terms with weights of unit length."""
    for units in variants:
        weights = _weights(units, weigh)
        norm = math.sqrt(sum(weight * weight for _, weight in weights)) or 1.0
        yield {term: weight / norm for unit, weight in weights for term in unit.terms}


def _weights(units: Sequence[Unit], weigh: Weigh) -> list[tuple[Unit, float]]:
    distinct = {unit.terms: unit for unit in units}
    return [(unit, weigh(unit)) for unit in distinct.values()]


class Variants:
    """Cosine between weighted units of a question and of every example question."""

    def __init__(self, postings: Postings, owners: "array[int]", weigh: Weigh) -> None:
        self.postings = postings
        self.owners = owners
        self._weigh = weigh
        self._starts = _starts(owners)

    def nearest(self, units: Sequence[Unit], keys: Iterable[int]) -> dict[int, float]:
        """Return, by topic among `keys`, the cosine (0 to 1) of its nearest example question."""
        return self.nearest_of(units, self.numbers(keys))

    def numbers(self, keys: Iterable[int]) -> AbstractSet[int]:
        """Return the numbers of the example questions of some topics."""
        starts = self._starts
        return set(chain.from_iterable([range(starts[key], starts[key + 1]) for key in keys]))

    def nearest_of(self, units: Sequence[Unit], wanted: AbstractSet[int]) -> dict[int, float]:
        """Return, by topic, the cosine of the nearest of some example questions."""
        weights = _weights(units, self._weigh)
        norm = math.sqrt(sum(weight * weight for _, weight in weights)) or 1.0
        cosines: dict[int, float] = {}
        for unit, weight in weights:
            share = weight / norm
            if share < _TELLS:
                continue
            for number, other in self._shared(unit, wanted):
                cosines[number] = cosines.get(number, 0.0) + other * share
        nearest: dict[int, float] = {}
        for number, cosine in cosines.items():
            owner = self.owners[number]
            if cosine > nearest.get(owner, 0.0):
                nearest[owner] = cosine
        return nearest

    def _shared(self, unit: Unit, wanted: AbstractSet[int]) -> Iterable[tuple[int, float]]:
        """Return how much a unit weighs in some example questions."""
        terms = self.postings.distinct(unit.terms)
        if len(terms) == 1:  # as a rule: the Dutch and the English stem stand in the same questions
            return self.postings.among(terms[0], wanted)
        best: dict[int, float] = {}
        for term in terms:
            for number, other in self.postings.among(term, wanted):
                best[number] = max(best.get(number, 0.0), other)
        return best.items()


def _starts(owners: "array[int]") -> "array[int]":
    """Return where the example questions of each topic start: they lie together, in order of the topics."""
    counts = Counter(owners)
    topics = range(owners[-1] + 1 if owners else 0)
    return array("I", accumulate((counts[key] for key in topics), initial=0))
