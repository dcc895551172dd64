"""What comes after something: the next of its kind, or what it sets going."""

import re
from datetime import date, timedelta

from bot.domain.calendar import Due, Occurrence, Term
from bot.domain.region import Region
from bot.domain.reminder import Item
from bot.domain.standing import Standing, TermRun
from bot.reminders import phrases
from bot.schedule.duties import dues
from bot.schedule.upcoming import next_occurrence

_DAY = timedelta(days=1)
_YEAR = timedelta(days=366)


def next_meeting(region: Region, item: Occurrence) -> Item | None:
    """Return the meeting of the same body that comes after one."""
    following = next_occurrence(region, item.meeting.id, item.day + _DAY)
    return Item(following.meeting.label, following.day) if following else None


def the_meeting(item: Occurrence) -> Item:
    """Return the meeting that papers are for."""
    return Item(item.meeting.label, item.day)


def after_duty(region: Region, due: Due) -> Item | None:
    """Return the term that a duty sets going, else the duty that falls due after it."""
    term = next((term for term in region.calendar.terms if _begins_with(term, due)), None)
    if term is None:
        return next_duty(region, due.due)
    text = phrases.filled(phrases.TERM, title=term.title, words=term.words)
    return Item(text, who=phrases.who(region, term.debtor), citations=term.citations)


def next_duty(region: Region, day: date) -> Item | None:
    """Return the first duty that falls due after a day."""
    coming = dues(region, day + _DAY, day + _YEAR)
    if not coming:
        return None
    duty = coming[0].duty
    return Item(duty.title, coming[0].due, phrases.who(region, duty.debtor), duty.citations)


def after_dossier_term(standing: Standing, run: TermRun) -> Item | None:
    """Return the state that a dossier reaches once a term is met, where the procedure tells one."""
    state = standing.procedure.state(run.state)
    if state.term is None:
        return None
    leads = (way.to for way in state.transitions if way.event in state.term.met_by)
    reached = next((standing.procedure.state(way) for way in leads if way != state.id), None)
    return Item(reached.label, citations=reached.citations) if reached else None


def _begins_with(term: Term, due: Due) -> bool:
    """Tell whether the event that a term runs from names the duty: receipt of what it is to send."""
    event = term.starts_at.nl.casefold()
    return any(
        re.search(rf"(?<![\w-]){re.escape(name.casefold())}(?![\w-])", event) for name in due.duty.names.nl
    )
