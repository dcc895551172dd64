"""What a reminder says of a matter on a day: who must do what by when, the source, what comes next."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.calendar import Due, Occurrence, Term, TermEnd
from bot.domain.region import Region
from bot.domain.reminder import ReminderContent, ReminderKind
from bot.domain.standing import Standing, TermRun
from bot.domain.text import Bilingual
from bot.reminders import phrases
from bot.reminders.following import after_dossier_term, after_duty, next_duty, next_meeting, the_meeting
from bot.reminders.leads import OPENS, Lead, working_days_left
from bot.reminders.matter import Matter
from bot.rendering.dates import long_date
from bot.rendering.remarks import occurrence_note
from bot.schedule.working_days import last_working_day


def content_of(region: Region, matter: Matter, lead: Lead) -> ReminderContent:
    """Return what a reminder of a matter says, sent on the day of `lead`; without a digest's sections."""
    base = ReminderContent(
        kind=matter.kind,
        title=Bilingual(matter.rule, matter.rule),
        day=lead.day,
        due=matter.day,
        last_working_day=last_working_day(matter.day),
        days_left=working_days_left(lead.day, matter.day),
    )
    match matter.source:
        case Occurrence() as item if matter.kind is ReminderKind.PAPERS:
            return _papers(region, base, item)
        case Occurrence() as item:
            return _meeting(region, base, item)
        case Due() as due:
            return _duty(region, base, due, lead)
        case TermEnd() as end:
            return _term(region, base, end)
        case standing, None:
            return _appointment(base, standing)
        case standing, run:
            return _dossier(region, base, standing, run)


def _meeting(region: Region, base: ReminderContent, item: Occurrence) -> ReminderContent:
    note = phrases.in_both_or_none(lambda language: occurrence_note(item, language))
    return replace(
        base,
        title=item.meeting.label,
        citations=item.meeting.citations,
        notes=(note,) if note else (),
        next_step=next_meeting(region, item),
    )


def _papers(region: Region, base: ReminderContent, item: Occurrence) -> ReminderContent:
    rule = papers_rule(region, item)
    title = phrases.filled(phrases.SEND_PAPERS, meeting=item.meeting.label)
    return replace(
        base,
        title=rule.title if rule else title,
        actor=phrases.who(region, rule.debtor) if rule else None,
        citations=rule.citations if rule else item.meeting.citations,
        notes=(rule.note,) if rule and rule.note else (),
        next_step=the_meeting(item),
    )


def papers_rule(region: Region, item: Occurrence) -> Term | None:
    """Return the term that tells who sends the papers of a meeting, found by length and source."""
    return next(
        (
            term
            for term in region.calendar.terms
            if term.length == item.meeting.papers and set(term.citations) & set(item.meeting.citations)
        ),
        None,
    )


def _duty(region: Region, base: ReminderContent, due: Due, lead: Lead) -> ReminderContent:
    opening = lead.label == OPENS
    duty = due.duty
    return replace(
        base,
        kind=ReminderKind.OPENING if opening else base.kind,
        title=duty.title,
        actor=phrases.who(region, duty.debtor),
        citations=duty.citations,
        opens=due.start,
        notes=tuple(_about(due)),
        next_step=after_duty(region, due),
    )


def _about(due: Due) -> Iterator[Bilingual]:
    if due.duty.budget_year:
        about = phrases.PLAN_YEAR if due.duty.budget_year > 0 else phrases.BUDGET_YEAR
        yield phrases.filled(about, year=due.budget_year)
    if due.duty.note:
        yield due.duty.note


def _term(region: Region, base: ReminderContent, end: TermEnd) -> ReminderContent:
    term = end.term
    counted = phrases.filled(phrases.COUNTED, day=_spoken(end.start), event=term.starts_at)
    return replace(
        base,
        title=term.title,
        actor=phrases.who(region, term.debtor),
        citations=term.citations,
        notes=(counted, *([term.note] if term.note else [])),
        next_step=next_duty(region, end.due),
    )


def _dossier(region: Region, base: ReminderContent, standing: Standing, run: TermRun) -> ReminderContent:
    term, dossier = run.term, standing.dossier
    waiting = (run.party,) if run.party else standing.waiting
    return replace(
        base,
        title=phrases.filled(phrases.DOSSIER, title=term.title, id=dossier.id, subject=dossier.subject),
        actor=phrases.who(region, waiting) or standing.procedure.state(run.state).acts,
        citations=term.citations,
        notes=(term.note,) if term.note else (),
        next_step=after_dossier_term(standing, run),
    )


def _appointment(base: ReminderContent, standing: Standing) -> ReminderContent:
    dossier, state = standing.dossier, standing.state
    title = phrases.filled(phrases.APPOINTMENT, id=dossier.id, subject=dossier.subject)
    return replace(base, title=title, citations=state.citations, notes=(state.label,))


def _spoken(day: date) -> Bilingual:
    return phrases.in_both(lambda language: long_date(day, language))
