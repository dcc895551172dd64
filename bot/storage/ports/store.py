"""The port of the store as a whole: units of work."""

from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol, Self

from bot.storage.ports.dossiers import Dossiers
from bot.storage.ports.inbox import Inbox
from bot.storage.ports.outbox import Outbox
from bot.storage.ports.people import Conversations, Gaps, Handovers, People, Workspaces
from bot.storage.ports.reminders import CalendarAddresses, Marks, Pulse, StartedTerms, Subscriptions


class Unit(Protocol):
    """Everything that can be kept, within one transaction."""

    def alone(self, name: str) -> None:
        """Wait until no other unit that asked for this name is open; for units that write."""

    @property
    def dossiers(self) -> Dossiers:
        """The dossiers."""

    @property
    def inbox(self) -> Inbox:
        """What came in."""

    @property
    def outbox(self) -> Outbox:
        """What goes out."""

    @property
    def workspaces(self) -> Workspaces:
        """What administrators set."""

    @property
    def people(self) -> People:
        """What people chose."""

    @property
    def conversations(self) -> Conversations:
        """What threads are about."""

    @property
    def gaps(self) -> Gaps:
        """Questions for curators."""

    @property
    def handovers(self) -> Handovers:
        """Questions that were handed to a person."""

    @property
    def subscriptions(self) -> Subscriptions:
        """Who wants to be reminded."""

    @property
    def terms(self) -> StartedTerms:
        """Terms that somebody started."""

    @property
    def marks(self) -> Marks:
        """What people said of reminders."""

    @property
    def calendars(self) -> CalendarAddresses:
        """Personal addresses of calendars."""

    @property
    def pulse(self) -> Pulse:
        """Signs of life."""


class Store(Protocol):
    """A place where things are kept; may be used from several threads."""

    def reading(self) -> AbstractContextManager[Unit]:
        """Return a unit that only reads."""

    def writing(self) -> AbstractContextManager[Unit]:
        """Return a unit that may write; what it reads stays true until it ends."""

    def describe(self) -> str:
        """Return what keeps it and where, for people; never with a password."""

    def close(self) -> None:
        """Let go of every connection; the store cannot be used afterwards."""

    def __enter__(self) -> Self:
        """Return the store itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
