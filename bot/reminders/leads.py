"""How long before: the days on which something is brought to attention, working days all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.schedule.working_days import is_working_day, last_working_day

OPENS = "opens"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Lead:
    """One time to send: `wanted` is the day that was asked for, `day` the working day it became."""

    label: str
    wanted: date
    day: date


def before_meeting(day: date, working_days: Iterable[int]) -> list[Lead]:
    """Return the leads of a meeting; 0 is the day itself."""
    return nearest(_lead(f"{count}wd", working_days_before(day, count)) for count in working_days)


def before_deadline(due: date, days: Iterable[int], opens: date | None = None) -> list[Lead]:
    """Return the leads of a last safe day, and the opening of its window; 0 is the day itself."""
    found = [_lead(f"{count}d", due - timedelta(days=count)) for count in days if count >= 0]
    if opens is not None and opens < due:
        found.append(_lead(OPENS, opens))
    return nearest(found)


def returned(until: date, asked: date) -> Lead:
    """Return the lead of a snoozed reminder that was put off on the day `asked`.

    It too comes on the working day before rather than after, unless that is the day on which it
    was put off: then on the first working day.
    """
    day = last_working_day(until)
    while day <= asked or not is_working_day(day):
        day += _DAY
    return Lead(f"again-{until}", until, day)


def nearest(leads: Iterable[Lead]) -> list[Lead]:
    """Keep one lead a day, the one that was wanted last, in order of day."""
    kept: dict[date, Lead] = {}
    for lead in leads:
        held = kept.get(lead.day)
        if held is None or (lead.wanted, lead.label != OPENS) > (held.wanted, held.label != OPENS):
            kept[lead.day] = lead
    return sorted(kept.values(), key=lambda lead: lead.day)


def working_days_before(day: date, count: int) -> date:
    """Return the working day that lies `count` working days before a day; for 0 the day itself."""
    for _ in range(count):
        day = last_working_day(day - _DAY)
    return day


def working_days_left(day: date, due: date) -> int:
    """Count the working days after `day` up to and including `due`."""
    return sum(1 for item in _days(day + _DAY, due) if is_working_day(item))


def _lead(label: str, wanted: date) -> Lead:
    return Lead(label, wanted, last_working_day(wanted))


def _days(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(days=step) for step in range((end - start).days + 1))
