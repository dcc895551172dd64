"""Duties that return, as dates: the last day on which each is still met in time."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.counting.rules import days_between, days_in
from bot.domain.calendar import Due, Duty
from bot.domain.region import Region
from bot.schedule.parties import concerns
from bot.schedule.working_days import last_working_day

_DAY = timedelta(days=1)


def dues(region: Region, start: date, end: date, party: str | None = None) -> list[Due]:
    """Return the duties whose last day lies from `start` to `end`, both included, in order.

    With `party`, only what that party owes: a duty of a group is one of each member, and a
    group is asked about for all its members. Raise `UnknownPartyError` for any other.
    """
    found = [due for duty in owed(region, party) for due in dues_of(duty, start, end)]
    return sorted(found, key=lambda due: due.due)


def undated(region: Region, party: str | None = None) -> list[Duty]:
    """Return the duties for which the documents give no day, only how often they return."""
    return [duty for duty in owed(region, party) if duty.rule is None]


def owed(region: Region, party: str | None) -> list[Duty]:
    """Return all duties, or those of one party."""
    duties = region.calendar.duties
    return [duty for duty in duties if party is None or concerns(region, duty.debtor, party)]


def dues_of(duty: Duty, start: date, end: date) -> Iterator[Due]:
    """Yield the occurrences of one duty whose last day lies from `start` to `end`."""
    if duty.rule is None:
        return
    # "Before 31 March" (DVH art. 11.3): the day itself is too late, the day before it is the last.
    back = _DAY if duty.before else timedelta()
    for day in days_between(duty.rule, start + back, end + back):
        last = day - back
        yield Due(
            duty,
            last,
            budget_year=last.year + duty.budget_year,
            start=window_start(duty, last),
            last_working_day=last_working_day(last),
        )


def window_start(duty: Duty, last: date) -> date | None:
    """Return the first day of a duty's window that ends on `last`, within the same year."""
    if duty.opens is None:
        return None
    return max((day for day in days_in(duty.opens, last.year) if day <= last), default=None)
