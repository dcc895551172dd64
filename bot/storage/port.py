"""The port: what the rest of the program may ask of a store, whatever keeps it.

A unit is one transaction. All that is read in it belongs to one moment; what is written in it is
kept together, or not at all when the unit ends in an exception. Units do not nest. A new kind of
thing to keep is a new property of `Unit`, with its own small protocol.
"""

from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol, Self

from bot.domain.dossier import Dossier, Event


class Dossiers(Protocol):
    """Dossiers and their events; there is no way to change or delete what was added."""

    def open(self, dossier: Dossier) -> None:
        """Add a dossier with its events; raise `ConflictError` when its id is taken."""

    def append(self, dossier_id: str, event: Event) -> None:
        """Add the next event; raise `ConflictError` unless its number is the next one."""

    def get(self, dossier_id: str) -> Dossier | None:
        """Return a dossier with all its events in order, or None."""

    def of_region(self, region: str) -> tuple[Dossier, ...]:
        """Return every dossier of a region, in the order of their ids."""

    def count(self, prefix: str) -> int:
        """Return how many dossiers have an id that begins with `prefix`."""


class Unit(Protocol):
    """Everything that can be kept, within one transaction."""

    @property
    def dossiers(self) -> Dossiers:
        """The dossiers."""


class Store(Protocol):
    """A place where things are kept; may be used from several threads."""

    def reading(self) -> AbstractContextManager[Unit]:
        """Return a unit that only reads."""

    def writing(self) -> AbstractContextManager[Unit]:
        """Return a unit that may write; what it reads stays true until it ends."""

    def close(self) -> None:
        """Let go of every connection; the store cannot be used afterwards."""

    def __enter__(self) -> Self:
        """Return the store itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
