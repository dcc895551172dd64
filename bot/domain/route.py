"""Where problems go: places, and the rules that lead to them."""

from dataclasses import dataclass, field
from datetime import date

from bot.domain.citation import Citation
from bot.domain.outcome import DestinationType
from bot.domain.text import Bilingual, Phrases


@dataclass(frozen=True, slots=True)
class Place:
    """A meeting, procedure or contact that a problem can be brought to.

    `meeting` names the meeting of the calendar whose next date counts, where there is one.
    """

    id: str
    type: DestinationType
    label: Bilingual
    brings: Bilingual
    prepare: Bilingual
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """One kind of problem and the place it goes to, with the reason in one sentence.

    `examples` are whole descriptions as people put them. `signals` are sets of words
    that point here, `excludes` sets of words that rule the route out. `then` tells what
    follows (the next step and its term), `beside` names other routes that fit as well,
    with what tells them apart in `difference`.
    """

    id: str
    place: str
    title: Bilingual
    reason: Bilingual
    citations: tuple[Citation, ...]
    examples: Phrases
    owner: str
    checked: date
    signals: Phrases = field(default_factory=Phrases)
    excludes: Phrases = field(default_factory=Phrases)
    then: Bilingual | None = None
    terms: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    difference: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Routing:
    """All places and routes of a region, and what is no matter for the region."""

    places: tuple[Place, ...] = ()
    routes: tuple[Route, ...] = ()
