"""From one plan to the next: what is new, what is withdrawn, what came too late to help."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.reminder import PlannedReminder, Reminder
from bot.reminders.gathering import narrowed
from bot.reminders.history import History, Past
from bot.reminders.keys import cause_of, read_key
from bot.reminders.limits import TOLD


@dataclass(frozen=True, slots=True)
class Settled:
    """Messages to add, parcels to withdraw, and messages whose reminders help nobody any more."""

    add: tuple[PlannedReminder, ...]
    withdraw: tuple[Past, ...]
    missed: tuple[PlannedReminder, ...]


def settled(
    planned: Iterable[PlannedReminder], history: History, from_: date, until: date, now: datetime
) -> Settled:
    """Compare a plan of the days from `from_` to `until` with the parcels there are.

    What left is never planned again, also where it now stands in another company. What waits and
    is due no longer, or differently, is withdrawn.
    """
    add, kept, missed = [], set(), []
    plan = tuple(planned)
    superseded = _superseded(plan, now)
    waiting = {past.cause.base: past for past in history.waiting}
    for item in plan:
        left = (part for part in item.reminders if part.key not in superseded)
        open_ = tuple(part for part in left if _open(item, part, history))
        if late := tuple(part for part in open_ if part.useless <= now < part.useless + TOLD):
            missed.append(narrowed(item, late))
        if helpful := tuple(part for part in open_ if now < part.useless):
            wanted = narrowed(item, helpful)
            held = waiting.get(wanted.cause)
            if held is not None and held.holds_for(wanted.moment, now):
                kept.add(held.delivery.cause)
            else:
                add.append(numbered(wanted, history))
    withdraw = tuple(
        past
        for past in history.waiting
        if from_ <= past.cause.day <= until
        and not past.cause.keys[0].is_notice
        and past.delivery.cause not in kept
    )
    return Settled(tuple(add), withdraw, tuple(missed))


def numbered(item: PlannedReminder, history: History) -> PlannedReminder:
    """Return a message under a cause that no parcel has had."""
    return replace(item, cause=cause_of(item.day, item.keys, history.next_run(item.cause)))


def _open(item: PlannedReminder, part: Reminder, history: History) -> bool:
    key = read_key(part.key)
    if history.came_too_late(key, part.useless):
        return True
    heard = history.heard((item.team, item.receiver), part.occurrence, item.day)
    return not heard and not history.settled(key)


def _superseded(plan: Iterable[PlannedReminder], now: datetime) -> set[str]:
    """Return the keys of reminders after which a nearer one of the same matter is due already."""
    latest: dict[tuple[str, str], Reminder] = {}
    older = set()
    parts = (part for item in plan for part in item.reminders if part.moment <= now)
    for part in sorted(parts, key=lambda part: part.day):
        about = (part.subscription, part.occurrence)
        if about in latest:
            older.add(latest[about].key)
        latest[about] = part
    return older
