"""Three kinds of time: meetings that recur, duties that fall due, terms that start to run.

Rules of recurrence are RFC 5545 RRULE values, lengths are ISO 8601 durations of days,
weeks or months (`P14D`, `P4W`, `P3M`; a leading minus counts back).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.citation import Citation
from bot.domain.text import Bilingual, Phrases


@dataclass(frozen=True, slots=True)
class Meeting:
    """A body that meets; `rule` is None where the documents give no day.

    `papers` is how long before a meeting its papers leave, `on_regional_day` tells that
    it is one of the meetings held on the regional day.
    """

    id: str
    label: Bilingual
    names: Phrases
    words: Bilingual
    citations: tuple[Citation, ...]
    rule: str | None = None
    papers: str | None = None
    on_regional_day: bool = False
    note: Bilingual | None = None


class Cycle(StrEnum):
    """How often a duty returns that has no date in the documents."""

    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    TWO_YEARS = "two-years"


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty that returns: `rule` gives its last day, `opens` the first day of its window.

    With `before`, the day of `rule` itself is too late and the day before it is the last.
    `budget_year` is added to the year of the last day to find the budget year it is about.
    Exactly one of `rule` and `every` is given; `every` stands where no date is known.
    """

    id: str
    title: Bilingual
    names: Phrases
    words: Bilingual
    citations: tuple[Citation, ...]
    debtor: tuple[str, ...]
    creditor: tuple[str, ...]
    rule: str | None = None
    opens: str | None = None
    before: bool = False
    every: Cycle | None = None
    budget_year: int = 0
    note: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A term that starts to run when something happens, or is counted back from it."""

    id: str
    title: Bilingual
    names: Phrases
    starts_at: Bilingual
    length: str
    words: Bilingual
    citations: tuple[Citation, ...]
    debtor: tuple[str, ...] = ()
    note: Bilingual | None = None


class Action(StrEnum):
    """What a region changes about a single occurrence."""

    CANCEL = "cancel"
    MOVE = "move"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Change:
    """One occurrence of a meeting that a region cancelled, moved or added."""

    meeting: str
    action: Action
    day: date
    reason: Bilingual
    to: date | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """All rules about time of one region."""

    meetings: tuple[Meeting, ...] = ()
    duties: tuple[Duty, ...] = ()
    terms: tuple[Term, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One meeting on one day.

    `original` is the day the rule gave where a region moved it; `holiday` names the
    public holiday it falls on, which is marked and never moved silently.
    """

    meeting: Meeting
    day: date
    papers_due: date | None = None
    original: date | None = None
    cancelled: bool = False
    reason: Bilingual | None = None
    holiday: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """One occurrence of a duty: the last day it is met in time, and its window."""

    duty: Duty
    due: date
    budget_year: int
    start: date | None = None


@dataclass(frozen=True, slots=True)
class TermEnd:
    """The day a term ends, and the last working day up to it where that is another day."""

    term: Term
    start: date
    due: date
    last_working_day: date
