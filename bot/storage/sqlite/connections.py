"""Connections to the file: one for each thread, since SQLite's may not cross threads."""

import sqlite3
import threading
import time
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
        self._lock = threading.Lock()
        self._open: list[tuple[threading.Thread, Database]] = []
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

    def _keep(self, database: Database) -> None:
        with self._lock:
            left = [item for item in self._open if not item[0].is_alive()]
            self._open = [item for item in self._open if item[0].is_alive()]
            self._open.append((threading.current_thread(), database))
        for _, old in left:
            old.close()

    def close(self) -> None:
        """Close every connection, those of other threads too."""
        self._closed = True
        with self._lock:
            for _, database in self._open:
                database.close()
            self._open.clear()


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
