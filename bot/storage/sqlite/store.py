"""The store in one SQLite file: units of work on the connection of the thread that asks."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from bot.storage.errors import StoreError
from bot.storage.sqlite.connections import Connections
from bot.storage.sqlite.dossiers import SqliteDossiers
from bot.storage.sqlite.schema import migrate


class SqliteUnit:
    """Everything that can be kept, within one transaction on one connection."""

    def __init__(self, db: Database) -> None:
        self.dossiers = SqliteDossiers(db)


class SqliteStore:
    """The default store: no server, one file, any number of threads and processes."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connections = Connections(file)
        try:
            with self._faults():
                migrate(self._connections.of_this_thread(), file)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[SqliteUnit]:
        """Open a unit that only reads, as of one moment."""
        db = self._free()
        with self._faults(), db.atomic():
            yield SqliteUnit(db)

    @contextmanager
    def writing(self) -> Iterator[SqliteUnit]:
        """Open a unit that may write.

        It takes the lock at once. `atomic()` would take it at the first write, and a unit that
        has read before that fails when another wrote in between: SQLite does not wait then.
        """
        db = self._free()
        with self._faults():
            db.execute("BEGIN IMMEDIATE")
            try:
                yield SqliteUnit(db)
                db.commit()
            except BaseException:
                db.rollback()
                raise

    def close(self) -> None:
        """Let go of every connection; the store cannot be used afterwards."""
        self._connections.close()

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()

    def _free(self) -> Database:
        db = self._connections.of_this_thread()
        if db.conn.in_transaction:
            raise StoreError(f"{self._file}: a unit is open in this thread already; units do not nest")
        return db

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"{self._file}: {error}") from error
