"""The store in one SQLite file: units of work on the connection of the thread that asks."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from bot.storage.errors import StoreError
from bot.storage.sql.store import Rebuild
from bot.storage.sql.unit import SqlUnit
from bot.storage.sqlite.connections import PATIENCE, Connections
from bot.storage.sqlite.schema import MIGRATIONS, migrate, rebuild
from bot.storage.sqlite.session import SqliteSession, faults


class SqliteStore:
    """The default store: no server, one file, any number of threads and processes."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._turn = threading.Lock()
        self._connections = Connections(file)
        try:
            with faults(file):
                migrate(self._connections.of_this_thread(), file)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[SqlUnit]:
        """Open a unit that only reads, as of one moment."""
        with self._connections.in_use() as db, faults(self._file), _only_reading(db), db.atomic():
            yield self._unit(db)

    @contextmanager
    def writing(self) -> Iterator[SqlUnit]:
        """Open a unit that may write.

        It takes the lock at once. `atomic()` would take it at the first write, and a unit that
        has read before that fails when another wrote in between: SQLite does not wait then. The
        threads of one process take turns before that: SQLite lets them look again now and then, in
        no order, so that among many writers one can come last for seconds.
        """
        with self._connections.in_use() as db, self._alone(), faults(self._file):
            db.execute("BEGIN IMMEDIATE")
            try:
                yield self._unit(db)
                db.commit()
            except BaseException:
                db.rollback()
                raise

    @contextmanager
    def rebuilding(self, last: str) -> Iterator[Rebuild]:
        """Open a unit in which everything was deleted and the schema is that of the migration `last`."""
        with self.writing() as unit:
            db = self._connections.of_this_thread()
            rebuild(db, last)
            yield Rebuild(unit, upgrade=lambda: MIGRATIONS.apply(db))

    def describe(self) -> str:
        """Return which file this is."""
        return f"SQLite file {self._file}"

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

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._turn.acquire(timeout=PATIENCE):
            raise StoreError(f"{self._file}: another unit has been writing for {PATIENCE:.0f} s")
        try:
            yield
        finally:
            self._turn.release()

    def _unit(self, db: Database) -> SqlUnit:
        return SqlUnit(SqliteSession(db, self._file))


@contextmanager
def _only_reading(db: Database) -> Iterator[None]:
    """Let SQLite refuse to write, as PostgreSQL does, so that a mistake shows on both sides."""
    db.execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        db.execute("PRAGMA query_only = OFF")
