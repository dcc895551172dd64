"""What a handler wants done: collected while it runs, then committed all at once or not at all."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import uuid4

from bot.delivery.overtaking import cause_of
from bot.domain.arrival import Assignment
from bot.domain.message import Address, Claim, Message, Parcel
from bot.storage.ports.store import Unit

MOST_CRASHES = 5  # assignments without an end, after which an arrival is what ends the process
_HELPS_FOR = timedelta(hours=1)  # an answer that comes later than this confuses more than it helps

Change = Callable[[Unit], object]


@dataclass(slots=True)
class Work:
    """One arrival being worked off at the moment `now`.

    A handler calls `send` and `keep`; nothing of it happens before the handler has returned.
    A handler that is run again after a crash therefore does nothing twice.
    """

    assignment: Assignment
    team: str
    now: datetime
    failure: Exception | None = None
    ran: bool = False
    _parcels: list[Parcel] = field(default_factory=list)
    _changes: list[Change] = field(default_factory=list)

    @property
    def task(self) -> str:
        """The name of the function that does the work."""
        return self.assignment.arrival.task

    @property
    def token(self) -> str:
        """An opaque id that is the same each time this work is done."""
        return self.assignment.arrival.id

    def send(self, address: Address, message: Message) -> Parcel:
        """Have a message sent once the work is committed."""
        parcel = Parcel(
            id=uuid4().hex,
            cause=cause_of(self.team, address, self.token, len(self._parcels)),
            team=self.team,
            address=address,
            message=message,
            due=self.now,
            deadline=self.now,
            useless=self.now + _HELPS_FOR,
        )
        self._parcels.append(parcel)
        return parcel

    def keep(self, change: Change) -> None:
        """Have something written to the store in the transaction that strikes the arrival off."""
        self._changes.append(change)

    def commit(self, unit: Unit, until: datetime) -> tuple[Claim, ...]:
        """Strike the arrival off and keep all that was collected; return the messages to send now."""
        unit.inbox.finish(self.assignment, self.now)
        for change in self._changes:
            change(unit)
        claims = (unit.outbox.add(parcel, until) for parcel in self._parcels)
        return tuple(_about_to_be_sent(unit, claim) for claim in claims if claim is not None)

    def forget(self) -> None:
        """Drop all that was collected, before something else is sent instead."""
        self._parcels.clear()
        self._changes.clear()


def _about_to_be_sent(unit: Unit, claim: Claim) -> Claim:
    """Record with the work that the call is about to be made: a transaction less for every answer."""
    unit.outbox.sending(claim)
    return replace(claim, attempts=claim.attempts + 1)
