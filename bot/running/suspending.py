"""When a receiver is no more, its subscriptions rest, and whoever made them or an administrator is told."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from uuid import uuid4

from bot.clock import Clock
from bot.domain.message import Delivery, Message, Parcel, State
from bot.domain.subscription import Standing, Subscription
from bot.reminders.keys import PREFIX, read_cause
from bot.running.planner import address_of
from bot.storage.ports.store import Store, Unit

# Slack's words for a receiver that can no longer be written to, and for an app that may not speak.
GONE = frozenset(
    {
        "is_archived",
        "channel_not_found",
        "not_in_channel",
        "user_not_found",
        "user_disabled",
        "users_not_found",
    }
)
log = logging.getLogger("wegwijzer.reminders")
Tell = Callable[[Subscription], Message]


class Suspender:
    """Looks at what could not be delivered; `tell` draws the message for an owner.

    Where the owner is who is gone, `administrators` are told.
    """

    def __init__(self, store: Store, clock: Clock, administrators: Iterable[str], tell: Tell) -> None:
        self._store = store
        self._clock = clock
        self._administrators = tuple(sorted(administrators))
        self._tell = tell

    def once(self) -> int:
        """Suspend the subscriptions whose receivers are gone; return how many."""
        with self._store.writing() as unit:
            failed = [item for item in unit.outbox.deliveries(PREFIX) if _gone(item)]
            gone = list(self._of(unit, failed))
            for subscription in gone:
                self._suspend(unit, subscription)
        return len(gone)

    def _of(self, unit: Unit, failed: Iterable[Delivery]) -> Iterable[Subscription]:
        """Yield the active subscriptions of parcels that failed since they were made active."""
        seen: set[str] = set()
        for item in failed:
            cause = read_cause(item.cause)
            for key in cause.keys if cause else ():
                found = unit.subscriptions.get(key.subscription)
                if found is None or found.id in seen or found.standing is not Standing.ACTIVE:
                    continue
                if found.since is None or item.changed >= found.since:
                    seen.add(found.id)
                    yield replace(found, reason=item.reason)

    def _suspend(self, unit: Unit, subscription: Subscription) -> None:
        now = self._clock.now()
        log.warning("a subscription was suspended (%s)", subscription.reason)
        unit.subscriptions.put(replace(subscription, standing=Standing.SUSPENDED))
        for person in self._told(subscription):
            unit.outbox.add(
                Parcel(
                    id=uuid4().hex,
                    cause=f"suspended/{subscription.id}/{person}/{now.isoformat()}",
                    team=subscription.team,
                    address=address_of(person),
                    message=self._tell(subscription),
                    due=now,
                    deadline=now,
                )
            )

    def _told(self, subscription: Subscription) -> tuple[str, ...]:
        owner = subscription.owner
        return (owner,) if owner and owner != subscription.receiver else self._administrators


def _gone(item: Delivery) -> bool:
    return item.state is State.FAILED and item.reason in GONE
