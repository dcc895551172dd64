"""The statements that every table needs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bot.storage.sql.session import Row, Session, Value

_MOST = 500  # values in one list; SQLite and PostgreSQL both take many more


def insert(session: Session, table: str, row: Row) -> bool:
    """Add a row; return False, and add nothing, when one of its keys is taken."""
    return session.run(f"{adding(table, row)} ON CONFLICT DO NOTHING", **row) == 1


def put(session: Session, table: str, key: Sequence[str], row: Row) -> None:
    """Add a row, or replace the one with its key."""
    changes = ", ".join(f"{name} = excluded.{name}" for name in row if name not in key)
    session.run(f"{adding(table, row)} ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}", **row)


def listed(values: Iterable[str]) -> Iterator[tuple[str, dict[str, Value]]]:
    """Give values in groups: the list that goes between the brackets of IN, and its named values."""
    rest = iter(values)
    while group := list(islice(rest, _MOST)):
        named: dict[str, Value] = {f"listed_{number}": value for number, value in enumerate(group)}
        yield ", ".join(f":{name}" for name in named), named


def beginning(prefix: str) -> dict[str, Value]:
    """Return the values `first` and `last` between which all texts lie that begin with a prefix."""
    return {"first": prefix, "last": f"{prefix}\U0010ffff"}


def adding(table: str, columns: Iterable[str]) -> str:
    """Return the statement that adds a row to a table."""
    names = tuple(columns)
    values = ", ".join(f":{name}" for name in names)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values})"  # noqa: S608 - names are ours, values are bound
