"""A count of successes with its 95% interval."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    hit: int
    of: int

    @classmethod
    def count(cls, tries: Iterable[bool]) -> "Share":
        """Count what succeeded."""
        found = list(tries)
        return cls(sum(found), len(found))

    @property
    def value(self) -> float:
        """The share, from 0 to 1."""
        return self.hit / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95% interval after Wilson, which holds for small counts and for shares near 0 and 1."""
        if not self.of:
            return 0.0, 1.0
        square = _Z * _Z / self.of
        middle = (self.value + square / 2) / (1 + square)
        half = _Z * math.sqrt(self.value * (1 - self.value) / self.of + square / (4 * self.of)) / (1 + square)
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        """Return the share, the interval and the counts, as the tables print them."""
        if not self.of:
            return "-"
        low, high = self.interval
        return f"{self.value:.1%} ({low * 100:.0f}-{high * 100:.0f}) {self.hit}/{self.of}"

    def json(self) -> dict[str, float]:
        """Return the share as a JSON object."""
        low, high = (round(bound, 4) for bound in self.interval)
        return {"hit": self.hit, "of": self.of, "share": round(self.value, 4), "low": low, "high": high}
