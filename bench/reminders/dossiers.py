"""Dossiers of the simulated year: one term that runs, and perhaps an appointment that ends it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bench.reminders.happening import Event
from bot.domain import dossier as kept
from bot.storage.ports.store import Unit

_UNTIL = ("signal", "start-agreed", "impasse-document-sent", "impasse-document-sent", "documents-differ")
_OF_ONE = frozenset({"signal", "impasse-document-sent"})


@dataclass(frozen=True, slots=True)
class Matter:
    """A dossier as the model has it: from `day` a talk is to be planned within two weeks.

    Once one is planned, `agreed` is the day on which it was, and `talk` the day of the talk.
    """

    id: str
    parties: tuple[str, ...]
    day: date
    agreed: date | None = None
    talk: date | None = None


def dossier(day: date, now: datetime, parties: list[str], draw: random.Random) -> Iterator[Event]:
    """Yield a dossier that is opened on a day, and mostly a talk some days later."""
    found = Matter(f"D{day:%m%d}", tuple(parties), day)
    yield Event(now, "dossier", (found, _opened(found, now)))
    agreed = day + timedelta(days=draw.randrange(1, 10))
    talk = agreed + timedelta(days=draw.randrange(1, 20))
    if draw.random() < 0.7:  # noqa: PLR2004 - of ten, seven
        then = datetime.combine(agreed, time(10, 17), UTC)
        later = Matter(found.id, found.parties, day, agreed, talk)
        event = kept.Event(6, "talk-planned", agreed, then, planned=talk)
        yield Event(then, "dossier", (later, event))


def _opened(found: Matter, now: datetime) -> kept.Dossier:
    """Return the dossier up to where the parties find that they mean different things."""
    acting = iter((found.parties[0], *found.parties))
    events = tuple(
        kept.Event(number, kind, found.day, now, next(acting) if kind in _OF_ONE else None)
        for number, kind in enumerate(_UNTIL, 1)
    )
    return kept.Dossier(found.id, "flevoland", "escalatiemodel", "kosten", found.parties, now, events)


def record(unit: Unit, what: tuple[Matter, kept.Dossier | kept.Event]) -> None:
    """Keep what happened in a dossier."""
    matter, found = what
    if isinstance(found, kept.Dossier):
        unit.dossiers.open(found)
    else:
        unit.dossiers.append(matter.id, found)
