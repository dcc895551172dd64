"""Notices to those who were already reminded: it moved, it was cancelled, the rule is no more."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.region import Region
from bot.domain.reminder import Reminder, ReminderContent, ReminderKind
from bot.domain.subscription import Subscription, Topic
from bot.domain.text import Bilingual
from bot.reminders.contents import content_of
from bot.reminders.history import History
from bot.reminders.keys import CANCELLED, GONE, MOVED, Key
from bot.reminders.leads import Lead, working_days_left
from bot.reminders.listing import matters
from bot.reminders.marked import Marked
from bot.reminders.matter import Matter
from bot.reminders.moments import end_of, next_morning, zone_called
from bot.reminders.situation import Situation
from bot.schedule.working_days import last_working_day

_DAY = timedelta(days=1)
_BACK, _AHEAD = timedelta(days=100), timedelta(days=800)  # how far something can have moved
_HELPS = timedelta(days=7)
# What the knowledge alone decides; a term or dossier that ends is no news to those who ended it.
_BY_RULE = {"meeting": Topic.MEETINGS, "papers": Topic.MEETINGS, "duty": Topic.DEADLINES}
_OFF = {CANCELLED, GONE}


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody was told of an occurrence, and what holds now."""

    told: Key
    now: Key
    matter: Matter | None


def notices(situation: Situation, history: History, now: datetime) -> list[tuple[Subscription, Reminder]]:
    """Return what to tell those who were reminded of something that changed since, each with its receiver."""
    region = situation.region
    subscriptions = {item.id: item for item in situation.active}
    marked = Marked(situation.marks)
    found = []
    for change in _changes(situation, history, now.date()):
        subscription = subscriptions.get(change.now.subscription)
        if subscription is None or marked.disowned(subscription, change.now.occurrence):
            continue
        if change.matter is not None and change.matter.rule in subscription.muted:
            continue
        reminder = _reminder(region, subscription, change, now)
        if reminder is not None:
            found.append((subscription, reminder))
    return found


def _changes(situation: Situation, history: History, today: date) -> Iterator[Change]:
    told = history.last_told()
    if not told:
        return
    start = min(key.day for key in told.values())
    listed = matters(
        situation.region,
        situation.standings,
        situation.terms,
        min(start, today) - _BACK,
        max(today, *(key.day for key in told.values())) + _AHEAD,
    )
    present = {matter.occurrence: matter for matter in listed}
    for (subscription, occurrence), key in told.items():
        matter = present.get(occurrence)
        holds = _holds(subscription, occurrence, key, matter)
        if holds is not None and _differs(key, holds):
            yield Change(key, holds, matter)


def _holds(subscription: str, occurrence: str, told: Key, matter: Matter | None) -> Key | None:
    """Return what holds now; None for what is over without being changed."""
    if matter is not None:
        return Key(subscription, occurrence, CANCELLED if matter.cancelled else MOVED, matter.day)
    if occurrence.split("/")[1] in _BY_RULE:
        return Key(subscription, occurrence, GONE, told.day)
    return None


def _differs(told: Key, holds: Key) -> bool:
    if told.lead in _OFF or holds.lead in _OFF:
        return (told.lead in _OFF) != (holds.lead in _OFF)
    return told.day != holds.day


def _reminder(region: Region, subscription: Subscription, change: Change, now: datetime) -> Reminder | None:
    zone = zone_called(subscription.timezone, region.profile.timezone)
    days = {change.told.day, change.now.day}
    ahead = [day for day in days if now < end_of(day, zone)]
    if not ahead:
        return None
    day, moment = _when(subscription, min(ahead), now, zone)
    matter = change.matter
    return Reminder(
        str(change.now),
        subscription.id,
        change.now.occurrence,
        matter.rule if matter else change.now.occurrence.split("/")[2],
        matter.topic if matter else _BY_RULE[change.now.occurrence.split("/")[1]],
        change.now.lead,
        day,
        moment,
        end_of(min(ahead), zone),
        max(end_of(min(ahead), zone), moment + _HELPS),
        _content(region, change, day),
    )


def _when(subscription: Subscription, first: date, now: datetime, zone: ZoneInfo) -> tuple[date, datetime]:
    """Return the receiver's next morning of a working day, or now where that would be too late."""
    day, moment = next_morning(now, subscription, zone)
    return (day, moment) if day < first else (now.astimezone(zone).date(), now.astimezone(UTC))


def _content(region: Region, change: Change, day: date) -> ReminderContent:
    kind = ReminderKind(change.now.lead)
    if change.matter is not None:
        written = content_of(region, change.matter, Lead(change.now.lead, day, day))
        return replace(written, kind=kind, was=change.told.day if kind is ReminderKind.MOVED else None)
    due = change.told.day
    return ReminderContent(
        kind, _title(region, change), day, due, last_working_day(due), working_days_left(day, due)
    )


def _title(region: Region, change: Change) -> Bilingual:
    """Return what a rule was called that gives this day no more, as far as it is still known."""
    rule = change.now.occurrence.split("/")[2]
    names = {item.id: item.label for item in region.calendar.meetings}
    names |= {item.id: item.title for item in region.calendar.duties}
    return names.get(rule, Bilingual(rule, rule))
