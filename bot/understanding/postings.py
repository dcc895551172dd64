"""Which topics hold a term and how much it weighs there, in flat arrays.

Flat, because fifteen thousand entries as lists of tuples would take hundreds of megabytes,
and because arrays of bytes can be kept on disk and taken up again at once.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

_INTEGER, _REAL = "I", "f"


@dataclass(frozen=True, slots=True)
class StoredPostings:
    """Postings as they are kept: terms in order, and three arrays as bytes."""

    terms: list[str]
    starts: bytes
    keys: bytes
    weights: bytes


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
        found: dict[str, tuple[array[int], array[float]]] = defaultdict(
            lambda: (array(_INTEGER), array(_REAL))
        )
        for key, row in enumerate(rows):
            for term, weight in row.items():
                keys, weights = found[term]
                keys.append(key)
                weights.append(weight)
        starts = array(_INTEGER, accumulate((len(keys) for keys, _ in found.values()), initial=0))
        all_keys: array[int] = array(_INTEGER)
        all_weights: array[float] = array(_REAL)
        for keys, weights in found.values():
            all_keys.extend(keys)
            all_weights.extend(weights)
        return cls(found, starts, all_keys, all_weights)

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
        arrays = (self._starts.tobytes(), self._keys.tobytes(), self._weights.tobytes())
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
