"""Meetings and duties as items of an agenda, in one language: a day or days, and the words for them.

Days, never hours: the documents give none (docs/decisions/0010-calendar-days.md).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from bot.counting.lengths import counted
from bot.domain.calendar import Due, Meeting, Occurrence
from bot.domain.citation import Citation
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.labels import label
from bot.rendering.remarks import due_note, occurrence_note, who_words

_MEETING = Bilingual("Overleg", "Meeting")
_PAPERS = Bilingual("Stukken", "Papers")
_DUTY = Bilingual("Deadline", "Deadline")
_PAPERS_DUE = Bilingual("Laatste dag: stukken {meeting} versturen", "Last day: send papers of {meeting}")
_LAST_DAY = Bilingual("Uiterlijk: {title}", "At the latest: {title}")
_CANCELLED = Bilingual("Vervallen: {summary}", "Cancelled: {summary}")
_BUDGET_YEAR = Bilingual("Begrotingsjaar {year}.", "Budget year {year}.")
_PLAN_YEAR = Bilingual("Geldt voor {year}.", "Applies to {year}.")
_SOURCE = Bilingual("Bron: {labels}.", "Source: {labels}.")
# Nine in the morning: the day before a meeting, a week before a last day.
_DAY_BEFORE, _WEEK_BEFORE = timedelta(hours=-15), timedelta(days=-7, hours=9)


@dataclass(frozen=True, slots=True)
class Words:
    """What an item says; the same on every day of its rule, unless something is special about a day.

    `alarm` is counted from the beginning of the last day.
    """

    summary: str
    description: str
    category: str
    alarm: timedelta
    sequence: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item: `uid` stays the same wherever it is moved to, `last` is its last day."""

    uid: str
    start: date
    last: date
    words: Words


def items(
    region: Region, occurrences: Iterable[Occurrence], dues: Iterable[Due], language: Language
) -> list[Item]:
    """Return the items of meetings, of the papers for them, and of duties, in order of day."""
    found = [item for occurrence in occurrences for item in _of_meeting(region, occurrence, language)]
    found += [_of_duty(region, due, language) for due in dues]
    return sorted(found, key=lambda item: (item.start, item.uid))


def _of_meeting(region: Region, occurrence: Occurrence, language: Language) -> Iterator[Item]:
    meeting, day = occurrence.meeting, occurrence.day
    name = meeting.label[language]
    words = partial(_meeting_words, region, occurrence, language)
    yield Item(_uid(region, meeting.id, occurrence.rule_day), day, day, words(name, _MEETING))
    if meeting.papers:
        # Of a cancelled meeting too, so that an agenda that took that day over takes it out again.
        day = counted(day, meeting.papers)
        uid = _uid(region, f"{meeting.id}-papers", occurrence.rule_day)
        yield Item(uid, day, day, words(_PAPERS_DUE[language].format(meeting=name), _PAPERS))


def _meeting_words(
    region: Region, occurrence: Occurrence, language: Language, summary: str, category: Bilingual
) -> Words:
    meeting: Meeting = occurrence.meeting
    note = occurrence_note(occurrence, language) or ""
    return Words(
        _CANCELLED[language].format(summary=summary) if occurrence.cancelled else summary,
        _lines(meeting.words[language], note, _source(region, meeting.citations, language)),
        category[language],
        _DAY_BEFORE,
        occurrence.revision,
        occurrence.cancelled,
    )


def _of_duty(region: Region, due: Due, language: Language) -> Item:
    duty = due.duty
    title = duty.title[language]
    about = _PLAN_YEAR if duty.budget_year > 0 else _BUDGET_YEAR
    description = _lines(
        duty.words[language],
        f"{who_words(region, duty, language)}.",
        about[language].format(year=due.budget_year) if duty.budget_year else "",
        due_note(due, language) or "",
        _source(region, duty.citations, language),
    )
    summary = title if due.start else _LAST_DAY[language].format(title=title)
    words = Words(summary, description, _DUTY[language], _WEEK_BEFORE)
    return Item(_uid(region, duty.id, due.due), due.start or due.due, due.due, words)


def _uid(region: Region, rule: str, known_by: date) -> str:
    return f"{rule}-{known_by:%Y%m%d}@{region.id}.wegwijzer"


def _source(region: Region, citations: Iterable[Citation], language: Language) -> str:
    labels = (label(citation, region.documents, language) for citation in citations)
    return _SOURCE[language].format(labels="; ".join(labels))


def _lines(*lines: str) -> str:
    return "\n".join(line[:1].upper() + line[1:] for line in lines if line)
