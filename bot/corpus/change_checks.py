"""What must hold for single changes: each is about a day on which its meeting meets."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.corpus.origins import Origins
from bot.corpus.problem import Problem
from bot.counting import rules
from bot.domain.calendar import Action, Calendar, Change, Meeting


def problems(calendar: Calendar, origins: Origins) -> Iterator[Problem]:
    """Yield every error in the changes of a region."""
    meetings = {meeting.id: meeting for meeting in calendar.meetings}
    seen: dict[tuple[str, object], Change] = {}
    for change in calendar.changes:
        meeting = meetings.get(change.meeting)
        if meeting is None:
            known = ", ".join(meetings)
            yield origins.problem(
                change, f"meeting: {change.meeting!r} is not known; choose from {known}", "meeting"
            )
            continue
        first = seen.setdefault((change.meeting, change.day), change)
        if first is not change:
            message = (
                f"{change.meeting} of {change.day} is changed twice, first at {origins.line(first)}; keep one"
            )
            yield origins.problem(change, message, "day")
        yield from _change(change, meeting, origins)


def _change(change: Change, meeting: Meeting, origins: Origins) -> Iterator[Problem]:
    if change.revision < 1:
        yield origins.problem(change, f"revision: {change.revision} is too low; begin with 1", "revision")
    try:
        given = _given(meeting, change.day.year)
        yield from _destination(change, meeting, origins)
    except ValueError:
        return  # the rule itself is refused with the meeting
    if change.action is Action.ADD:
        if change.day in given:
            message = f"day: {meeting.id} already meets on {change.day}; add another day, or leave this out"
            yield origins.problem(change, message, "day")
    elif change.day not in given:
        message = f"day: {meeting.id} does not meet on {change.day}; {_days(meeting, given, change)}"
        yield origins.problem(change, message, "day")


def _given(meeting: Meeting, year: int) -> tuple[date, ...]:
    """Return the days of a meeting's rule in a year; raise `ValueError` for a rule that gives none."""
    if meeting.rule is None:
        return ()
    rules.refuse(meeting.rule)
    return rules.days_in(meeting.rule, year)


def _days(meeting: Meeting, given: Iterable[object], change: Change) -> str:
    days = ", ".join(map(str, given))
    return (
        f"its days in {change.day.year}: {days}"
        if days
        else f"its rule ({meeting.rule}) gives none in {change.day.year}"
    )


def _destination(change: Change, meeting: Meeting, origins: Origins) -> Iterator[Problem]:
    if change.action is not Action.MOVE:
        if change.to is not None:
            message = f"to: {change.action.value!r} has no new day; leave it out, or write action: move"
            yield origins.problem(change, message, "to")
    elif change.to is None:
        yield origins.problem(change, f"to: missing; a moved {meeting.id} needs its new day", "action")
    elif change.to in _given(meeting, change.to.year):
        message = (
            f"to: {meeting.id} already meets on {change.to}; choose another day, or write action: cancel"
        )
        yield origins.problem(change, message, "to")
