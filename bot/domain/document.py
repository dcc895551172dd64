"""Documents and their outlines."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.citation import Citation
from bot.domain.text import Bilingual, Phrases


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a document that can be cited.

    `begins` is how the passage starts in the source text, as short as finds it, so
    that an operator who holds the text can compare it with `fingerprint`.
    """

    locator: str
    title: Bilingual
    begins: str
    fingerprint: str = ""


class Numbering(StrEnum):
    """How a document numbers its passages, which decides how people write a citation."""

    ARTICLES = "articles"
    POINTS = "points"
    SECTIONS = "sections"
    HEADINGS = "headings"


@dataclass(frozen=True, slots=True)
class Document:
    """A source document: what it is, how old, how it ranks, and all its passages.

    `rank` is the order in which the documents prevail (Inrichtingsplan section 1.1);
    lower prevails, None for papers outside that order.
    """

    id: str
    title: Bilingual
    abbreviation: Bilingual
    names: Phrases
    dated: date
    status: Bilingual
    age: Bilingual
    source: str
    numbering: Numbering
    outline: tuple[Passage, ...]
    rank: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class NotAnswered:
    """A passage that no entry cites on purpose, with the reason."""

    passage: Citation
    reason: str
