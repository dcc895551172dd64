"""The next time of one meeting or one duty."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeVar

from bot.domain.calendar import Due, Duty, Meeting, Occurrence
from bot.domain.region import Region
from bot.schedule.duties import dues_of
from bot.schedule.meetings import occurrences_of

# How far ahead to look, step by step: most rules give a day within weeks, 29 February within 8 years.
_AHEAD = tuple(timedelta(days=days) for days in (62, 400, 3000))
_YEAR_END = (12, 31)
Timed = TypeVar("Timed", Occurrence, Due)


def next_occurrence(
    region: Region, meeting_id: str, today: date, month: int | tuple[int, int] | None = None
) -> Occurrence | None:
    """Return the first occurrence of a meeting on or after `today` that is not cancelled.

    With `month`, a month number or a year and month, return the one in that month, also where
    it is past; a month number alone is this month or the next month of that number. There a
    cancelled one is returned if there is no other. None where no day is known.
    """
    meeting = next((item for item in region.calendar.meetings if item.id == meeting_id), None)
    if meeting is None:
        return None
    if month is not None:
        return _in_month(region, meeting, *_year_and_month(month, today))
    for ahead in _AHEAD:
        found = occurrences_of(region.calendar, meeting, today, today + ahead)
        if held := [item for item in found if not item.cancelled]:
            return min(held, key=lambda item: item.day)
    return None


def _year_and_month(month: int | tuple[int, int], today: date) -> tuple[int, int]:
    if isinstance(month, tuple):
        return month
    return (today.year if month >= today.month else today.year + 1), month


def _in_month(region: Region, meeting: Meeting, year: int, month: int) -> Occurrence | None:
    start = date(year, month, 1)
    end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    found = occurrences_of(region.calendar, meeting, start, end)
    return min(found, key=lambda item: (item.cancelled, item.day), default=None)


def next_due(
    region: Region, duty_id: str, today: date, *, budget_year: int | None = None, year: int | None = None
) -> Due | None:
    """Return the first occurrence of a duty whose last day is `today` or later.

    With `budget_year` or `year`, return the one about that budget year or within that calendar
    year, also where it is past. None where no day is known.
    """
    duty = next((item for item in region.calendar.duties if item.id == duty_id), None)
    if duty is None or duty.rule is None:
        return None
    if budget_year is not None:
        year = budget_year - duty.budget_year
    if year is not None:
        return _in_year(duty, year, today)
    return next((due for ahead in _AHEAD if (due := _first(dues_of(duty, today, today + ahead)))), None)


def _in_year(duty: Duty, year: int, today: date) -> Due | None:
    found = list(dues_of(duty, date(year, 1, 1), date(year, *_YEAR_END)))
    return _first(due for due in found if due.due >= today) or (found[-1] if found else None)


def _first(found: Iterable[Timed]) -> Timed | None:
    return next(iter(found), None)
