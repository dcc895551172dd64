"""Meetings as dates: the days of a rule, with what a region changed about single ones."""

from collections.abc import Iterator
from datetime import date

from bot.counting.lengths import counted
from bot.counting.rules import days_between, days_in
from bot.domain.calendar import REGIONAL_DAY, Action, Calendar, Change, Meeting, Occurrence
from bot.domain.region import Region
from bot.schedule.working_days import holiday


def occurrences(region: Region, start: date, end: date) -> list[Occurrence]:
    """Return every meeting from `start` to `end`, both included, in order of day.

    A moved meeting stands on its new day; a cancelled one stays on its day, marked.
    """
    calendar = region.calendar
    found = [item for meeting in calendar.meetings for item in occurrences_of(calendar, meeting, start, end)]
    return sorted(found, key=lambda item: item.day)


def occurrences_of(calendar: Calendar, meeting: Meeting, start: date, end: date) -> Iterator[Occurrence]:
    """Yield the occurrences of one meeting, those by its rule first."""
    changes = {change.day: change for change in changes_to(calendar, meeting)}
    for day in days_between(meeting.rule, start, end) if meeting.rule else ():
        if day not in changes:
            yield Occurrence(meeting, day, _papers(meeting, day), holiday=holiday(day))
    for change in changes.values():
        if start <= (change.to or change.day) <= end:
            yield _changed(meeting, change)


def changes_to(calendar: Calendar, meeting: Meeting) -> Iterator[Change]:
    """Yield the changes to a meeting: its own, and those of the regional day it is held on.

    The meetings on the regional day are part of that day (Inrichtingsplan 4.2), so they move
    and fall away with it unless they have a change of their own. An extra regional day is no
    reason to suppose extra meetings.
    """
    own = [change for change in calendar.changes if change.meeting == meeting.id]
    yield from own
    if not meeting.on_regional_day or meeting.id == REGIONAL_DAY or meeting.rule is None:
        return
    taken = {change.day for change in own}
    for change in calendar.changes:
        follows = change.meeting == REGIONAL_DAY and change.action is not Action.ADD
        if follows and change.day not in taken and change.day in days_in(meeting.rule, change.day.year):
            yield change


def _changed(meeting: Meeting, change: Change) -> Occurrence:
    day = change.to or change.day
    cancelled = change.action is Action.CANCEL
    return Occurrence(
        meeting,
        day,
        papers_due=None if cancelled else _papers(meeting, day),
        original=change.day if change.to else None,
        cancelled=cancelled,
        reason=change.reason,
        holiday=holiday(day),
        revision=change.revision,
    )


def _papers(meeting: Meeting, day: date) -> date | None:
    """Count back to the last day for sending papers (Inrichtingsplan 5.3)."""
    return counted(day, meeting.papers) if meeting.papers else None
