"""The port of what goes out."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from bot.domain.arrival import Backlog
from bot.domain.message import Claim, Delivery, Parcel, State


class Outbox(Protocol):
    """Parcels: unique by cause, each delivered by one worker at a time.

    Every change by a worker names its claim; when the parcel was claimed anew since, it raises
    `LostLeaseError` and changes nothing.
    """

    def add(self, parcel: Parcel, until: datetime | None = None) -> Claim | None:
        """Keep a parcel; None when its cause is known. With `until` it is claimed by whoever adds it."""

    def claim(
        self, now: datetime, until: datetime, most: int, barred: Iterable[str] = ()
    ) -> tuple[Claim, ...]:
        """Claim parcels that are due, nearest deadline first, none for a channel in `barred`.

        Due are planned ones from their `due` on (or the moment they were put off to), and those in
        `sending` or `unknown` whose claim has passed. At most one a channel is returned and none
        for a channel that has a parcel under a running claim, so order within a channel is kept.
        """

    def sending(self, claim: Claim) -> None:
        """Record that the call is about to be made."""

    def sent(self, claim: Claim, now: datetime, stamp: str) -> None:
        """Record that it arrived, with the message's timestamp, and forget the message."""

    def unknown(self, claim: Claim, until: datetime, *, resting: bool = False) -> None:
        """Record that the outcome is not known; it is claimable again from `until` on.

        With `resting` nothing of its channel is claimed before that either, by any worker.
        """

    def put_off(self, claim: Claim, until: datetime, *, resting: bool = False) -> None:
        """Record that it was refused for now; it is planned again, and due at `until`.

        With `resting` nothing of its channel is claimed before that either, by any worker.
        """

    def failed(self, claim: Claim, now: datetime, reason: str) -> None:
        """Record that it cannot be delivered, and forget the message."""

    def withdraw(self, causes: Iterable[str], now: datetime) -> int:
        """Withdraw parcels that are still planned; return how many."""

    def deliveries(self, prefix: str) -> tuple[Delivery, ...]:
        """Return what became of the parcels whose cause begins with `prefix`, in order of `due`."""

    def delivery(self, cause: str) -> Delivery | None:
        """Return what became of one parcel."""

    def mark(self, cause: str, state: State, now: datetime) -> None:
        """Set the state of a parcel that was sent (to `done`), or of one that is planned (`withdrawn`)."""

    def backlog(self, now: datetime) -> Backlog:
        """Return how much is due and waits."""

    def forget(self, before: datetime) -> int:
        """Delete parcels that ended before a moment; return how many."""
