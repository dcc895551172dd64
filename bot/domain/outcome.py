"""What comes of a question: always a value, declining included."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.citation import Citation
from bot.domain.entry import Kind, Verdict
from bot.domain.text import Language


class Result(StrEnum):
    """The four ways in which a question can end."""

    ANSWER = "answer"
    CHOOSE = "choose"
    ROUTE = "route"
    DECLINE = "decline"


class DestinationType(StrEnum):
    """What kind of place a problem is brought to."""

    MEETING = "meeting"
    PROCEDURE = "procedure"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that belongs to an answer; `start` only where it is a window."""

    label: str
    due: date
    start: date | None = None


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to bring a problem to, why, and when it can be brought there next."""

    id: str
    type: DestinationType
    label: str
    reason: str
    next: date | None = None
    papers: date | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another entry that may be meant, with how well it fits (0 to 1)."""

    entry: str
    title: str
    citations: tuple[Citation, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to a question, complete and in one language.

    `text` is the whole answer as plain text, `headline`, `dates` and `notes` hold the same
    in pieces for those who draw it; `confidence` runs from 0 to 1; `why` tells what matched.
    """

    question: str
    language: Language
    region: str
    result: Result
    text: str
    headline: str
    entry: str | None = None
    kind: Kind | None = None
    title: str = ""
    citations: tuple[Citation, ...] = ()
    dates: tuple[Moment, ...] = ()
    date_lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    verdict: Verdict | None = None
    destinations: tuple[Destination, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    confidence: float = 0.0
    why: tuple[str, ...] = ()
