"""When the next call may be made: at the pace of a channel, and after what Slack asked for."""

import threading
from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from bot.domain.message import Parcel, Way

_PACE = 1.0  # seconds between messages in one channel (Slack: one a second, short bursts allowed)
_BURST = 3  # messages that may follow each other at once
_AHEAD = (_BURST - 1) * _PACE  # so far may the messages of a channel be ahead of its pace
_TURN = 0.1  # seconds after which to try again a channel with a call under way
_POSTS = frozenset({Way.POST, Way.EPHEMERAL})
LOOK_UP = "look-up"

Lane = tuple[str, str]


class Lanes:
    """Remembers, for every channel and every method of a workspace, when it is free again.

    Slack does not tell whether it refused a channel or a method. So a refusal bars the channel, and
    a second one, of another channel while the first still holds, bars the method.

    Times are of a clock that never steps back, so that a wrong wall clock delays nothing.
    """

    def __init__(self, tick: Callable[[], float] = monotonic) -> None:
        self._tick = tick
        self._free: dict[Lane, float] = {}  # channels and methods that were refused
        self._paid: dict[Lane, float] = {}  # until when the messages of a channel use up its pace
        self._refused: dict[Lane, Lane] = {}  # the channel by which a method was last refused
        self._taken: set[Lane] = set()  # channels with a call under way
        self._lock = threading.Lock()

    def wait(self, parcel: Parcel, method: str = "") -> float:
        """Return for how many seconds a call for a parcel must wait; 0 when it may be made now."""
        with self._lock:
            return self._wait(parcel, method)

    def take(self, parcel: Parcel) -> float:
        """Return for how many seconds a parcel must wait; 0 when it may be sent now.

        Then the channel is taken until `done` is called, so that what is sent to it keeps its order.
        """
        channel, _ = _lanes(parcel)
        with self._lock:
            if channel in self._taken:
                self._bar(channel, _TURN)
            wait = self._wait(parcel)
            if wait:
                return wait
            self._taken.add(channel)
            if parcel.address.way in _POSTS:
                self._paid[channel] = max(self._paid.get(channel, 0.0), self._tick()) + _PACE
            return 0.0

    def done(self, parcel: Parcel) -> None:
        """Note that the call for a parcel that was taken has ended."""
        with self._lock:
            self._taken.discard(_lanes(parcel)[0])

    def _wait(self, parcel: Parcel, method: str = "") -> float:
        channel, lane = _lanes(parcel, method)
        paced = self._paid.get(channel, 0.0) - _AHEAD if parcel.address.way in _POSTS and not method else 0.0
        return max(0.0, max(paced, self._free.get(channel, 0.0), self._free.get(lane, 0.0)) - self._tick())

    def refused(self, parcel: Parcel, wait: timedelta, *, wide: bool, method: str = "") -> bool:
        """Note that Slack asked to wait; return whether that bars the whole method.

        `wide` tells that it is known to.
        """
        channel, lane = _lanes(parcel, method)
        with self._lock:
            before = self._refused.get(lane, channel)
            still = self._free.get(before, 0.0) > self._tick()
            self._refused[lane] = channel
            self._bar(channel, wait.total_seconds())
            if wide or (before != channel and still):
                self._bar(lane, wait.total_seconds())
                return True
        return False

    def rest(self, parcel: Parcel, wait: timedelta) -> None:
        """Let a channel rest, so that what comes later does not arrive first."""
        with self._lock:
            self._bar(_lanes(parcel)[0], wait.total_seconds())

    def barred(self) -> tuple[str, ...]:
        """Return the channels that may not be written to now, and let go of the others."""
        with self._lock:
            now = self._tick()
            self._free = {lane: free for lane, free in self._free.items() if free > now}
            self._paid = {lane: paid for lane, paid in self._paid.items() if paid > now}
            full = (place for (_, place), paid in self._paid.items() if paid - _AHEAD > now)
            return (*(place for _, place in self._free), *full)

    def _bar(self, lane: Lane, seconds: float) -> None:
        self._free[lane] = max(self._free.get(lane, 0.0), self._tick() + seconds)


def _lanes(parcel: Parcel, method: str = "") -> tuple[Lane, Lane]:
    address = parcel.address
    channel = address.channel or address.user or address.response_url
    return (parcel.team, channel), (parcel.team, f"method:{method or address.way}")
