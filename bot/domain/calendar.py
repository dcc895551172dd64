"""Three kinds of time: meetings that recur, duties that fall due, terms that start to run.

Rules of recurrence are RFC 5545 RRULE values, lengths are ISO 8601 durations of days,
weeks, months or years (`P14D`, `P4W`, `P3M`; a leading minus counts back).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.citation import Citation
from bot.domain.text import Bilingual, Phrases

REGIONAL_DAY = "regiodag"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A body that meets; `rule` is None where the documents give no day.

    `papers` counts back from a meeting to the last day for its papers (`-P7D`),
    `on_regional_day` tells that it is held on the regional day, and changes with it.
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
    TWICE_A_YEAR = "twice-a-year"
    YEAR = "year"
    TWO_YEARS = "two-years"


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty that returns: `rule` gives its last day, `opens` the first day of its window.

    A window opens and closes within one year. With `before`, the day of `rule` itself is
    too late and the day before it is the last.
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
    """One occurrence of a meeting that a region cancelled, moved or added.

    `day` is the day the rule gives (or the added day), `to` the new day of a move. `revision`
    counts how often this change was itself changed, so that agendas that took it over follow.
    """

    meeting: str
    action: Action
    day: date
    reason: Bilingual
    to: date | None = None
    revision: int = 1


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

    `original` is the day the rule gave where a region moved it; `reason` tells why it was
    moved, cancelled or added; `holiday` names the public holiday it falls on, which is marked
    and never moved silently; `revision` is 0 for one that no region changed.
    """

    meeting: Meeting
    day: date
    papers_due: date | None = None
    original: date | None = None
    cancelled: bool = False
    reason: Bilingual | None = None
    holiday: Bilingual | None = None
    revision: int = 0

    @property
    def rule_day(self) -> date:
        """The day by which this occurrence is known, wherever it was moved to."""
        return self.original or self.day


@dataclass(frozen=True, slots=True)
class Due:
    """One occurrence of a duty: the last day it is met in time, and its window.

    `last_working_day` is the last working day up to `due`, which may be that very day.
    """

    duty: Duty
    due: date
    budget_year: int
    last_working_day: date
    start: date | None = None


@dataclass(frozen=True, slots=True)
class TermEnd:
    """The day a term ends, and the last working day up to it, which may be that very day."""

    term: Term
    start: date
    due: date
    last_working_day: date
