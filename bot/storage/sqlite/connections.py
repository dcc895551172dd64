"""Connections to the file: one for each thread, since SQLite's may not cross threads."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from bot.storage.errors import StoreError

PATIENCE = 30.0  # seconds that a writer waits for another; a unit takes milliseconds
_PAUSE = 0.02


class Connections:
    """All connections to one file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._local = threading.local()
        self._changed = threading.Condition()
        self._open: list[tuple[threading.Thread, Database]] = []
        self._used: set[threading.Thread] = set()
        self._closed = False

    def of_this_thread(self) -> Database:
        """Return this thread's connection, made when it is first needed."""
        if self._closed:
            raise StoreError(f"{self._file}: the store has been closed")
        database: Database | None = getattr(self._local, "database", None)
        if database is None:
            database = connect(self._file)
            self._local.database = database
            self._keep(database)
        return database

    @contextmanager
    def in_use(self) -> Iterator[Database]:
        """Give this thread's connection, which is not closed before the block ends."""
        me = threading.current_thread()
        with self._changed:
            if self._closed:
                raise StoreError(f"{self._file}: the store has been closed")
            if me in self._used:
                raise StoreError(f"{self._file}: a unit is open in this thread already; units do not nest")
            self._used.add(me)
        try:
            yield self.of_this_thread()
        finally:
            with self._changed:
                self._used.discard(me)
                self._changed.notify_all()

    def _keep(self, database: Database) -> None:
        with self._changed:
            left = [item for item in self._open if not item[0].is_alive()]
            self._open = [item for item in self._open if item[0].is_alive()]
            self._open.append((threading.current_thread(), database))
        for _, old in left:
            old.close()

    def close(self) -> None:
        """Let nobody begin any more, wait for what is under way, and close every connection.

        One that is still in use after that stays open: closing it under a running statement would
        end the interpreter.
        """
        with self._changed:
            self._closed = True
            others = self._used - {threading.current_thread()}
            self._changed.wait_for(lambda: not others & self._used, timeout=PATIENCE)
            free = [item for item in self._open if item[0] not in others & self._used]
            self._open = [item for item in self._open if item not in free]
        for _, database in free:
            database.close()


def connect(file: Path) -> Database:
    """Return a new connection with the settings that the store relies on."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600, exist_ok=True)  # SQLite gives its side files the same mode
        # Only closing crosses threads; the checks of sqlite3 would forbid that too.
        connection = sqlite3.connect(file, timeout=PATIENCE, check_same_thread=False, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{file}: cannot be opened ({error}); name another file in DATABASE_URL") from error
    try:
        return _set_up(connection)
    except sqlite3.Error as error:
        connection.close()
        raise StoreError(f"{file}: cannot be used as a store ({error})") from error


def _set_up(connection: sqlite3.Connection) -> Database:
    _use_write_ahead_log(connection)
    # FULL: what was committed must be there after a power cut, or a message could be sent twice.
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    return Database(connection, execute_plugins=False)


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch to the log that lets readers and a writer work together.

    While another writes to a file that has not been switched yet, SQLite refuses the switch at
    once, whatever the timeout; processes that start together would fail without these retries.
    """
    for _ in range(int(PATIENCE / _PAUSE)):
        try:
            if connection.execute("PRAGMA journal_mode=WAL").fetchone()[0] == "wal":
                return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise
        time.sleep(_PAUSE)
    raise sqlite3.OperationalError("another process holds it, or its disk allows no write-ahead log")
