"""Which topics hold a term and how much it weighs there, in flat arrays.

Flat, because fifteen thousand entries as lists of tuples would take hundreds of megabytes,
and because arrays of bytes can be kept on disk and taken up again at once. Terms that stand in
the same rows with the same weights share them: as a rule the Dutch and the English stem of a
word, and all that stands once in one topic.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import compress

INTEGER, REAL = "I", "f"  # codes of arrays
_FEW = 6  # so many rows are gone through in the time that one is looked up


@dataclass(frozen=True, slots=True)
class StoredPostings:
    """Postings as they are kept: terms in order, the place of each, and three arrays as bytes."""

    terms: list[str]
    places: memoryview
    starts: memoryview
    keys: memoryview
    weights: memoryview


class Postings:
    """Finds, for a term, the keys of the rows that hold it and its weight in each."""

    def __init__(
        self,
        places: dict[str, int],
        starts: "array[int]",
        keys: "array[int]",
        weights: "array[float]",
    ) -> None:
        self._places = places
        self._starts, self._keys, self._weights = starts, keys, weights

    @classmethod
    def restore(cls, stored: StoredPostings) -> "Postings":
        """Take up stored postings."""
        places, starts, keys = map(_integers, (stored.places, stored.starts, stored.keys))
        weights: array[float] = array(REAL)
        weights.frombytes(stored.weights)
        return cls(dict(zip(stored.terms, places, strict=True)), starts, keys, weights)

    def stored(self) -> StoredPostings:
        """Return these postings as they can be kept."""
        parts = (array(INTEGER, self._places.values()), self._starts, self._keys, self._weights)
        return StoredPostings(list(self._places), *(memoryview(part).cast("B") for part in parts))

    def __contains__(self, term: str) -> bool:
        """Tell whether any row holds a term."""
        return term in self._places

    def count(self, term: str) -> int:
        """Return how many rows hold a term."""
        place = self._places.get(term)
        return 0 if place is None else self._starts[place + 1] - self._starts[place]

    def distinct(self, terms: Iterable[str]) -> list[str]:
        """Return those of some terms that any row holds; of terms with the same rows only the first."""
        found: dict[int, str] = {}
        for term in terms:
            place = self._places.get(term)
            if place is not None:
                found.setdefault(place, term)
        return list(found.values())

    def of(self, term: str) -> Iterator[tuple[int, float]]:
        """Return the rows that hold a term, each with the term's weight in it."""
        place = self._places.get(term)
        if place is None:
            return iter(())
        start, end = self._starts[place], self._starts[place + 1]
        return zip(self._keys[start:end], self._weights[start:end], strict=True)

    def among(self, term: str, chosen: AbstractSet[int]) -> Iterator[tuple[int, float]]:
        """Return those of the rows that hold a term whose keys are chosen."""
        place = self._places.get(term)
        if place is None:
            return iter(())
        start, end = self._starts[place], self._starts[place + 1]
        if end - start >= _FEW * len(chosen):
            return self._looked_up(term, chosen)
        keys = self._keys[start:end]
        wanted = [*map(chosen.__contains__, keys)]
        return zip(compress(keys, wanted), compress(self._weights[start:end], wanted), strict=True)

    def _looked_up(self, term: str, chosen: Iterable[int]) -> Iterator[tuple[int, float]]:
        place = self._places[term]
        keys, start, stop = self._keys, self._starts[place], self._starts[place + 1]
        for key in chosen:
            at = bisect_left(keys, key, start, stop)
            if at < stop and keys[at] == key:
                yield key, self._weights[at]


def _integers(stored: memoryview) -> "array[int]":
    numbers: array[int] = array(INTEGER)
    numbers.frombytes(stored)
    return numbers
