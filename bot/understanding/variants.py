"""How near a question comes to the nearest single example question of a topic."""

import math
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

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

    def nearest(self, units: Sequence[Unit], keys: AbstractSet[int]) -> dict[int, float]:
        """Return, by topic among `keys`, the cosine (0 to 1) of its nearest example question."""
        weights = _weights(units, self._weigh)
        norm = math.sqrt(sum(weight * weight for _, weight in weights)) or 1.0
        wanted = set(chain.from_iterable(map(self._numbers, keys)))
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

    def _numbers(self, key: int) -> range:
        """Return the numbers of a topic's example questions, which lie together."""
        first = bisect_left(self.owners, key)
        return range(first, bisect_right(self.owners, key, first))

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
