"""The one place that reads the wall clock."""

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Tells the time; whoever needs it is handed one."""

    def now(self) -> datetime:
        """Return this moment, in UTC."""


class WallClock:
    """The time as this machine has it."""

    def now(self) -> datetime:
        """Return this moment, in UTC."""
        return datetime.now(UTC)


class StoppedClock:
    """Always the same moment."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        """Return that moment."""
        return self._moment


def today(timezone: str) -> date:
    """Return the day it is now in a time zone, such as Europe/Amsterdam."""
    return datetime.now(ZoneInfo(timezone)).date()


def now() -> datetime:
    """Return this moment, in UTC and to the second."""
    return datetime.now(UTC).replace(microsecond=0)
