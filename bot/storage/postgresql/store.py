"""The store in a PostgreSQL database: units of work on connections from a pool."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Self

import psycopg
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool

from bot.storage.errors import StoreError
from bot.storage.postgresql.address import address_of
from bot.storage.postgresql.schema import apply, migrate, rebuild
from bot.storage.postgresql.session import Connection, PostgresqlSession, faults
from bot.storage.sql.migrations import NAMES
from bot.storage.sql.store import Rebuild
from bot.storage.sql.unit import SqlUnit

_MOST = 10  # connections of one process; a unit takes milliseconds
_PATIENCE = 30.0  # seconds that a unit waits for a connection
# A process that freezes within a unit may not keep others waiting for long.
_LIMITS = "SET LOCAL lock_timeout = '30s'; SET LOCAL idle_in_transaction_session_timeout = '60s'"
_READING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; " + _LIMITS
# Work is handed out by locks on rows. A stricter level would let units fail that only met each other.
_WRITING = "BEGIN ISOLATION LEVEL READ COMMITTED; " + _LIMITS


class PostgresqlStore:
    """The store for several machines: any number of threads and processes."""

    def __init__(self, url: str) -> None:
        address = address_of(url)
        self._place = address.words
        self._local = threading.local()
        self._closed = False
        with faults(self._place), psycopg.connect(**address.parameters, row_factory=dict_row) as connection:
            migrate(connection, self._place)
        self._pool: ConnectionPool[Connection] = ConnectionPool(
            kwargs={**address.parameters, "autocommit": True, "row_factory": dict_row},
            min_size=1,
            max_size=_MOST,
            timeout=_PATIENCE,
            # One round trip a unit, so that a restarted server costs a pause and no failed unit.
            check=ConnectionPool.check_connection,
            open=True,
        )

    @contextmanager
    def reading(self) -> Iterator[SqlUnit]:
        """Open a unit that only reads, as of one moment."""
        with self._transaction(_READING) as connection:
            yield SqlUnit(PostgresqlSession(connection, self._place, may_write=False))

    @contextmanager
    def writing(self) -> Iterator[SqlUnit]:
        """Open a unit that may write; rows that it reads one by one stay as they are until it ends."""
        with self._transaction(_WRITING) as connection:
            yield SqlUnit(PostgresqlSession(connection, self._place, may_write=True))

    @contextmanager
    def rebuilding(self, last: str) -> Iterator[Rebuild]:
        """Open a unit in which everything was deleted and the schema is that of the migration `last`."""
        with self._transaction(_WRITING) as connection:
            rebuild(connection, last)
            unit = SqlUnit(PostgresqlSession(connection, self._place, may_write=True))
            yield Rebuild(unit, upgrade=lambda: apply(connection, NAMES[-1]))

    def describe(self) -> str:
        """Return which database this is, without its password."""
        return self._place

    def close(self) -> None:
        """Let go of every connection; the store cannot be used afterwards."""
        self._closed = True
        self._pool.close()

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with self._only_one(), faults(self._place), self._pool.connection() as connection:
            connection.execute(begin)
            try:
                yield connection
                self._commit(connection)
            except BaseException:
                with suppress(psycopg.Error):  # the connection may be what failed; the pool replaces it
                    connection.rollback()
                raise

    def _commit(self, connection: Connection) -> None:
        # After a statement that failed, PostgreSQL answers COMMIT by rolling back, without an error.
        if connection.execute("COMMIT").statusmessage != "COMMIT":
            raise StoreError(f"{self._place}: a statement of this unit failed, so nothing of it was kept")

    @contextmanager
    def _only_one(self) -> Iterator[None]:
        if self._closed:
            raise StoreError(f"{self._place}: the store has been closed")
        if getattr(self._local, "busy", False):
            raise StoreError(f"{self._place}: a unit is open in this thread already; units do not nest")
        self._local.busy = True
        try:
            yield
        finally:
            self._local.busy = False
