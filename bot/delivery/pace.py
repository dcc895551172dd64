"""How many messages a second may go out over everything, for all processes together.

It is kept in the store, beside the claims that it limits: a claim takes from it, whichever process makes
it, so nobody needs to know how many there are (docs/decisions/0043). Slack names no number. So it begins
high, is halved when Slack refuses a whole method, and grows again from there.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock, WallClock
from bot.storage.ports.store import Unit

_NAME = "pace"  # of the sign of life that holds it: its moment is `until`, its note the rest
_MOST, _LEAST = 97.0, 1.0  # messages a second
_GROWTH = 0.1  # messages a second, every second
_BURST = 40.0  # messages that may follow each other at once
_ROUNDED = 0.001  # moments are kept in millionths of a second
_TOGETHER = 4  # claimed at a time when there is more to do, since every claim costs as much as a few of them
_FURTHEST = timedelta(minutes=10)  # nothing is put off for longer: further ahead, a clock was wrong


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was claimed uses up the pace until `until`; it was `rate` a second at the moment `since`."""

    until: datetime
    rate: float
    since: datetime

    def at(self, now: datetime) -> "_Kept":
        """Return the same as of now, grown, and without what cannot be."""
        grown = self.rate + _GROWTH * max(0.0, (now - self.since).total_seconds())
        until = now if self.until > now + _FURTHEST else max(self.until, now)
        return _Kept(until, min(_MOST, grown), now)


class Pace:
    """The pace; its clock tells the real time, also where reminders are sent as at another moment."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or WallClock()

    def allowed(self, unit: Unit, most: int) -> int:
        """Return how many may be claimed in this unit; 0 when it is to be asked again soon."""
        unit.alone(_NAME)
        now = self._clock.now()
        kept = _read(unit, now)
        used = (kept.until - now).total_seconds() * kept.rate
        free = int(_BURST - used + _ROUNDED)
        return min(free, most) if free >= min(most, _TOGETHER) else 0

    def spent(self, unit: Unit, number: int) -> None:
        """Note in the same unit how many were claimed."""
        if number:
            kept = _read(unit, self._clock.now())
            _keep(unit, kept, kept.until + timedelta(seconds=number / kept.rate), kept.rate)

    def refused(self, unit: Unit, wait: timedelta) -> None:
        """Note that it went too fast: nothing goes out for a while in any process, and then half as fast."""
        unit.alone(_NAME)
        now = self._clock.now()
        kept = _read(unit, now)
        # Those that were on their way together are refused together, and that is one refusal.
        rate = max(_LEAST, kept.rate / 2) if kept.until < now + wait else kept.rate
        _keep(unit, kept, max(kept.until, now + wait + timedelta(seconds=_BURST / rate)), rate)


def _read(unit: Unit, now: datetime) -> _Kept:
    found = unit.pulse.last(_NAME)
    if found is None:
        return _Kept(now, _MOST, now)
    until, note = found
    rate, _, since = note.partition(" since ")
    return _Kept(until, float(rate), datetime.fromisoformat(since)).at(now)


def _keep(unit: Unit, kept: _Kept, until: datetime, rate: float) -> None:
    unit.pulse.beat(_NAME, until, f"{rate:.3f} since {kept.since.isoformat()}")
