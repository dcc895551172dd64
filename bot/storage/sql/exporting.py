"""The rows that name a person, found by the list of tables."""

import re
from collections.abc import Iterator
from functools import reduce

from bot.storage.ports.dossiers import recorder
from bot.storage.sql.session import Row, Session
from bot.storage.sql.tables import TABLES, Names, Table

_ENTIRE = (Names.WHOSE, Names.WHO)
_PARTLY = (Names.WITHIN, Names.PROSE)


def rows_naming(session: Session, team: str, user: str) -> Iterator[tuple[Table, list[Row]]]:
    """Give every table with those of its rows that name a person of a workspace."""
    if not team or not user:
        raise ValueError(
            f"workspace {team!r} and user {user!r} are no person; give both ids as Slack has them"
        )
    for table in TABLES:
        if isinstance(which := _which(table), str):
            values = {"team": team, "user_id": user, "recorder": recorder(team, user)}
            used = {name: value for name, value in values.items() if f":{name}" in which}
            statement = f"SELECT * FROM {table.name} WHERE {which} ORDER BY {', '.join(table.key)}"  # noqa: S608 - names of ours
            yield table, [row for row in session.rows(statement, **used) if names(table, row, team, user)]


def names(table: Table, row: Row, team: str, user: str) -> bool:
    """Return whether a row names a person: an id within another id or a word does not count."""
    entire = any(row[column] == user for column in table.naming(*_ENTIRE))
    partly = any(mentions(row[column], user) for column in table.naming(*_PARTLY))
    recorded = any(row[column] == recorder(team, user) for column in table.naming(Names.RECORDER))
    sent = any(mentions(row[c], user) and mentions(row[c], team) for c in table.naming(Names.PAYLOAD))
    return entire or partly or recorded or sent


def mentions(text: str, name: str) -> bool:
    """Return whether an id stands in a text."""
    return _standing_alone(name).search(text) is not None


def without(text: str, name: str) -> str:
    """Return a text with every mention of an id, as Slack or as people write it, taken out."""
    patterns = (re.compile(rf"<@{re.escape(name)}(\|[^>]*)?>"), _standing_alone(name))
    return reduce(lambda left, pattern: pattern.sub("…", left), patterns, text)


def _standing_alone(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9A-Za-z]){re.escape(name)}(?![0-9A-Za-z])")


def _which(table: Table) -> str | None:
    """Return the condition for rows that may name a person, or None for a table that names nobody."""
    entire = [f"{column} = :user_id" for column in table.naming(*_ENTIRE)]
    partly = [f"replace({column}, :user_id, '') <> {column}" for column in table.naming(*_PARTLY)]
    recorded = [f"{column} = :recorder" for column in table.naming(Names.RECORDER)]
    sent = [
        f"(replace({column}, :user_id, '') <> {column} AND replace({column}, :team, '') <> {column})"
        for column in table.naming(Names.PAYLOAD)
    ]
    either = " OR ".join(entire + partly + recorded + sent)
    if not either:
        return None
    return " AND ".join([f"({either})", *(f"{column} = :team" for column in table.naming(Names.TEAM))])
