"""What both sides give beyond the port: a unit with its session, and a store that is built anew."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from bot.storage.ports.store import Store
from bot.storage.sql.unit import SqlUnit


@dataclass(frozen=True, slots=True)
class Rebuild:
    """A unit in a store without rows, with a schema that may be an older one until `upgrade` is called."""

    unit: SqlUnit
    upgrade: Callable[[], None]


class SqlStore(Store, Protocol):
    """A store whose tables can be read and filled as they are, for backups and moves."""

    def reading(self) -> AbstractContextManager[SqlUnit]:
        """Return a unit that only reads."""

    def writing(self) -> AbstractContextManager[SqlUnit]:
        """Return a unit that may write."""

    def rebuilding(self, last: str) -> AbstractContextManager[Rebuild]:
        """Return a unit in which everything was deleted and the schema is that of the migration `last`."""
