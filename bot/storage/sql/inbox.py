"""What came in, as rows.

`ready` is the moment from which an arrival can be assigned: the end of its assignment, or of its rest.
`fence` counts the assignments. `ended` is empty as long as there is work; the body goes when it is set.
"""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.arrival import Arrival, Assignment, Backlog
from bot.storage.errors import LostLeaseError
from bot.storage.sql.rows import as_moment, as_moment_or_none, moment
from bot.storage.sql.session import Row, Session, Value
from bot.storage.sql.statements import insert, listed

_ASSIGN = """
    UPDATE inbox SET assigned = 1, ready = :until, fence = fence + 1
    WHERE id IN ({ids}) RETURNING *
"""
_FREE = "SELECT id FROM inbox WHERE ended IS NULL AND ready <= :now ORDER BY received, id LIMIT :most"
_FORGET_KEYS = "DELETE FROM inbox_keys WHERE arrival IN (SELECT id FROM inbox WHERE ended < :before)"
_WAITING = """
    SELECT count(*) AS n, min(received) AS oldest FROM inbox
    WHERE ended IS NULL AND (assigned = 0 OR ready <= :now)
"""


class SqlInbox:
    """Arrivals, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, arrival: Arrival, until: datetime) -> Assignment | None:
        """Keep an arrival, assigned to whoever adds it until `until`; None when a key of it is known."""
        if not insert(self._session, "inbox", _row(arrival, until)):
            return None
        # In one order, so that two units with the same keys wait for each other and not in a circle.
        keys = ({"key": key, "arrival": arrival.id} for key in sorted(set(arrival.keys)))
        if all(insert(self._session, "inbox_keys", key) for key in keys):
            return Assignment(arrival, fence=1, until=until)
        self._session.run("DELETE FROM inbox_keys WHERE arrival = :id", id=arrival.id)
        self._session.run("DELETE FROM inbox WHERE id = :id", id=arrival.id)
        return None

    def assign(self, now: datetime, until: datetime, most: int) -> tuple[Assignment, ...]:
        """Assign arrivals that nobody works on (any more), oldest first; none goes to two workers."""
        free = [row["id"] for row in self._session.free(_FREE, now=moment(now), most=most)]
        keys = self._keys(free)
        rows = {
            row["id"]: row
            for ids, values in listed(free)
            for row in self._session.rows(_ASSIGN.format(ids=ids), until=moment(until), **values)
        }
        return tuple(_assignment(rows[found], keys.get(found, ())) for found in free)

    def finish(self, assignment: Assignment, now: datetime) -> None:
        """Strike an arrival off and forget its body; raise `LostLeaseError` when it was assigned anew."""
        # Also when it was ended in this assignment: erasing a person ends what is worked on.
        self._end(assignment, now, "finished")

    def postpone(self, assignment: Assignment, until: datetime) -> None:
        """Let an arrival rest until `until` after a failure; raise `LostLeaseError` when assigned anew."""
        self._change(assignment, "assigned = 0, ready = :until", " AND ended IS NULL", until=moment(until))

    def give_up(self, assignment: Assignment, now: datetime) -> None:
        """Mark an arrival as failed for good and forget its body; raise `LostLeaseError` likewise."""
        self._end(assignment, now, "failed")

    def backlog(self, now: datetime) -> Backlog:
        """Return how much waits (not assigned, or past its assignment)."""
        waiting = self._session.rows(_WAITING, now=moment(now))[0]
        failed = self._session.rows("SELECT count(*) AS n FROM inbox WHERE state = 'failed'")[0]
        return Backlog(waiting["n"], failed["n"], as_moment_or_none(waiting["oldest"]))

    def forget(self, before: datetime) -> int:
        """Delete arrivals struck off before a moment, with their keys; return how many."""
        self._session.run(_FORGET_KEYS, before=moment(before))
        return self._session.run("DELETE FROM inbox WHERE ended < :before", before=moment(before))

    def _end(self, assignment: Assignment, now: datetime, state: str) -> None:
        change = "state = :state, ended = :now, body = '', assigned = 0"
        self._change(assignment, change, "", state=state, now=moment(now))

    def _change(self, assignment: Assignment, change: str, further: str, **values: Value) -> None:
        changed = self._session.run(
            f"UPDATE inbox SET {change} WHERE id = :id AND fence = :fence{further}",  # noqa: S608 - literals
            id=assignment.arrival.id,
            fence=assignment.fence,
            **values,
        )
        if not changed:
            raise LostLeaseError(f"arrival {assignment.arrival.id}: assignment {assignment.fence} has passed")

    def _keys(self, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for names, values in listed(ids):
            statement = f"SELECT key, arrival FROM inbox_keys WHERE arrival IN ({names}) ORDER BY key"  # noqa: S608 - names of values
            for row in self._session.rows(statement, **values):
                found[row["arrival"]] = (*found.get(row["arrival"], ()), row["key"])
        return found


def _row(arrival: Arrival, until: datetime) -> Row:
    return {
        "id": arrival.id,
        "task": arrival.task,
        "body": arrival.body,
        "received": moment(arrival.received),
        "ready": moment(until),
        "assigned": 1,
        "fence": 1,
        "state": "open",
        "ended": None,
    }


def _assignment(row: Row, keys: tuple[str, ...]) -> Assignment:
    arrival = Arrival(row["id"], keys, row["task"], row["body"], as_moment(row["received"]))
    return Assignment(arrival, row["fence"], as_moment(row["ready"]), attempts=row["fence"] - 1)
