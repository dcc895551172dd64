"""How near a question comes to the nearest single example question of a topic."""

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

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
        cosines: dict[int, float] = defaultdict(float)
        for unit, weight in weights:
            if weight / norm < _TELLS:
                continue
            for number, other in self._shared(unit, keys).items():
                cosines[number] += other * weight / norm
        nearest: dict[int, float] = {}
        for number, cosine in cosines.items():
            owner = self.owners[number]
            if cosine > nearest.get(owner, 0.0):
                nearest[owner] = cosine
        return nearest

    def _shared(self, unit: Unit, keys: AbstractSet[int]) -> dict[int, float]:
        """Return how much a unit weighs in the example questions of some topics."""
        best: dict[int, float] = {}
        for term in self.postings.distinct(unit.terms):
            other = self._rows(term, keys)
            for number in best.keys() & other.keys():
                other[number] = max(best[number], other[number])
            best |= other
        return best

    def _rows(self, term: str, keys: AbstractSet[int]) -> dict[int, float]:
        owners = self.owners
        return {number: other for number, other in self.postings.of(term) if owners[number] in keys}
