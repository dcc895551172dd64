"""Forgets what has been kept for as long as it may be (docs/privacy.md)."""

from datetime import timedelta

from bot.clock import Clock
from bot.storage.ports.store import Store

_NAME = "tidied"  # of the sign of life by which processes know of each other's turns
_EVERY = timedelta(minutes=10)
_KEYS = timedelta(days=3)  # Slack repeats an event for a day at most
_PARCELS = timedelta(days=120)
_MARKS = timedelta(days=400)  # a duty returns every year


class Tidier:
    """Deletes what is old; any number of processes may, and one of them does.

    `retention` is how long questions are kept. The clock tells the real time, also where reminders
    are sent as at another moment.
    """

    def __init__(self, store: Store, clock: Clock, retention: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._retention = retention

    def turn(self) -> bool:
        """Tidy when it is time; return whether it was."""
        with self._store.reading() as unit:
            last = unit.pulse.last(_NAME)
        # A sign that lies ahead was given by a clock that was wrong.
        fresh = last is not None and timedelta() <= self._clock.now() - last[0] < _EVERY
        if not fresh:
            self.once()
        return not fresh

    def once(self) -> None:
        """Delete what is old, alone."""
        now = self._clock.now()
        with self._store.writing() as unit:
            unit.alone(_NAME)
            unit.inbox.forget(now - _KEYS)
            unit.outbox.forget(now - _PARCELS)
            unit.conversations.forget(now - self._retention)
            unit.gaps.forget(now - self._retention)
            unit.handovers.forget(now - self._retention)
            unit.marks.forget(now - _MARKS)
            unit.pulse.beat(_NAME, now)
