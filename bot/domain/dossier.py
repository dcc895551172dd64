"""Dossiers: a matter between parties, as an append-only list of what happened."""

from dataclasses import dataclass
from datetime import date, datetime

CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Event:
    """One line in a dossier; it is never changed, only followed by a correction.

    `day` is when it happened, `recorded` when it was written down, and `recorded_by` who did
    that. `party` is the party that acted, `planned` the day of an appointment. A correction
    has the type `correction` and `corrects` an earlier number: the corrected event then counts
    with the correction's `day`, `party`, `planned` and `note`, or not at all when `void`.
    """

    number: int
    type: str
    day: date
    recorded: datetime
    party: str | None = None
    planned: date | None = None
    note: str = ""
    recorded_by: str = ""
    corrects: int | None = None
    void: bool = False


@dataclass(frozen=True, slots=True)
class Dossier:
    """A matter that runs through a procedure: who, about what, and all that was recorded."""

    id: str
    region: str
    procedure: str
    subject: str
    parties: tuple[str, ...]
    opened: datetime
    events: tuple[Event, ...] = ()
