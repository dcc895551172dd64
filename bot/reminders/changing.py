"""What to do with the outbox, given what is known now and what was planned or sent before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.message import Delivery
from bot.domain.reminder import PlannedReminder, Reminder, ReminderKind
from bot.domain.subscription import Subscription
from bot.reminders.gathering import message, portions
from bot.reminders.history import History, Past
from bot.reminders.keys import MISSED, read_key
from bot.reminders.moments import next_morning, zone_called
from bot.reminders.notices import notices
from bot.reminders.settling import numbered, settled
from bot.reminders.situation import Situation

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
Told = tuple[Subscription, Reminder]


@dataclass(frozen=True, slots=True)
class Changes:
    """What to write into the outbox, `withdraw` first.

    `add` are reminders, `tell` notices to those who were reminded of what has changed since,
    `missed` one message a receiver with all that came too late to help. What is added stands in for
    what is withdrawn, and the store knows causes, not keys. So read, compare and write in one
    writing unit, with one planner at a time, and where fewer parcels could be withdrawn than are
    listed (one has just been sent), add nothing and begin anew.
    """

    add: tuple[PlannedReminder, ...]
    withdraw: tuple[str, ...]
    tell: tuple[PlannedReminder, ...]
    missed: tuple[PlannedReminder, ...]


def changes(
    situation: Situation,
    planned: Iterable[PlannedReminder],
    deliveries: Iterable[Delivery],
    period: tuple[date, date],
    now: datetime,
) -> Changes:
    """Compare a plan of a period with every parcel whose cause begins with `reminder/`.

    `period` is what the plan was made for: let it begin some days ago, so that what was missed
    meanwhile is found. Applied, the same call again gives no change.
    """
    history = History(situation.region.id, deliveries)
    found = settled(planned, history, *period, now)
    tell, stale = _pending(notices(situation, history, now), history, is_change=True)
    missed, _ = _pending(list(_missed(situation, found.missed, now)), history, is_change=False)
    return Changes(
        found.add,
        tuple(sorted({past.delivery.cause for past in (*found.withdraw, *stale)})),
        tuple(_messages(tell, history)),
        tuple(_messages(missed, history)),
    )


def _pending(told: list[Told], history: History, *, is_change: bool) -> tuple[list[Told], list[Past]]:
    """Return what is not on its way yet, and the waiting notices of changes that hold no longer."""
    wanted = {reminder.key for _, reminder in told}
    waiting = [past for past in history.waiting if past.cause.keys[0].is_change] if is_change else []
    stale = [past for past in waiting if not {str(key) for key in past.cause.keys} <= wanted]
    held = {str(key) for past in waiting if past not in stale for key in past.cause.keys}
    return [(who, reminder) for who, reminder in told if reminder.key not in held], stale


def _missed(situation: Situation, found: Iterable[PlannedReminder], now: datetime) -> Iterator[Told]:
    """Yield a line for each reminder that helps nobody any more."""
    subscriptions = {item.id: item for item in situation.active}
    for part in (part for item in found for part in item.reminders):
        subscription = subscriptions[part.subscription]
        zone = zone_called(subscription.timezone, situation.region.profile.timezone)
        day, moment = next_morning(now, subscription, zone)
        key = replace(read_key(part.key), lead=MISSED + part.lead)
        line = replace(part, key=str(key), lead=key.lead, day=day, moment=moment)
        content = replace(part.content, kind=ReminderKind.MISSED)
        yield subscription, replace(line, deadline=moment + _DAY, useless=moment + _WEEK, content=content)


def _messages(told: list[Told], history: History) -> Iterator[PlannedReminder]:
    """Gather notices: one message to each receiver on each day."""
    grouped: dict[tuple[str, str, date], list[Told]] = {}
    for subscription, reminder in sorted(told, key=lambda item: (item[1].deadline, item[1].key)):
        grouped.setdefault((subscription.team, subscription.receiver, reminder.day), []).append(
            (subscription, reminder)
        )
    for group in grouped.values():
        for portion in portions(group):
            first = min((item for item, _ in portion), key=lambda item: item.id)
            yield numbered(message(first, (reminder for _, reminder in portion)), history)
