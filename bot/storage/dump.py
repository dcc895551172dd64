"""Everything in a store as a row of records, the same for both sides.

    {"wegwijzer": "store", "format": 1, "schema": "m006_reminders", "made": "2027-01-04T09:30:00+00:00"}
    {"table": "dossiers", "columns": ["id", "region", …]}
    ["flevoland-2027-001", "flevoland", …]
    …
    {"end": {"dossiers": 12, …}}

A backup is these records as lines of JSON; a move hands them from one store to the other. The schema
is that of the program that wrote them, so that a later program can build it, fill it and go on from there.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import takewhile
from typing import Any

from bot.storage.errors import ConflictError, NewerSchemaError, StoreError
from bot.storage.sql.migrations import NAMES
from bot.storage.sql.session import Row, Session
from bot.storage.sql.statements import adding
from bot.storage.sql.store import Rebuild
from bot.storage.sql.tables import TABLES, Table
from bot.storage.sql.unit import SqlUnit

FORMAT = 1
_PAGE = 1000
_NAME = re.compile(r"[a-z_]+")
Record = Any  # a list or mapping as JSON has it


class DumpError(StoreError):
    """What was read is no whole backup; nothing of it is kept."""


def records(unit: SqlUnit, now: datetime) -> Iterator[Record]:
    """Give everything in a store, as of the moment of the unit."""
    yield {"wegwijzer": "store", "format": FORMAT, "schema": NAMES[-1], "made": now.isoformat()}
    counts = dict.fromkeys((table.name for table in TABLES), 0)
    for table in TABLES:
        yield {"table": table.name, "columns": list(table.columns)}
        for row in _rows(unit.session, table):
            counts[table.name] += 1
            yield [row[column] for column in table.columns]
    yield {"end": counts}


def head_of(record: Record) -> Row:
    """Return the first record; raise `DumpError` or `NewerSchemaError` when what follows cannot be read."""
    if not isinstance(record, dict) or record.get("wegwijzer") != "store":
        raise DumpError("it does not begin as a backup of Wegwijzer does")
    if record.get("format") != FORMAT or record.get("schema") not in NAMES:
        raise NewerSchemaError(
            f"it was made by a newer version of Wegwijzer (format {record.get('format')}, schema "
            f"{record.get('schema')}; known here up to format {FORMAT}, schema {NAMES[-1]}); use that version"
        )
    return record


def load(rebuild: Rebuild, rest: Iterable[Record]) -> dict[str, int]:
    """Fill a store with the records after the first, bring its schema up to date, return the rows by table.

    Raise `DumpError` unless every row that was written down has been kept.
    """
    records = iter(rest)
    record: Record = next(records, None)
    while isinstance(record, dict) and "table" in record:
        record = _fill(rebuild.unit.session, record, records)
    if not isinstance(record, dict) or "end" not in record:
        raise DumpError("it breaks off: its end is missing")
    counts = {table: count_of(rebuild.unit.session, table) for table in _named(record["end"])}
    if counts != record["end"]:
        raise DumpError(f"it holds {counts} rows and should hold {record['end']}")
    rebuild.upgrade()
    return counts


def is_empty(unit: SqlUnit) -> bool:
    """Return whether nothing is kept but signs of life."""
    return not any(count_of(unit.session, table.name) for table in TABLES if table.name != "pulse")


def count_of(session: Session, table: str) -> int:
    """Return how many rows a table holds."""
    return int(session.rows(f"SELECT count(*) AS n FROM {table}")[0]["n"])  # noqa: S608 - a name that was checked


def _rows(session: Session, table: Table) -> Iterator[Row]:
    """Give the rows of a table in the order of their key, a page at a time."""
    key = ", ".join(table.key)
    after = ", ".join(f":{column}" for column in table.key)
    start = f"SELECT * FROM {table.name}"  # noqa: S608 - names from our list
    page = session.rows(f"{start} ORDER BY {key} LIMIT :page", page=_PAGE)
    while page:
        yield from page
        last = {column: page[-1][column] for column in table.key}
        statement = f"{start} WHERE ({key}) > ({after}) ORDER BY {key} LIMIT :page"
        page = session.rows(statement, page=_PAGE, **last)


def _fill(session: Session, head: Row, records: Iterator[Record]) -> Record:
    """Add the rows that follow the head of a table, and return the record after them."""
    (table,), columns = _named([head["table"]]), _named(head.get("columns", ()))
    following: list[Record] = []

    def is_row(record: Record) -> bool:
        following[:] = [record]
        return isinstance(record, list)

    rows = (dict(zip(columns, row, strict=True)) for row in takewhile(is_row, records))
    try:
        session.many(adding(table, columns), rows)
    except ValueError:
        raise DumpError(f"a row of table {table!r} has not {len(columns)} columns") from None
    except ConflictError:
        raise DumpError(f"a row of table {table!r} is there twice, or what it refers to is missing") from None
    return following[0] if following else None


def _named(names: Iterable[object]) -> list[str]:
    """Return names of tables or columns; those of an older schema need not be on our list."""
    for name in names:
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise DumpError(f"{name!r} is no name of a table or column")
    return [str(name) for name in names]
