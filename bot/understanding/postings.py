"""Which topics hold a term and how much it weighs there, in flat arrays.

Flat, because fifteen thousand entries as lists of tuples would take hundreds of megabytes,
and because arrays of bytes can be kept on disk and taken up again at once.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate

_INTEGER, _REAL = "I", "f"
_FEW = 6  # so many rows are gone through in the time that one is looked up


@dataclass(frozen=True, slots=True)
class StoredPostings:
    """Postings as they are kept: terms in order, and three arrays as bytes."""

    terms: list[str]
    starts: memoryview
    keys: memoryview
    weights: memoryview


class Postings:
    """Finds, for a term, the keys of the rows that hold it and its weight in each."""

    def __init__(
        self, terms: Iterable[str], starts: "array[int]", keys: "array[int]", weights: "array[float]"
    ) -> None:
        self._places = {term: place for place, term in enumerate(terms)}
        self._starts, self._keys, self._weights = starts, keys, weights

    @classmethod
    def build(cls, rows: Iterable[Mapping[str, float]]) -> "Postings":
        """Turn rows of weighted terms round."""
        gathering = Gathering()
        for row in rows:
            gathering.add(row)
        return gathering.postings()

    @classmethod
    def restore(cls, stored: StoredPostings) -> "Postings":
        """Take up stored postings."""
        starts: array[int] = array(_INTEGER)
        keys: array[int] = array(_INTEGER)
        weights: array[float] = array(_REAL)
        starts.frombytes(stored.starts)
        keys.frombytes(stored.keys)
        weights.frombytes(stored.weights)
        return cls(stored.terms, starts, keys, weights)

    def stored(self) -> StoredPostings:
        """Return these postings as they can be kept."""
        arrays = (memoryview(part).cast("B") for part in (self._starts, self._keys, self._weights))
        return StoredPostings(list(self._places), *arrays)

    def __contains__(self, term: str) -> bool:
        """Tell whether any row holds a term."""
        return term in self._places

    def count(self, term: str) -> int:
        """Return how many rows hold a term."""
        place = self._places.get(term)
        return 0 if place is None else self._starts[place + 1] - self._starts[place]

    def of(self, term: str) -> Iterator[tuple[int, float]]:
        """Return the rows that hold a term, each with the term's weight in it."""
        place = self._places.get(term)
        if place is None:
            return iter(())
        start, end = self._starts[place], self._starts[place + 1]
        return zip(self._keys[start:end], self._weights[start:end], strict=True)

    def among(self, term: str, chosen: AbstractSet[int]) -> Iterator[tuple[int, float]]:
        """Return those of the rows that hold a term whose keys are chosen."""
        if self.count(term) < _FEW * len(chosen):
            return (pair for pair in self.of(term) if pair[0] in chosen)
        return self._looked_up(term, chosen)

    def _looked_up(self, term: str, chosen: Iterable[int]) -> Iterator[tuple[int, float]]:
        place = self._places[term]
        keys, start, stop = self._keys, self._starts[place], self._starts[place + 1]
        for key in chosen:
            at = bisect_left(keys, key, start, stop)
            if at < stop and keys[at] == key:
                yield key, self._weights[at]


class Gathering:
    """Turns rows of weighted terms round while they come in."""

    def __init__(self) -> None:
        self._rows = 0
        self._found: dict[str, tuple[array[int], array[float]]] = defaultdict(
            lambda: (array(_INTEGER), array("d"))
        )

    def add(self, row: Mapping[str, float]) -> None:
        """Take in the next row; its key is the number of rows before it."""
        for term, weight in row.items():
            keys, weights = self._found[term]
            keys.append(self._rows)
            weights.append(weight)
        self._rows += 1

    def postings(self, weigh: Callable[[int, float], float] | None = None) -> Postings:
        """Hand over the postings, each weight of a row changed by `weigh`, where given.

        What was gathered is given up term by term, so as not to be in memory twice.
        """
        terms = list(self._found)
        starts = array(_INTEGER, accumulate((len(keys) for keys, _ in self._found.values()), initial=0))
        all_keys: array[int] = array(_INTEGER)
        all_weights: array[float] = array(_REAL)
        for term in terms:
            keys, weights = self._found.pop(term)
            all_keys.extend(keys)
            all_weights.extend(map(weigh, keys, weights) if weigh else iter(weights))
        return Postings(terms, starts, all_keys, all_weights)
