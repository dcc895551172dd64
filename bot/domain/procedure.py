"""Procedures as data: states, the events that lead from one to another, terms, and the source's gaps."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.citation import Citation
from bot.domain.text import Bilingual


class By(StrEnum):
    """Who makes an event happen."""

    PARTY = "party"
    EACH = "each"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class EventType:
    """Something that can happen in a procedure.

    An event by `each` party is complete once every party has done it. One by `together` names
    no party: all did it, or whoever its label names. One that `plans` carries the day of an
    appointment.
    """

    id: str
    label: Bilingual
    by: By
    plans: bool = False


@dataclass(frozen=True, slots=True)
class Transition:
    """From the state it stands in, `event` leads to the state `to`."""

    event: str
    to: str


@dataclass(frozen=True, slots=True)
class StateTerm:
    """A term of the calendar that runs in a state.

    It starts on the day the state is entered, or on the day of the event `runs_from` where
    the source counts from an earlier one. The events `met_by` meet it; leaving the state in
    another way ends it unmet.
    """

    term: str
    met_by: tuple[str, ...]
    runs_from: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Where a dossier can stand, and who acts there. From an `end` nothing follows."""

    id: str
    label: Bilingual
    explanation: Bilingual
    acts: Bilingual
    citations: tuple[Citation, ...]
    transitions: tuple[Transition, ...] = ()
    term: StateTerm | None = None
    end: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the source leaves open, said where it matters and never filled.

    It matters in `states` (everywhere when empty); with `coming_from` only when one of those
    states was the one before; with `late` only when a term has been missed.
    """

    id: str
    text: Bilingual
    citations: tuple[Citation, ...]
    states: tuple[str, ...] = ()
    coming_from: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a template: what to write there, and which known facts stand in it already."""

    heading: Bilingual
    hint: Bilingual
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A document that a party draws up in a procedure; sending it is `event`."""

    id: str
    title: Bilingual
    purpose: Bilingual
    citations: tuple[Citation, ...]
    sections: tuple[Section, ...]
    event: str


@dataclass(frozen=True, slots=True)
class Procedure:
    """A whole procedure: the event `opens` leads to the state `first`.

    The transitions `anywhere` are open in every state that is no end.
    """

    id: str
    title: Bilingual
    explanation: Bilingual
    citations: tuple[Citation, ...]
    owner: str
    checked: date
    opens: str
    first: str
    events: tuple[EventType, ...]
    states: tuple[State, ...]
    anywhere: tuple[Transition, ...]
    gaps: tuple[Gap, ...] = ()
    templates: tuple[Template, ...] = ()

    def state(self, state_id: str) -> State:
        """Return a state; the check of the knowledge has seen to it that it is there."""
        return next(state for state in self.states if state.id == state_id)

    def event(self, event_id: str) -> EventType | None:
        """Return a type of event, or None."""
        return next((event for event in self.events if event.id == event_id), None)

    def branches(self, state: State) -> tuple[Transition, ...]:
        """Return every way on from a state."""
        return () if state.end else (*state.transitions, *self.anywhere)
