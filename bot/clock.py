"""The one place that reads the wall clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def today(timezone: str) -> date:
    """Return the day it is now in a time zone, such as Europe/Amsterdam."""
    return datetime.now(ZoneInfo(timezone)).date()


def now() -> datetime:
    """Return this moment, in UTC and to the second."""
    return datetime.now(UTC).replace(microsecond=0)
