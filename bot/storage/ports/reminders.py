"""The ports of subscriptions and what belongs to them."""

from datetime import datetime
from typing import Protocol

from bot.domain.subscription import CalendarAddress, Mark, StartedTerm, Subscription


class Subscriptions(Protocol):
    """Who wants to be reminded of what."""

    def put(self, subscription: Subscription) -> None:
        """Keep a subscription, or replace the one with its id."""

    def get(self, subscription_id: str) -> Subscription | None:
        """Return a subscription."""

    def of(self, team: str, receiver: str) -> tuple[Subscription, ...]:
        """Return the subscriptions of one receiver that have not ended."""

    def active(self) -> tuple[Subscription, ...]:
        """Return every active subscription of every workspace, in the order of their ids."""

    def all(self) -> tuple[Subscription, ...]:
        """Return every subscription that has not ended, in the order of their ids."""


class StartedTerms(Protocol):
    """Terms that somebody started."""

    def add(self, term: StartedTerm) -> None:
        """Keep a started term; one with the same id is kept once."""

    def of_region(self, team: str, region: str) -> tuple[StartedTerm, ...]:
        """Return the terms that run in a region, in the order of their start."""

    def end(self, term_id: str) -> None:
        """Delete a started term."""


class Marks(Protocol):
    """What people said of reminders."""

    def put(self, mark: Mark) -> None:
        """Keep a mark instead of the one of the same occurrence and receiver."""

    def of_team(self, team: str) -> tuple[Mark, ...]:
        """Return every mark of a workspace."""

    def forget(self, before: datetime) -> int:
        """Delete marks made before a moment; return how many."""


class CalendarAddresses(Protocol):
    """Personal addresses of calendars, found by the hash of their secret."""

    def put(self, address: CalendarAddress) -> None:
        """Keep an address instead of the one this person had for the region."""

    def get(self, secret_hash: str) -> CalendarAddress | None:
        """Return the address with a hash."""

    def revoke(self, team: str, user: str) -> int:
        """Delete a person's addresses; return how many."""


class Pulse(Protocol):
    """Signs of life, by name: the last moment that something was done."""

    def beat(self, name: str, now: datetime, note: str = "") -> None:
        """Record that something was done now."""

    def last(self, name: str) -> tuple[datetime, str] | None:
        """Return when something was last done, and the note of it."""
