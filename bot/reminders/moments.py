"""From days to moments: a receiver's morning in UTC, whatever their clocks do.

A time that a clock change skips is reckoned with the offset before it, a time that comes twice is
the first of the two (RFC 5545, section 3.3.5); that is what `zoneinfo` does with `fold=0`.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.subscription import Subscription
from bot.schedule.working_days import is_working_day

_DAY = timedelta(days=1)
_MIDNIGHT = time()


@lru_cache(maxsize=512)
def zone_called(name: str, otherwise: str) -> ZoneInfo:
    """Return a time zone; the one of the region where this machine does not know the name (any more)."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(otherwise)


def moment_at(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return a time of day in a zone as a moment in UTC."""
    return datetime.combine(day, at.replace(tzinfo=None, fold=0), tzinfo=zone).astimezone(UTC)


def end_of(day: date, zone: ZoneInfo) -> datetime:
    """Return the moment at which a day is over in a zone."""
    return moment_at(day + _DAY, _MIDNIGHT, zone)


def morning_of(day: date, subscription: Subscription, zone: ZoneInfo) -> datetime:
    """Return the moment of a receiver's morning."""
    return moment_at(day, subscription.morning, zone)


def next_morning(now: datetime, subscription: Subscription, zone: ZoneInfo) -> tuple[date, datetime]:
    """Return a receiver's next morning of a working day, which may be this very moment."""
    day = now.astimezone(zone).date()
    while not is_working_day(day) or morning_of(day, subscription, zone) < now:
        day += _DAY
    return day, morning_of(day, subscription, zone)
