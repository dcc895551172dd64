"""A transaction in the file, as the shared statements need it."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from bot.storage.errors import ConflictError, StoreError
from bot.storage.sql.rows import storable
from bot.storage.sql.session import Row, Value

_CONFLICTS = {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}
_FOREIGN = sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY


class SqliteSession:
    """The transaction that is open on one connection.

    Whoever may write has the file to themselves (`BEGIN IMMEDIATE`), so every row is held and free.
    """

    def __init__(self, db: Database, file: Path) -> None:
        self._db = db
        self._file = file

    def rows(self, statement: str, /, **values: Value) -> list[Row]:
        """Run a statement and return its rows, each by the names of its columns."""
        with faults(self._file):
            cursor = self._db.execute(statement, _bound(values))
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    held = free = rows

    def run(self, statement: str, /, **values: Value) -> int:
        """Run a statement and return how many rows it changed."""
        with faults(self._file):
            return self._db.execute(statement, _bound(values)).rowcount

    def many(self, statement: str, rows: Iterable[Row], /) -> None:
        """Run a statement once for every row, whose columns are its values."""
        with faults(self._file):
            self._db.conn.executemany(statement, map(_bound, rows))

    def alone(self, name: str) -> None:
        """Do nothing: whoever may write is alone."""


@contextmanager
def faults(file: Path) -> Iterator[None]:
    """Tell what SQLite could not do as the errors of the store, with the file."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        kind = ConflictError if error.sqlite_errorcode in {*_CONFLICTS, _FOREIGN} else StoreError
        raise kind(f"{file}: {error}") from error
    except sqlite3.Error as error:
        raise StoreError(f"{file}: {error}") from error


def _bound(values: dict[str, Value]) -> dict[str, Value]:
    return {name: storable(value) for name, value in values.items()}
