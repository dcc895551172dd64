"""Started terms, marks, addresses of calendars and signs of life, as rows."""

from datetime import datetime

from bot.domain.subscription import CalendarAddress, Mark, MarkKind, StartedTerm
from bot.storage.sql.rows import as_moment, as_moment_or_none, moment, moment_or_none
from bot.storage.sql.session import Row, Session
from bot.storage.sql.statements import insert, put

_TERMS = "SELECT * FROM started_terms WHERE team = :team AND region = :region ORDER BY start, id"
_MARKS = "SELECT * FROM marks WHERE team = :team ORDER BY occurrence, receiver"


class SqlStartedTerms:
    """Terms that somebody started, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, term: StartedTerm) -> None:
        """Keep a started term; one with the same id is kept once."""
        row = {name: getattr(term, name) for name in StartedTerm.__slots__}
        insert(self._session, "started_terms", row | {"made": moment_or_none(term.made)})

    def of_region(self, team: str, region: str) -> tuple[StartedTerm, ...]:
        """Return the terms that run in a region, in the order of their start."""
        return tuple(map(_term, self._session.rows(_TERMS, team=team, region=region)))

    def end(self, term_id: str) -> None:
        """Delete a started term."""
        self._session.run("DELETE FROM started_terms WHERE id = :id", id=term_id)


class SqlMarks:
    """What people said of reminders, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, mark: Mark) -> None:
        """Keep a mark instead of the one of the same occurrence and receiver."""
        row = {
            "team": mark.team,
            "occurrence": mark.occurrence,
            "receiver": mark.receiver,
            "kind": mark.kind.value,
            "user_id": mark.user,
            "made": moment(mark.made),
            "until": mark.until,
        }
        put(self._session, "marks", ("team", "occurrence", "receiver"), row)

    def of_team(self, team: str) -> tuple[Mark, ...]:
        """Return every mark of a workspace."""
        return tuple(map(_mark, self._session.rows(_MARKS, team=team)))

    def forget(self, before: datetime) -> int:
        """Delete marks made before a moment; return how many."""
        return self._session.run("DELETE FROM marks WHERE made < :before", before=moment(before))


class SqlCalendarAddresses:
    """Personal addresses of calendars, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, address: CalendarAddress) -> None:
        """Keep an address instead of the one this person had for the region."""
        row = {
            "secret_hash": address.secret_hash,
            "team": address.team,
            "user_id": address.user,
            "region": address.region,
            "made": moment(address.made),
        }
        put(self._session, "calendar_addresses", ("team", "user_id", "region"), row)

    def get(self, secret_hash: str) -> CalendarAddress | None:
        """Return the address with a hash."""
        statement = "SELECT * FROM calendar_addresses WHERE secret_hash = :hash"
        return next(map(_address, self._session.rows(statement, hash=secret_hash)), None)

    def revoke(self, team: str, user: str) -> int:
        """Delete a person's addresses; return how many."""
        statement = "DELETE FROM calendar_addresses WHERE team = :team AND user_id = :user"
        return self._session.run(statement, team=team, user=user)


class SqlPulse:
    """Signs of life, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def beat(self, name: str, now: datetime, note: str = "") -> None:
        """Record that something was done now."""
        put(self._session, "pulse", ("name",), {"name": name, "moment": moment(now), "note": note})

    def last(self, name: str) -> tuple[datetime, str] | None:
        """Return when something was last done, and the note of it."""
        rows = self._session.rows("SELECT moment, note FROM pulse WHERE name = :name", name=name)
        return next(((as_moment(row["moment"]), row["note"]) for row in rows), None)


def _term(row: Row) -> StartedTerm:
    return StartedTerm(**row | {"made": as_moment_or_none(row["made"])})


def _mark(row: Row) -> Mark:
    return Mark(
        team=row["team"],
        occurrence=row["occurrence"],
        receiver=row["receiver"],
        kind=MarkKind(row["kind"]),
        user=row["user_id"],
        made=as_moment(row["made"]),
        until=row["until"],
    )


def _address(row: Row) -> CalendarAddress:
    return CalendarAddress(
        row["secret_hash"], row["team"], row["user_id"], row["region"], as_moment(row["made"])
    )
