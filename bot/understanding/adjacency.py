"""Which topics hold the pairs of neighbouring terms of a question.

Two words side by side tell more than each alone: "end date" is something else than an end and
a date. Every pair is kept as one number, its checksum (CRC-32) above the key of its topic, in
order; so the topics of a pair lie together and are found by halving, without a table of pairs.
"""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.understanding.analysis import Unit

_CODE = "Q"
_BITS = 32
_PARTS, _PART = 256, 56  # parts by the highest byte of a code

Weigh = Callable[[Unit], float]


class Coding:
    """Puts the pairs of topics in order a part at a time: all at once would take hundreds of megabytes."""

    def __init__(self) -> None:
        self._parts: list[array[int]] = [array(_CODE) for _ in range(_PARTS)]

    def add(self, key: int, pairs: Iterable[str]) -> None:
        """Take in the pairs of the topic with a key."""
        for start in {_start(pair) for pair in pairs}:
            self._parts[start >> _PART].append(start | key)

    def codes(self) -> "array[int]":
        """Hand over all pairs as they are searched."""
        codes: array[int] = array(_CODE)
        for at, part in enumerate(self._parts):
            codes.extend(sorted(part))
            self._parts[at] = array(_CODE)
        return codes


def restored(stored: memoryview) -> "array[int]":
    """Take up codes that were kept as bytes."""
    codes: array[int] = array(_CODE)
    codes.frombytes(stored)
    return codes


def pairs(units: Sequence[Unit]) -> Iterator[str]:
    """Yield the neighbouring terms of one text."""
    for one, other in pairwise(units):
        yield _pair(one, other)


def _pair(one: Unit, other: Unit) -> str:
    return " ".join((*one.terms, *other.terms))


def _start(pair: str) -> int:
    return zlib.crc32(pair.encode()) << _BITS


class Adjacency:
    """Finds how much of a question's neighbouring terms are neighbours in a topic too."""

    def __init__(self, codes: "array[int]", weigh: Weigh) -> None:
        self.codes = codes
        self._weigh = weigh

    def shares(self, units: Sequence[Unit], keys: AbstractSet[int]) -> dict[int, float]:
        """Return, by topic among `keys`, the share (0 to 1) of the pairs, by what their terms tell."""
        weighed = [
            (_pair(one, other), self._weigh(one) + self._weigh(other)) for one, other in pairwise(units)
        ]
        mass = sum(weight for _, weight in weighed) or 1.0
        shares: dict[int, float] = {}
        for pair, weight in weighed:
            for key in self.having(pair):
                if key in keys:
                    shares[key] = shares.get(key, 0.0) + weight / mass
        return shares

    def having(self, pair: str) -> Sequence[int]:
        """Return the keys of the topics that have a pair."""
        start = _start(pair)
        first = bisect_left(self.codes, start)
        last = bisect_left(self.codes, start + (1 << _BITS), first)
        return [code - start for code in self.codes[first:last]]
