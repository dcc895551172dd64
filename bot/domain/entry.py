"""Entries: one fact each, with where it stands and how people ask for it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.citation import Citation
from bot.domain.text import Bilingual, Phrases


class Kind(StrEnum):
    """What an entry tells about."""

    DEADLINE = "deadline"
    ARTICLE = "article"
    DEFINITION = "definition"
    TASK = "task"
    MANDATE = "mandate"
    MEETING = "meeting"
    ROLE = "role"
    PROCEDURE = "procedure"
    NORM = "norm"
    FINANCE = "finance"
    DOCUMENT = "document"
    REGION = "region"
    SMALLTALK = "smalltalk"
    ESCALATION = "escalation"


class Verdict(StrEnum):
    """Whether the mandate covers something as it stands."""

    IN = "in"
    OUT = "out"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact of a region, curated in both languages.

    `schedule` names the meetings, deadlines and terms whose dates belong to the
    answer; `gives` names the details (language/details.yaml) that this entry does
    give although the sources give them nowhere else.
    """

    id: str
    kind: Kind
    title: Bilingual
    answer: Bilingual
    citations: tuple[Citation, ...]
    questions: Phrases
    owner: str
    checked: date
    terms: Phrases = field(default_factory=Phrases)
    related: tuple[str, ...] = ()
    schedule: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    note: Bilingual | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class KnownUnknown:
    """Something people ask that is not answered here, with what to say instead.

    Where an entry tells what people then need, `answered_by` names it.
    """

    id: str
    answer: Bilingual
    questions: Phrases
    owner: str
    checked: date
    terms: Phrases = field(default_factory=Phrases)
    related: tuple[str, ...] = ()
    answered_by: str | None = None
