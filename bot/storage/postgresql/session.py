"""A transaction in the database, as the shared statements need it."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache

import psycopg

from bot.storage.errors import ConflictError, StoreError
from bot.storage.sql.rows import storable
from bot.storage.sql.session import Row, Value

Connection = psycopg.Connection[Row]
_NAMED = re.compile(r":([a-z_][a-z0-9_]*)")
# Somebody else wrote the same thing, or two units waited for each other: read again and try once more.
_CONFLICTS = (
    psycopg.errors.UniqueViolation,
    psycopg.errors.ForeignKeyViolation,
    psycopg.errors.SerializationFailure,
    psycopg.errors.DeadlockDetected,
)
_ALONE = "SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"


class PostgresqlSession:
    """The transaction that is open on one connection."""

    def __init__(self, connection: Connection, place: str, *, may_write: bool) -> None:
        self._connection = connection
        self._place = place
        self._holding = " FOR UPDATE" if may_write else ""

    def rows(self, statement: str, /, **values: Value) -> list[Row]:
        """Run a statement and return its rows, each by the names of its columns."""
        return self._executed(statement, values).fetchall()

    def held(self, statement: str, /, **values: Value) -> list[Row]:
        """Return the rows of a SELECT; in a unit that may write they stay as they are until it ends."""
        return self._executed(statement + self._holding, values).fetchall()

    def free(self, statement: str, /, **values: Value) -> list[Row]:
        """Return the rows of a SELECT that no other unit holds, and hold them: work to hand out."""
        return self._executed(f"{statement} FOR UPDATE SKIP LOCKED", values).fetchall()

    def run(self, statement: str, /, **values: Value) -> int:
        """Run a statement and return how many rows it changed."""
        return self._executed(statement, values).rowcount

    def many(self, statement: str, rows: Iterable[Row], /) -> None:
        """Run a statement once for every row, whose columns are its values."""
        with faults(self._place), self._connection.cursor() as cursor:
            cursor.executemany(_with_placeholders(statement), map(_bound, rows))

    def alone(self, name: str) -> None:
        """Wait until no other unit that asked for the same name is open."""
        self._executed(_ALONE, {"name": f"wegwijzer:{name}"})

    def _executed(self, statement: str, values: dict[str, Value]) -> psycopg.Cursor[Row]:
        with faults(self._place):
            return self._connection.execute(_with_placeholders(statement), _bound(values))


@contextmanager
def faults(place: str) -> Iterator[None]:
    """Tell what PostgreSQL could not do as the errors of the store, with the place.

    Only the first line is told, and nothing is chained: what follows it (DETAIL) can hold what
    people wrote, and an address its password.
    """
    try:
        yield
    except _CONFLICTS as error:
        raise ConflictError(f"{place}: {_first_line(error)}") from None
    except psycopg.Error as error:
        raise StoreError(f"{place}: {_first_line(error)}") from None


def _bound(values: dict[str, Value]) -> dict[str, Value]:
    return {name: storable(value) for name, value in values.items()}


def _first_line(error: psycopg.Error) -> str:
    told = error.diag.message_primary or next(iter(str(error).splitlines()), "no reason given")
    return f"{told} ({error.sqlstate})" if error.sqlstate else told


@lru_cache(maxsize=1024)
def _with_placeholders(statement: str) -> str:
    return _NAMED.sub(r"%(\1)s", statement.replace("%", "%%"))
