"""Where a dossier stands on a day, and why an event was refused: both are values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.calendar import Term
from bot.domain.dossier import Dossier, Event
from bot.domain.procedure import Gap, Procedure, State, Transition
from bot.domain.text import Bilingual


class TermStatus(StrEnum):
    """What became of a term that started to run."""

    RUNNING = "running"
    LATE = "late"
    MET = "met"
    MET_LATE = "met-late"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class TermRun:
    """A term that started to run, for one party or for all together.

    `met` is the day it was met; `ended` the day it stopped unmet because the dossier took
    another way. Neither is set while it runs.
    """

    term: Term
    state: str
    start: date
    due: date
    last_working_day: date
    party: str | None = None
    met: date | None = None
    ended: date | None = None

    @property
    def runs(self) -> bool:
        """Tell whether somebody still has to meet it."""
        return self.met is None and self.ended is None

    def days_late(self, today: date) -> int:
        """Return by how many days it was or is missed; 0 when in time."""
        return max(0, ((self.met or self.ended or today) - self.due).days)

    def status(self, today: date) -> TermStatus:
        """Return what became of it up to `today`."""
        late = self.days_late(today) > 0
        if self.met is not None:
            return TermStatus.MET_LATE if late else TermStatus.MET
        if self.ended is not None:
            return TermStatus.ENDED
        return TermStatus.LATE if late else TermStatus.RUNNING


@dataclass(frozen=True, slots=True)
class Move:
    """An event that counts, and the states before and after it (`before` is None at the opening)."""

    event: Event
    before: State | None
    after: State


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a dossier stands on `today`.

    `waiting` are the parties of whom something is still expected, `appointment` is the day of
    a planned talk, `terms` holds every term that ever ran, in the order in which they started.
    """

    dossier: Dossier
    procedure: Procedure
    today: date
    state: State
    since: date
    waiting: tuple[str, ...]
    appointment: date | None
    terms: tuple[TermRun, ...]
    branches: tuple[Transition, ...]
    gaps: tuple[Gap, ...]
    moves: tuple[Move, ...]

    @property
    def running(self) -> tuple[TermRun, ...]:
        """The terms that still have to be met, the first due first."""
        return tuple(sorted((run for run in self.terms if run.runs), key=lambda run: run.due))

    @property
    def late(self) -> tuple[TermRun, ...]:
        """The terms that should have been met by now, the longest overdue first."""
        return tuple(run for run in self.running if run.days_late(self.today) > 0)

    @property
    def due(self) -> date | None:
        """The first day by which somebody has to act, or None."""
        return self.running[0].due if self.running else None


class Refused(StrEnum):
    """Why an event cannot be recorded."""

    UNKNOWN_TYPE = "unknown-type"
    NOT_FIRST = "not-first"
    NOT_POSSIBLE_HERE = "not-possible-here"
    ENDED = "ended"
    BEFORE_PREVIOUS = "before-previous"
    IN_THE_FUTURE = "in-the-future"
    UNKNOWN_PARTY = "unknown-party"
    PARTY_MISSING = "party-missing"
    PARTY_NOT_WANTED = "party-not-wanted"
    ALREADY_DONE = "already-done"
    APPOINTMENT_MISSING = "appointment-missing"
    APPOINTMENT_NOT_WANTED = "appointment-not-wanted"
    APPOINTMENT_TOO_EARLY = "appointment-too-early"
    NOT_A_MUNICIPALITY = "not-a-municipality"
    TOO_FEW_PARTIES = "too-few-parties"
    NOTHING_TO_CORRECT = "nothing-to-correct"
    NOTHING_LEFT = "nothing-left"
    BREAKS_ANOTHER = "breaks-another"
    NOT_STARTED = "not-started"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An event that cannot have happened, with the reason for people."""

    why: Refused
    text: Bilingual
    event: Event | None = None
