"""Dossiers and their events as rows."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby

from bot.domain.dossier import Dossier, Event
from bot.storage.errors import ConflictError
from bot.storage.sql.rows import packed, unpacked
from bot.storage.sql.session import Row, Session
from bot.storage.sql.statements import beginning, insert

_DOSSIERS = "SELECT * FROM dossiers WHERE"
_EVENTS = "SELECT e.* FROM dossier_events e JOIN dossiers d ON d.id = e.dossier WHERE"
_BY = "SELECT dossier FROM dossier_events WHERE recorded_by = :value"


class SqlDossiers:
    """The dossiers, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self, dossier: Dossier) -> None:
        """Add a dossier with its events; raise `ConflictError` when its id is taken."""
        row = {
            "id": dossier.id,
            "region": dossier.region,
            "procedure": dossier.procedure,
            "subject": dossier.subject,
            "parties": packed(dossier.parties),
            "opened": dossier.opened.isoformat(),
        }
        if not insert(self._session, "dossiers", row):
            raise ConflictError(f"dossier {dossier.id!r} is there already")
        for event in dossier.events:
            self.append(dossier.id, event)

    def append(self, dossier_id: str, event: Event) -> None:
        """Add the next event; raise `ConflictError` unless its number is the next one."""
        if not self._session.held("SELECT id FROM dossiers WHERE id = :id", id=dossier_id):
            raise ConflictError(f"there is no dossier {dossier_id!r}")
        statement = "SELECT count(*) AS n FROM dossier_events WHERE dossier = :id"
        last = self._session.rows(statement, id=dossier_id)[0]["n"]
        row = {"dossier": dossier_id, **_row(event)}
        if event.number != last + 1 or not insert(self._session, "dossier_events", row):
            raise ConflictError(f"dossier {dossier_id!r}: event {event.number} does not follow event {last}")

    def get(self, dossier_id: str) -> Dossier | None:
        """Return a dossier with all its events in order, or None."""
        found = self._read("id = :value", "d.id = :value", dossier_id)
        return next(iter(found), None)

    def of_region(self, region: str) -> tuple[Dossier, ...]:
        """Return every dossier of a region, in the order of their ids."""
        return self._read("region = :value ORDER BY id", "d.region = :value", region)

    def count(self, prefix: str) -> int:
        """Return how many dossiers have an id that begins with `prefix`."""
        statement = "SELECT count(*) AS n FROM dossiers WHERE id BETWEEN :first AND :last"
        return int(self._session.rows(statement, **beginning(prefix))[0]["n"])

    def recorded_by(self, person: str) -> tuple[Dossier, ...]:
        """Return the dossiers in which a person recorded something, complete."""
        return self._read(f"id IN ({_BY}) ORDER BY id", f"d.id IN ({_BY})", person)

    def unname(self, person: str, instead: str) -> int:
        """Replace a person's name in `recorded_by`, the one thing that may change; return how often."""
        statement = "UPDATE dossier_events SET recorded_by = :instead WHERE recorded_by = :person"
        return self._session.run(statement, person=person, instead=instead)

    def _read(self, which: str, whose: str, value: str) -> tuple[Dossier, ...]:
        heads = self._session.held(f"{_DOSSIERS} {which}", value=value)
        rows = self._session.rows(f"{_EVENTS} {whose} ORDER BY e.dossier, e.number", value=value)
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
        parties=tuple(unpacked(head["parties"])),
        opened=datetime.fromisoformat(head["opened"]),
        events=events,
    )
