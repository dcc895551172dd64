"""The workspaces of which a store keeps anything."""

import re

from bot.storage.sql.tables import TABLES, Names
from bot.storage.sql.unit import SqlUnit

# What `recorder` in the port of dossiers writes: a workspace and a person.
_RECORDER = re.compile(r"(?P<team>[TE][A-Z0-9]+)/[A-Z0-9]+")


def workspaces(unit: SqlUnit) -> tuple[str, ...]:
    """Return the ids of all workspaces that any table names, in order."""
    found: set[str] = set()
    for table in TABLES:
        for column in table.naming(Names.TEAM):
            found.update(_values(unit, table.name, column))
        for column in table.naming(Names.RECORDER):
            recorders = map(_RECORDER.fullmatch, _values(unit, table.name, column))
            found.update(recorder["team"] for recorder in recorders if recorder)
    return tuple(sorted(found))


def _values(unit: SqlUnit, table: str, column: str) -> list[str]:
    rows = unit.session.rows(f"SELECT DISTINCT {column} AS value FROM {table}")  # noqa: S608 - names of ours
    return [str(row["value"]) for row in rows]
