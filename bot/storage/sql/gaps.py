"""Questions for curators, and questions that were handed to a person, as rows."""

from datetime import datetime

from bot.domain.gap import Gap, GapKind, Handover, HandoverState
from bot.domain.text import Language
from bot.storage.errors import ConflictError
from bot.storage.sql.rows import as_moment
from bot.storage.sql.rows import moment as written
from bot.storage.sql.session import Row, Session
from bot.storage.sql.statements import insert

_GAPS = "SELECT * FROM gaps WHERE asked >= :moment"
_CHANGE = """
    UPDATE handovers SET state = :state, helper = :helper, reply = :reply, changed = :changed,
        team = :team, region = :region, asker = :asker, language = :language, question = :question,
        found = :found, channel = :channel, thread = :thread, place = :place, stamp = :stamp, opened = :opened
    WHERE id = :id AND state = :state_before AND helper = :helper_before
"""
_OPEN = "SELECT * FROM handovers WHERE team = :team AND state <> 'resolved' ORDER BY opened, id"


class SqlGaps:
    """What the knowledge lacks, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, gap: Gap) -> None:
        """Keep a gap; one with the same id is kept once."""
        row = {
            "id": gap.id,
            "team": gap.team,
            "region": gap.region,
            "kind": gap.kind.value,
            "text": gap.text,
            "language": gap.language.value,
            "entry": gap.entry,
            "asked": written(gap.asked),
            "asker": gap.asker,
        }
        insert(self._session, "gaps", row)

    def since(self, moment: datetime, team: str = "") -> tuple[Gap, ...]:
        """Return the gaps asked at or after a moment, oldest first, of one workspace or of all."""
        which = " AND team = :team" if team else ""
        values = {"team": team} if team else {}
        rows = self._session.rows(f"{_GAPS}{which} ORDER BY asked, id", moment=written(moment), **values)
        return tuple(map(_gap, rows))

    def forget(self, before: datetime) -> int:
        """Delete gaps asked before a moment; return how many."""
        return self._session.run("DELETE FROM gaps WHERE asked < :before", before=written(before))


class SqlHandovers:
    """Questions that were handed to a person, within the transaction that is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, handover: Handover) -> None:
        """Keep a new handover; raise `ConflictError` when its id is taken."""
        if not insert(self._session, "handovers", _handover_row(handover)):
            raise ConflictError(f"handover {handover.id!r} is there already")

    def get(self, handover_id: str) -> Handover | None:
        """Return a handover."""
        rows = self._session.held("SELECT * FROM handovers WHERE id = :id", id=handover_id)
        return next(map(_handover, rows), None)

    def change(self, before: Handover, after: Handover) -> None:
        """Replace a handover; raise `ConflictError` unless it still is as `before` in state and helper."""
        row = _handover_row(after) | {"id": before.id}
        changed = self._session.run(
            _CHANGE, **row, state_before=before.state.value, helper_before=before.helper
        )
        if not changed:
            raise ConflictError(f"handover {before.id!r} is no longer as it was read; read it again")

    def open_in(self, team: str) -> tuple[Handover, ...]:
        """Return the handovers of a workspace that are not resolved, oldest first."""
        return tuple(map(_handover, self._session.rows(_OPEN, team=team)))

    def forget(self, before: datetime) -> int:
        """Delete handovers that were last changed before a moment; return how many."""
        return self._session.run("DELETE FROM handovers WHERE changed < :before", before=written(before))


def _gap(row: Row) -> Gap:
    kind, language = GapKind(row["kind"]), Language(row["language"])
    return Gap(**row | {"kind": kind, "language": language, "asked": as_moment(row["asked"])})


def _handover_row(handover: Handover) -> Row:
    row = {name: getattr(handover, name) for name in Handover.__slots__}
    codes = {"language": handover.language.value, "state": handover.state.value}
    return row | codes | {"opened": written(handover.opened), "changed": written(handover.changed)}


def _handover(row: Row) -> Handover:
    codes = {"language": Language(row["language"]), "state": HandoverState(row["state"])}
    moments = {name: as_moment(row[name]) for name in ("opened", "changed")}
    return Handover(**row | codes | moments)
