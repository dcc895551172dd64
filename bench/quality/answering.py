"""The one interface through which every matcher is measured."""

from dataclasses import dataclass
from typing import Protocol

from bench.quality.rows import Row
from bot.domain.citation import Citation


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question.

    `offered` holds the citations of the first entry and of each alternative, best first;
    `entries` their ids in the same order.
    """

    outcome: str
    text: str = ""
    citations: tuple[Citation, ...] = ()
    entries: tuple[str, ...] = ()
    offered: tuple[tuple[Citation, ...], ...] = ()
    destinations: tuple[str, ...] = ()
    verdict: str | None = None


class Answering(Protocol):
    """Something that answers questions."""

    @property
    def name(self) -> str:
        """What it is called in the tables."""

    def ask(self, row: Row) -> Answer:
        """Answer the question of a row, looking only at its text, language and region."""
