"""Lists of what is due and what meets: "welke deadlines heeft Dronten in het voorjaar?"."""

import re
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from bot.answering import reply, wording
from bot.answering.desk import Desk
from bot.answering.timing import Timing
from bot.domain.calendar import REGIONAL_DAY, Due
from bot.domain.entry import Kind
from bot.domain.outcome import Moment, Outcome, Result
from bot.rendering.dates import long_date, short_date
from bot.schedule.duties import dues
from bot.schedule.upcoming import next_occurrence
from bot.understanding.asked import Asked
from bot.understanding.words import folded

_BEFORE = re.compile(
    r"\b(?:voor|tot|before|until|by)\s+(?:de |het |the )?"
    r"(?:eerst)?(?:volgende|next|komende|coming|upcoming)\b"
)
_MOST = 12


@dataclass(frozen=True, slots=True)
class Span:
    """The period a list is about, and whose duties it holds."""

    start: date
    end: date
    party: str | None


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """List duties where a question asks for several; None where it asks for one thing."""
    if "list-duties" not in asked.reading.cues or asked.references:
        return None
    span = _span(desk, asked)
    return _listed(desk, asked, span) if span else None


def _span(desk: Desk, asked: Asked) -> Span | None:
    party = asked.parties[0] if asked.parties else None
    if asked.moments.period is not None:
        start, end = asked.moments.period.start, asked.moments.period.end
        return Span(max(start, asked.today) if end >= asked.today else start, end, party)
    if _BEFORE.search(folded(asked.text)):
        meeting = asked.meetings[0] if asked.meetings else REGIONAL_DAY
        upcoming = next_occurrence(desk.region, meeting, asked.today)
        return Span(asked.today, upcoming.day, party) if upcoming else None
    if party is None and ("deadlines" not in folded(asked.text) or asked.literal):
        return None
    return Span(asked.today, asked.today + relativedelta(years=1, days=-1), party)


def _listed(desk: Desk, asked: Asked, span: Span) -> Outcome:
    language = asked.language
    found = [due for due in dues(desk.region, span.start, span.end, span.party) if due.due >= span.start][
        :_MOST
    ]
    party = next((item.label[language] for item in desk.region.profile.parties if item.id == span.party), "")
    say = wording.DUTIES if found else wording.NO_DUTIES
    headline = say[language].format(
        whose=wording.OF_PARTY[language].format(party=party) if party else "",
        start=short_date(span.start, language),
        end=short_date(span.end, language),
    )
    lines = tuple(_line(due, asked) for due in found)
    moments = tuple(Moment(due.duty.title[language], due.due, due.start) for due in found)
    citations = dict.fromkeys(citation for due in found for citation in due.duty.citations)
    return reply.compose(
        desk,
        asked,
        headline,
        when=Timing(moments, lines),
        citations=tuple(citations)[:8],
        result=Result.ANSWER,
        entry="calendar:duties",
        kind=Kind.DEADLINE,
        title=wording.DUTIES_TITLE[language],
        confidence=0.9,
        why=("asks for a list of deadlines", f"{span.start} to {span.end}", f"party {span.party or 'any'}"),
    )


def _line(due: Due, asked: Asked) -> str:
    language = asked.language
    start = f"{short_date(due.start, language)} – " if due.start else ""
    return f"{start}{long_date(due.due, language)}: {due.duty.title[language]}"
