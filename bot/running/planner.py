"""Brings the outbox in line with the plan: what is new is added, what no longer holds withdrawn."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.message import Address, Message, Parcel, Way
from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder
from bot.reminders.changing import Changes, changes
from bot.reminders.keys import PREFIX
from bot.reminders.knowing import are_noted, note_changes
from bot.reminders.planning import plan
from bot.reminders.reading import read_situation
from bot.storage.errors import ConflictError
from bot.storage.ports.store import Store, Unit

# Planned a day ahead, so that the clock decides and not this loop; looked back over, so that what a
# long standstill left is found.
_AHEAD, _BACK = timedelta(days=1), timedelta(days=31)

_NAME = "planner"

log = logging.getLogger("wegwijzer.reminders")
Draw = Callable[[PlannedReminder, Region], Message]


class Planner:
    """Plans the reminders of every region; any number of processes may run one."""

    def __init__(self, store: Store, regions: Iterable[Region], clock: Clock, draw: Draw) -> None:
        self._store = store
        self._regions = tuple(regions)
        self._clock = clock
        self._draw = draw

    def once(self) -> int:
        """Plan once; return how many parcels were added or withdrawn."""
        return sum(self._region(region) for region in self._regions)

    def _region(self, region: Region) -> int:
        """Look whether there is anything to change, and only then take the lock and look again."""
        self._note(region)
        with self._store.reading() as unit:
            idle = not _count(self._changes(unit, region, self._clock.now()))
        return 0 if idle else self._write(region)

    def _note(self, region: Region) -> None:
        """Note since when changes of meetings are known, the first time that they are met."""
        with self._store.reading() as unit:
            noted = are_noted(unit, region)
        if not noted:
            with self._store.writing() as unit:
                unit.alone(_NAME)
                note_changes(unit, region, self._clock.now())

    def _write(self, region: Region) -> int:
        with self._store.writing() as unit:
            # One at a time: a reminder can stand in two plans under two causes.
            unit.alone(_NAME)
            now = self._clock.now()
            found = self._changes(unit, region, now)
            if unit.outbox.withdraw(found.withdraw, now) < len(found.withdraw):
                # A sender was faster with one of them; what else is in the plan must be looked at anew.
                raise ConflictError(f"region {region.id}: a reminder was sent while it was planned anew")
            for item in (*found.add, *found.tell, *found.missed):
                unit.outbox.add(self._parcel(item, region))
        log.info("region %s: %s reminders planned or withdrawn", region.id, _count(found))
        return _count(found)

    def _changes(self, unit: Unit, region: Region, now: datetime) -> Changes:
        today = now.astimezone(ZoneInfo(region.profile.timezone)).date()
        period = (today - _BACK, today + _AHEAD)
        situation = read_situation(unit, region, today)
        deliveries = unit.outbox.deliveries(PREFIX)
        return changes(situation, plan(situation, *period), deliveries, period, now)

    def _parcel(self, item: PlannedReminder, region: Region) -> Parcel:
        return Parcel(
            id=uuid4().hex,
            cause=item.cause,
            team=item.team,
            address=address_of(item.receiver),
            message=self._draw(item, region),
            due=item.moment,
            deadline=item.deadline,
            useless=item.useless,
        )


def _count(found: Changes) -> int:
    return len(found.add) + len(found.tell) + len(found.missed) + len(found.withdraw)


def address_of(receiver: str) -> Address:
    """Return where a receiver is reached: a person in a direct message, a channel in itself."""
    person = receiver.startswith(("U", "W"))
    return Address(Way.POST, user=receiver) if person else Address(Way.POST, channel=receiver)
