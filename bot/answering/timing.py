"""The dates that belong to an answer, computed from the rules and the question's own moments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.answering import wording
from bot.domain.calendar import Due, Duty, Meeting, Occurrence, Term
from bot.domain.outcome import Moment
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.dates import distance, long_date
from bot.schedule.meetings import occurrences
from bot.schedule.terms import term_end
from bot.schedule.upcoming import next_due, next_occurrence
from bot.understanding.asked import Asked

_CALENDAR_YEAR = re.compile(r"\b(?:in|during|gedurende)\s+20\d\d\b")


@dataclass(frozen=True, slots=True)
class Timing:
    """Dates as values, and the lines that tell them."""

    moments: tuple[Moment, ...] = ()
    lines: tuple[str, ...] = ()


def timing(region: Region, asked: Asked, rules: tuple[str, ...]) -> Timing:
    """Return the dates of the rules that an answer is about, for the moment asked about."""
    calendar = region.calendar
    found: list[tuple[Moment, str]] = []
    terms = [term for term in calendar.terms if term.id in rules]
    if asked.moments.days and terms:
        found += [pair for term in terms for pair in _term(region, asked, term)]
    else:
        found += [pair for duty in calendar.duties if duty.id in rules for pair in _duty(region, asked, duty)]
        found += [
            pair for item in calendar.meetings if item.id in rules for pair in _meeting(region, asked, item)
        ]
    return Timing(tuple(moment for moment, _ in found), tuple(line for _, line in found))


def _term(region: Region, asked: Asked, term: Term) -> Iterator[tuple[Moment, str]]:
    start = asked.moments.days[0]
    end = term_end(region, term, start)
    say = wording.TERM if end.due >= start else wording.TERM_BACK
    line = say[asked.language].format(
        title=term.title[asked.language],
        start=long_date(start, asked.language),
        day=long_date(end.due, asked.language),
        distance=distance(end.due, asked.today, asked.language),
    )
    yield (
        Moment(term.title[asked.language], end.due),
        line + _working_day(end.due, end.last_working_day, asked.language),
    )


def _working_day(due: date, last_working_day: date, language: Language) -> str:
    if due == last_working_day:
        return ""
    return " " + wording.WORKING_DAY[language].format(day=long_date(last_working_day, language))


def papers_line(papers_due: date, asked: Asked) -> str:
    """Tell by when the papers of a meeting leave, or had to have left."""
    said = wording.PAPERS if papers_due >= asked.today else wording.PAPERS_SENT
    return said[asked.language].format(day=long_date(papers_due, asked.language))


def _duty(region: Region, asked: Asked, duty: Duty) -> Iterator[tuple[Moment, str]]:
    due = _asked_due(region, asked, duty)
    if due is not None:
        title = duty.title[asked.language]
        yield Moment(title, due.due, due.start), _due_line(due, title, asked)


def _asked_due(region: Region, asked: Asked, duty: Duty) -> Due | None:
    year = asked.moments.year
    if year is None and asked.moments.period is not None:
        return next_due(region, duty.id, asked.moments.period.start)
    if year is None or duty.budget_year == 0 or _CALENDAR_YEAR.search(asked.text.casefold()):
        return next_due(region, duty.id, asked.today, year=year)
    return next_due(region, duty.id, asked.today, budget_year=year)


def _due_line(due: Due, title: str, asked: Asked) -> str:
    language = asked.language
    last = long_date(due.due, language)
    if due.start is None:
        line = wording.DUE[language].format(
            title=title, day=last, distance=distance(due.due, asked.today, language)
        )
    else:
        near = due.start if due.start > asked.today else due.due
        line = wording.WINDOW[language].format(
            title=title,
            start=long_date(due.start, language),
            day=last,
            distance=distance(near, asked.today, language),
        )
    if due.duty.budget_year:
        about = wording.PLAN_YEAR if due.duty.budget_year > 0 else wording.BUDGET_YEAR
        line += " " + about[language].format(year=due.budget_year)
    return line + _working_day(due.due, due.last_working_day, language)


def _meeting(region: Region, asked: Asked, meeting: Meeting) -> Iterator[tuple[Moment, str]]:
    name = meeting.label[asked.language]
    if asked.moments.days or asked.moments.period:
        start = asked.moments.days[0] if asked.moments.days else asked.moments.period.start  # type: ignore[union-attr]
        end = asked.moments.days[0] if asked.moments.days else asked.moments.period.end  # type: ignore[union-attr]
        found = [item for item in occurrences(region, start, end) if item.meeting.id == meeting.id][:4]
        for item in found:
            yield (
                Moment(name, item.day),
                _meeting_line(item, name, asked, wording.MEETING_IN_PERIOD[asked.language]),
            )
        if found:
            return
    upcoming = next_occurrence(region, meeting.id, asked.today)
    if upcoming is not None:
        yield (
            Moment(name, upcoming.day),
            _meeting_line(upcoming, name, asked, wording.NEXT_MEETING[asked.language]),
        )


def _meeting_line(item: Occurrence, name: str, asked: Asked, say: str) -> str:
    language = asked.language
    if item.cancelled:
        reason = item.reason[language] if item.reason else ""
        return wording.CANCELLED[language].format(name=name, day=long_date(item.day, language), reason=reason)
    line = say.format(
        name=name, day=long_date(item.day, language), distance=distance(item.day, asked.today, language)
    )
    if item.papers_due is not None:
        line += " " + papers_line(item.papers_due, asked)
    if item.original is not None:
        reason = item.reason[language] if item.reason else ""
        line += " " + wording.MOVED[language].format(day=long_date(item.original, language), reason=reason)
    if item.holiday is not None:
        line += " " + wording.HOLIDAY[language].format(holiday=item.holiday[language])
    return line
