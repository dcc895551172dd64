"""Is it time today? Asked of one day at a time, for the auditor: the plan asks on which days it is."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from bot.domain.reminder import ReminderKind
from bot.domain.subscription import Mark, MarkKind, Topic
from bot.reminders.matter import Matter
from bot.reminders.wishes import Wishes
from bot.schedule.working_days import is_working_day

_DAY = timedelta(days=1)
Hit = tuple[date, int, str]  # the day that was asked for, what goes before on the same day, and the label
_AGAIN, _OPENING, _REGULAR = range(3)


def regular(who: Wishes, matter: Matter, day: date) -> Iterator[Hit]:
    """Yield every reason to tell of a matter on a working day."""
    if day > matter.day:
        return
    if matter.topic in {Topic.REGIONAL_DAYS, Topic.MEETINGS} or matter.kind is ReminderKind.APPOINTMENT:
        for count in who.lead_working_days:
            if count == 0 and _last_before(day, matter.day):
                yield matter.day, _REGULAR, "0wd"
            elif count and _working(day, matter.day - _DAY) == count:
                yield day, _REGULAR, f"{count}wd"
        return
    for count in who.lead_days:
        wanted = matter.day - timedelta(days=count)
        if _last_before(day, wanted):
            yield wanted, _REGULAR, f"{count}d"
    if matter.opens is not None and matter.opens < matter.day and _last_before(day, matter.opens):
        yield matter.opens, _OPENING, "opens"


def marked(hit: Hit | None, day: date, mark: Mark | None, made: date) -> Hit | None:
    """Return the reason to tell of something on a day, once a mark was made on it."""
    if mark is None:
        return hit
    if mark.kind is not MarkKind.SNOOZED:
        return None
    until = date.fromisoformat(mark.until)
    hits = [hit] if hit is not None and until <= day else []
    if _returns(day, until, made):
        hits.append((until, _AGAIN, f"again-{until}"))
    return max(hits, default=None)


def _returns(day: date, until: date, asked: date) -> bool:
    """Tell whether what was put off on `asked` comes back on a working day."""
    if day <= asked:
        return False
    if _last_before(day, until):
        return True
    return _working(asked + _DAY, until) == 0 and _working(asked + _DAY, day) == 1


def _last_before(day: date, wanted: date) -> bool:
    """Tell whether a working day is the last one up to `wanted`."""
    return day <= wanted and _working(day + _DAY, wanted) == 0


@lru_cache(maxsize=65536)
def _working(start: date, end: date) -> int:
    return sum(map(is_working_day, _span(start, end)))


def _span(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(days=step) for step in range((end - start).days + 1))
