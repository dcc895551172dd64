"""What became of reminders that were planned before, read from the causes of their parcels."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.message import Delivery, State
from bot.reminders.keys import MISSED, Cause, Key, read_cause


@dataclass(frozen=True, slots=True)
class Past:
    """A parcel with reminders in it, its cause taken apart."""

    delivery: Delivery
    cause: Cause

    @property
    def waiting(self) -> bool:
        """Tell whether it is still planned, and can be withdrawn."""
        return self.delivery.state is State.PLANNED

    @property
    def out(self) -> bool:
        """Tell whether it may have reached its receiver, or its owner was told that it could not.

        One that was withdrawn for a reason is not one of ours: a restore holds back what may have
        been sent before it.
        """
        if self.delivery.state is State.WITHDRAWN:
            return bool(self.delivery.reason)
        return not self.waiting

    @property
    def receiver(self) -> tuple[str, str]:
        """Who it went to: the workspace, and the channel or person in it."""
        address = self.delivery.address
        return self.delivery.team, address.channel or address.user

    def holds_for(self, moment: datetime, now: datetime) -> bool:
        """Tell whether it waits for that moment; one that is due may have been put off."""
        return self.waiting and (moment <= now or self.delivery.due == moment)


class History:
    """The parcels of reminders of one region; all others are passed over."""

    def __init__(self, region: str, deliveries: Iterable[Delivery]) -> None:
        read = ((item, read_cause(item.cause)) for item in deliveries)
        self.all = tuple(
            Past(item, cause)
            for item, cause in read
            if cause is not None and cause.keys[0].occurrence.startswith(f"{region}/")
        )
        self.out = frozenset(key for past in self.all if past.out for key in past.cause.keys)
        # Of two subscriptions of one receiver that bring the same on a morning, one stands in the message.
        self._heard = frozenset(
            (past.receiver, key.occurrence, past.cause.day)
            for past in self.all
            if past.out
            for key in past.cause.keys
            if not key.is_notice
        )
        self.told_missed = frozenset(
            replace(key, lead=key.lead.removeprefix(MISSED))
            for past in self.all
            if past.out or past.waiting
            for key in past.cause.keys
            if key.lead.startswith(MISSED)
        )
        self._failed = {
            key: past.delivery.changed
            for past in self.all
            if past.delivery.state is State.FAILED
            for key in past.cause.keys
        }
        self._runs = Counter(past.cause.base for past in self.all)

    @property
    def waiting(self) -> tuple[Past, ...]:
        """The parcels that are still planned."""
        return tuple(past for past in self.all if past.waiting)

    def settled(self, key: Key) -> bool:
        """Tell whether a reminder left, or its receiver is told that it was missed."""
        return key in self.out or key in self.told_missed

    def heard(self, receiver: tuple[str, str], occurrence: str, day: date) -> bool:
        """Tell whether a receiver was reminded of an occurrence on a day, by whichever subscription."""
        return (receiver, occurrence, day) in self._heard

    def came_too_late(self, key: Key, useless: datetime) -> bool:
        """Tell whether a reminder was given up because it helped nobody any more, and nobody was told."""
        failed = self._failed.get(key)
        return failed is not None and failed >= useless and key not in self.told_missed

    def next_run(self, base: str) -> int:
        """Return the number of the next parcel of one name, counting those that were withdrawn."""
        return self._runs[base] + 1

    def last_told(self) -> dict[tuple[str, str], Key]:
        """Return what each subscription was last told of each occurrence: of a reminder or a change."""
        told: dict[tuple[str, str], tuple[datetime, Key]] = {}
        for past in self.all:
            for key in past.cause.keys if past.out else ():
                about = (key.subscription, key.occurrence)
                if about not in told or told[about][0] <= past.delivery.changed:
                    told[about] = past.delivery.changed, key
        return {about: key for about, (_, key) in told.items()}
