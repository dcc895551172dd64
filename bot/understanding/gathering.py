"""Turns rows of weighted terms round, to be searched by term (`bot/understanding/postings.py`)."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate, pairwise

from bot.understanding.postings import INTEGER, REAL, Postings


def turned(rows: Iterable[Mapping[str, float]]) -> Postings:
    """Turn rows of weighted terms round."""
    gathering = Gathering()
    for row in rows:
        gathering.add(row)
    return gathering.postings()


class Gathering:
    """Turns rows of weighted terms round while they come in, in flat arrays as they are kept."""

    def __init__(self) -> None:
        self._rows = 0
        self._numbers: dict[str, int] = {}
        self._terms: array[int] = array(INTEGER)
        self._keys: array[int] = array(INTEGER)
        self._weights: array[float] = array("d")

    def add(self, row: Mapping[str, float]) -> None:
        """Take in the next row; its key is the number of rows before it."""
        numbers = self._numbers
        self._terms.extend([numbers.setdefault(term, len(numbers)) for term in row])
        self._keys.extend([self._rows] * len(row))
        self._weights.extend(row.values())
        self._rows += 1

    def postings(self, weigh: Callable[[int, float], float] | None = None) -> Postings:
        """Return the postings, each weight of a row changed by `weigh`, where given."""
        rows, places = _Rows(), array(INTEGER)
        for found in self._by_term():
            keys: array[int] = array(INTEGER, map(self._keys.__getitem__, found))
            weights = map(self._weights.__getitem__, found)
            places.append(rows.place(keys, array(REAL, map(weigh, keys, weights) if weigh else weights)))
        return Postings(dict(zip(self._numbers, places, strict=True)), rows.starts, rows.keys, rows.weights)

    def _by_term(self) -> Iterator["array[int]"]:
        """Yield for each term where it stands among what was taken in, in order (a counting sort)."""
        counts: array[int] = array(INTEGER, bytes(array(INTEGER).itemsize * len(self._numbers)))
        for number in self._terms:
            counts[number] += 1
        starts: array[int] = array(INTEGER, accumulate(counts, initial=0))
        ordered, free = array(INTEGER, self._terms), array(INTEGER, starts)
        for at, number in enumerate(self._terms):
            ordered[free[number]] = at
            free[number] += 1
        for start, end in pairwise(starts):
            yield ordered[start:end]


class _Rows:
    """Rows of terms one after the other, each list of them once."""

    def __init__(self) -> None:
        self.starts: array[int] = array(INTEGER, [0])
        self.keys: array[int] = array(INTEGER)
        self.weights: array[float] = array(REAL)
        self._places: dict[int, int] = {}

    def place(self, keys: "array[int]", weights: "array[float]") -> int:
        """Return the place of a list of rows, which is added where it is not there yet."""
        place = self._places.setdefault(hash((keys.tobytes(), weights.tobytes())), len(self.starts) - 1)
        if place < len(self.starts) - 1 and self._holds(place, keys, weights):
            return place
        self.keys.extend(keys)
        self.weights.extend(weights)
        self.starts.append(len(self.keys))
        return len(self.starts) - 2

    def _holds(self, place: int, keys: "array[int]", weights: "array[float]") -> bool:
        start, end = self.starts[place], self.starts[place + 1]
        return self.keys[start:end] == keys and self.weights[start:end] == weights
