"""When the next call may be made: one message a second a channel, and what Slack asked for."""

import threading
from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from bot.domain.message import Parcel, Way

_PACE = 1.0  # seconds between messages in one channel (Slack: one a second, short bursts allowed)
_POSTS = frozenset({Way.POST, Way.EPHEMERAL})

Lane = tuple[str, str]


class Lanes:
    """Remembers, for every channel and every method of a workspace, when it is free again.

    Times are of a clock that never steps back, so that a wrong wall clock delays nothing.
    """

    def __init__(self, tick: Callable[[], float] = monotonic) -> None:
        self._tick = tick
        self._free: dict[Lane, float] = {}
        self._lock = threading.Lock()

    def wait(self, parcel: Parcel) -> float:
        """Return for how many seconds a parcel must wait; 0 when it may go now."""
        with self._lock:
            return max(0.0, *(self._free.get(lane, 0.0) - self._tick() for lane in _lanes(parcel)))

    def used(self, parcel: Parcel) -> None:
        """Note that a call is being made."""
        if parcel.address.way in _POSTS:
            self._bar((parcel.team, parcel.address.channel or parcel.address.user), _PACE)

    def refused(self, parcel: Parcel, wait: timedelta, *, wide: bool) -> None:
        """Note that Slack asked to wait, for a channel or for a method in a whole workspace."""
        channel, method = _lanes(parcel)
        self._bar(method if wide else channel, wait.total_seconds())

    def barred(self) -> tuple[str, ...]:
        """Return the channels that may not be written to now, and let go of the others."""
        with self._lock:
            now = self._tick()
            self._free = {lane: free for lane, free in self._free.items() if free > now}
            return tuple(place for _, place in self._free)

    def _bar(self, lane: Lane, seconds: float) -> None:
        with self._lock:
            self._free[lane] = max(self._free.get(lane, 0.0), self._tick() + seconds)


def _lanes(parcel: Parcel) -> tuple[Lane, Lane]:
    address = parcel.address
    return (parcel.team, address.channel or address.user), (parcel.team, f"method:{address.way}")
