"""From single reminders to messages: one a morning to each receiver.

"At most one nudge a day per receiver and rule, the rest in a digest" is kept by sending a receiver
everything of one day in one message (docs/decisions/0031).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.domain.reminder import PlannedReminder, Reminder, ReminderContent, ReminderKind
from bot.domain.subscription import Subscription
from bot.reminders.keys import cause_of
from bot.reminders.leads import Lead
from bot.reminders.limits import HELPS
from bot.reminders.matter import Matter
from bot.reminders.moments import end_of

# So many reminders fit in one message of Slack with what can be done about each; a digest of a regional
# day takes the room of some.
ROOM, _DIGEST = 6, 4
Part = TypeVar("Part")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A matter that a subscription is to be reminded of at a moment; its words are not chosen yet."""

    key: str
    subscription: Subscription
    matter: Matter
    lead: Lead
    moment: datetime
    zone: ZoneInfo

    @property
    def morning(self) -> tuple[str, str, date]:
        """What is told in one message: workspace, receiver and day."""
        return self.subscription.team, self.subscription.receiver, self.lead.day

    @property
    def room(self) -> int:
        """How much of a message it takes."""
        return _DIGEST if self.matter.kind is ReminderKind.REGIONAL_DAY else 1

    @property
    def deadline(self) -> datetime:
        """The end of the last safe day, in the receiver's time zone."""
        return end_of(self.matter.day, self.zone)

    def written(self, content: ReminderContent) -> Reminder:
        """Return the reminder with its words."""
        useless = self.deadline + HELPS[content.kind]
        if useless <= self.moment:  # put off by its receiver until after the last safe day
            useless = end_of(self.lead.day + _DAY, self.zone)
        return Reminder(
            self.key,
            self.subscription.id,
            self.matter.occurrence,
            self.matter.rule,
            self.matter.topic,
            self.lead.label,
            self.lead.day,
            self.moment,
            self.deadline,
            useless,
            content,
        )


def mornings(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Return what each receiver is told on each day, every occurrence once, nearest deadline first."""
    found: dict[tuple[str, str, date], dict[str, Candidate]] = {}
    for candidate in candidates:
        held = found.setdefault(candidate.morning, {})
        other = held.get(candidate.matter.occurrence)
        if other is None or _nearer(candidate, other):
            held[candidate.matter.occurrence] = candidate
    return [
        sorted(held.values(), key=lambda item: (item.deadline, item.matter.occurrence))
        for held in found.values()
    ]


def _nearer(one: Candidate, other: Candidate) -> bool:
    return (other.lead.wanted, one.subscription.id) < (one.lead.wanted, other.subscription.id)


def message(first: Subscription, reminders: Iterable[Reminder]) -> PlannedReminder:
    """Return one message with some reminders of one day to one receiver; there must be at least one."""
    parts = tuple(reminders)
    day = parts[0].day
    return PlannedReminder(
        cause=cause_of(day, (part.key for part in parts)),
        team=first.team,
        receiver=first.receiver,
        subscription=first.id,
        language=first.language,
        day=day,
        moment=min(part.moment for part in parts),
        deadline=min(part.deadline for part in parts),
        useless=max(part.useless for part in parts),
        reminders=parts,
    )


def narrowed(whole: PlannedReminder, parts: tuple[Reminder, ...]) -> PlannedReminder:
    """Return a message with only some of its reminders; there must be at least one."""
    return replace(
        whole,
        cause=cause_of(whole.day, (part.key for part in parts)),
        deadline=min(part.deadline for part in parts),
        useless=max(part.useless for part in parts),
        reminders=parts,
    )


def portions(parts: Iterable[Part], room: Callable[[Part], int] = lambda _: 1) -> Iterator[list[Part]]:
    """Yield what is to be told on a morning, as much at a time as one message holds."""
    portion: list[Part] = []
    for part in parts:
        if portion and sum(map(room, [*portion, part])) > ROOM:
            yield portion
            portion = []
        portion.append(part)
    if portion:
        yield portion
