"""Dossiers and their events as rows."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlite_utils import Database

from bot.domain.dossier import Dossier, Event
from bot.storage.errors import ConflictError

Row = dict[str, Any]
_ONE = (
    "SELECT * FROM dossiers WHERE id = ?",
    "SELECT * FROM dossier_events WHERE dossier = ? ORDER BY number",
)
_ALL = (
    "SELECT * FROM dossiers WHERE region = ? ORDER BY id",
    (
        "SELECT e.* FROM dossier_events e JOIN dossiers d ON d.id = e.dossier WHERE d.region = ? "
        "ORDER BY e.dossier, e.number"
    ),
)


class SqliteDossiers:
    """The dossiers in one file, within the transaction that is open."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def open(self, dossier: Dossier) -> None:
        """Add a dossier with its events; raise `ConflictError` when its id is taken."""
        row = {
            "id": dossier.id,
            "region": dossier.region,
            "procedure": dossier.procedure,
            "subject": dossier.subject,
            "parties": json.dumps(dossier.parties),
            "opened": dossier.opened.isoformat(),
        }
        self._insert("dossiers", row, f"dossier {dossier.id!r} is there already")
        for event in dossier.events:
            self.append(dossier.id, event)

    def append(self, dossier_id: str, event: Event) -> None:
        """Add the next event; raise `ConflictError` unless its number is the next one."""
        last = next(
            self._db.query("SELECT count(*) AS n FROM dossier_events WHERE dossier = ?", [dossier_id])
        )
        if event.number != last["n"] + 1:
            raise ConflictError(
                f"dossier {dossier_id!r}: event {event.number} does not follow event {last['n']}"
            )
        self._insert("dossier_events", {"dossier": dossier_id, **_row(event)}, f"no dossier {dossier_id!r}")

    def get(self, dossier_id: str) -> Dossier | None:
        """Return a dossier with all its events in order, or None."""
        return next(iter(self._read(_ONE, dossier_id)), None)

    def of_region(self, region: str) -> tuple[Dossier, ...]:
        """Return every dossier of a region, in the order of their ids."""
        return self._read(_ALL, region)

    def count(self, prefix: str) -> int:
        """Return how many dossiers have an id that begins with `prefix`."""
        rows = self._db.query(
            "SELECT count(*) AS n FROM dossiers WHERE substr(id, 1, ?) = ?", [len(prefix), prefix]
        )
        return int(next(rows)["n"])

    def _insert(self, table: str, row: Row, otherwise: str) -> None:
        try:
            self._db.table(table).insert(row)
        except sqlite3.IntegrityError as error:
            raise ConflictError(otherwise) from error

    def _read(self, queries: tuple[str, str], value: str) -> tuple[Dossier, ...]:
        heads, rows = (list(self._db.query(query, [value])) for query in queries)
        events = {key: tuple(map(_event, group)) for key, group in _by_dossier(rows)}
        return tuple(_dossier(head, events.get(head["id"], ())) for head in heads)


def _by_dossier(rows: Iterable[Row]) -> Iterable[tuple[str, Iterable[Row]]]:
    return groupby(rows, key=lambda row: str(row["dossier"]))


def _row(event: Event) -> Row:
    return {
        "number": event.number,
        "type": event.type,
        "day": event.day.isoformat(),
        "recorded": event.recorded.isoformat(),
        "party": event.party,
        "planned": event.planned.isoformat() if event.planned else None,
        "note": event.note,
        "recorded_by": event.recorded_by,
        "corrects": event.corrects,
        "void": int(event.void),
    }


def _event(row: Row) -> Event:
    return Event(
        number=row["number"],
        type=row["type"],
        day=date.fromisoformat(row["day"]),
        recorded=datetime.fromisoformat(row["recorded"]),
        party=row["party"],
        planned=date.fromisoformat(row["planned"]) if row["planned"] else None,
        note=row["note"],
        recorded_by=row["recorded_by"],
        corrects=row["corrects"],
        void=bool(row["void"]),
    )


def _dossier(head: Row, events: tuple[Event, ...]) -> Dossier:
    return Dossier(
        id=head["id"],
        region=head["region"],
        procedure=head["procedure"],
        subject=head["subject"],
        parties=tuple(json.loads(head["parties"])),
        opened=datetime.fromisoformat(head["opened"]),
        events=events,
    )
