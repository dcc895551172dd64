"""A question, understood: everything that can be read from its text, read when it is asked for."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from bot.domain.text import Language
from bot.understanding.bands import LITERALLY, features
from bot.understanding.matcher import Candidate, Reading
from bot.understanding.moments import Moments, moments
from bot.understanding.references import Reference

if TYPE_CHECKING:
    from bot.understanding.understanding import Understanding


@dataclass(frozen=True)
class Asked:
    """What a question says: its language, references, moments, details and matches.

    Most kinds of answer need only some of it, so each part is read when it is first looked at.
    """

    text: str
    today: date
    language: Language
    reader: "Understanding"
    about: str = ""

    @cached_property
    def reading(self) -> Reading:
        """The units and cues of the question."""
        return self.reader.matcher.read(self.text)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The topics that fit, best first."""
        return tuple(self.reader.matcher.rank(self.reading))

    @property
    def best(self) -> Candidate | None:
        """The topic that fits best, if any does."""
        return self.candidates[0] if self.candidates else None

    @property
    def literal(self) -> bool:
        """Whether the topic that fits best is asked for almost in its own words."""
        return self.best is not None and self.best.nearest >= LITERALLY

    @cached_property
    def confidence(self) -> float:
        """How likely it is (0 to 1) that the first candidate answers the question."""
        found = self.candidates
        return self.reader.calibration.confidence(features(self.reading, found)) if found else 0.0

    @cached_property
    def ruled(self) -> float:
        """How near (0 to 1) the nearest example question of an entry with a verdict of its own is."""
        return self.reader.matcher.nearness(self.reading, self.reader.ruled)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The passages of our documents that are named."""
        return self.reader.references.read(self.text)

    @cached_property
    def details(self) -> tuple[str, ...]:
        """The details asked for that sources never give."""
        return self.reader.wordbook.asked_details(self.text)

    @cached_property
    def moments(self) -> Moments:
        """The days, the period and the year that are named."""
        return moments(self.text, self.today)

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The ids of the region's parties that are named."""
        return tuple(dict.fromkeys(self.reader.parties.find(self.text)))

    @cached_property
    def meetings(self) -> tuple[str, ...]:
        """The ids of the region's meetings that are named."""
        return tuple(dict.fromkeys(self.reader.meetings.find(self.text)))

    @cached_property
    def duties(self) -> tuple[str, ...]:
        """The ids of the region's duties that are named."""
        return tuple(dict.fromkeys(self.reader.duties.find(self.text)))
