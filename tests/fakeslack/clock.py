"""Time stamps as Slack makes them: unique and increasing, six digits after the point."""

import time
from collections.abc import Callable

MICRO = 1_000_000


class Stamps:
    """Hands out message time stamps; `now` gives seconds since the epoch and may be set by a test."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self.now = now
        self._last = 0

    def next(self) -> str:
        """Return a time stamp that was never returned before and is later than all of them."""
        self._last = max(int(self.now() * MICRO), self._last + 1)
        return f"{self._last // MICRO}.{self._last % MICRO:06d}"


def micros(stamp: str) -> int:
    """Return a time stamp in millionths of a second; raises ValueError where it is none."""
    whole, _, rest = stamp.partition(".")
    return int(whole) * MICRO + int((rest or "0").ljust(6, "0")[:6])
