"""What is done when a person or a workspace is to be forgotten, by the list of tables."""

from bot.storage.sql.exporting import mentions, rows_naming, without
from bot.storage.sql.session import Row, Session
from bot.storage.sql.tables import TABLES, Names, Table

# The fence stays, so that whoever works on the arrival (it may be the wish to be erased) can finish it.
_STRIKE_OFF = "UPDATE inbox SET state = 'finished', ended = received, body = '' WHERE id = :id"


def erase_person(session: Session, team: str, user: str) -> dict[str, int]:
    """Delete or unname every row that names a person; return how many rows, by table."""
    counts: dict[str, int] = {}
    for table, rows in rows_naming(session, team, user):
        for row in rows:
            _erase(session, table, row, user)
        if rows:
            counts[table.name] = len(rows)
    _reopen(session, team)
    return counts


def erase_team(session: Session, team: str) -> int:
    """Delete every row of a workspace, unname whom it names in dossiers; return how many rows."""
    count = 0
    for table in TABLES:
        if table.naming(Names.TEAM):
            count += session.run(f"DELETE FROM {table.name} WHERE team = :team", team=team)  # noqa: S608 - a name of ours
    for row in session.rows("SELECT id, body FROM inbox WHERE replace(body, :team, '') <> body", team=team):
        count += session.run(_STRIKE_OFF, id=row["id"]) if mentions(row["body"], team) else 0
    return count + _unname_team(session, team)


def _unname_team(session: Session, team: str) -> int:
    return session.run(
        "UPDATE dossier_events SET recorded_by = '' WHERE substr(recorded_by, 1, :length) = :beginning",
        length=len(team) + 1,
        beginning=f"{team}/",
    )


def _erase(session: Session, table: Table, row: Row, user: str) -> None:
    key = {f"key_{name}": row[name] for name in table.key}
    which = " AND ".join(f"{name} = :key_{name}" for name in table.key)
    if table.naming(Names.PAYLOAD):
        session.run(_STRIKE_OFF, id=row["id"])
    elif _is_theirs(table, row, user):
        session.run(f"DELETE FROM {table.name} WHERE {which}", **key)  # noqa: S608 - names of ours
    else:
        changes = _changes(table, row, user)
        assigned = ", ".join(f"{name} = :{name}" for name in changes)
        session.run(f"UPDATE {table.name} SET {assigned} WHERE {which}", **changes, **key)  # noqa: S608 - names of ours


def _is_theirs(table: Table, row: Row, user: str) -> bool:
    return any(row[column] == user for column in table.naming(Names.WHOSE)) or any(
        mentions(row[column], user) for column in table.naming(Names.WITHIN)
    )


def _changes(table: Table, row: Row, user: str) -> dict[str, str]:
    prose = {column: without(row[column], user) for column in table.naming(Names.PROSE)}
    who = {column: "" for column in table.naming(Names.WHO) if row[column] == user}
    return prose | who | dict.fromkeys(table.naming(Names.RECORDER), "")


def _reopen(session: Session, team: str) -> None:
    """Give back to everybody what only the person who is gone was to answer."""
    statement = "UPDATE handovers SET state = 'open' WHERE team = :team AND state = 'claimed' AND helper = ''"
    session.run(statement, team=team)
