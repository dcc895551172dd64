"""Subscriptions, regions that changed, and an outbox that is a list."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any

from bot.domain.calendar import Action, Change
from bot.domain.dossier import Event
from bot.domain.message import Address, Delivery, State, Way
from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder
from bot.domain.standing import Standing
from bot.domain.subscription import Mark, MarkKind, Subscription, Topic
from bot.domain.text import Bilingual, Language
from bot.reminders.changing import Changes, changes
from bot.reminders.planning import plan
from bot.reminders.situation import Situation

ALL = tuple(Topic)
REASON = Bilingual("Vakantie", "Holidays")


def subscribed(name: str = "S1", **more: Any) -> Subscription:
    """Return a subscription to everything, in Dutch, unless told otherwise."""
    values = {
        "id": name, "team": "T1", "receiver": "C1", "owner": "U1", "region": "flevoland", "topics": ALL,
        "language": Language.NL,
    }  # fmt: skip
    return Subscription(**{**values, **more})


def changed(region: Region, *found: Change) -> Region:
    """Return a region in which single meetings are other than by their rules."""
    return replace(region, calendar=replace(region.calendar, changes=found))


def moved(meeting: str, day: str, to: str) -> Change:
    return Change(meeting, Action.MOVE, date.fromisoformat(day), REASON, date.fromisoformat(to))


def cancelled(meeting: str, day: str) -> Change:
    return Change(meeting, Action.CANCEL, date.fromisoformat(day), REASON)


def mark(kind: MarkKind, occurrence: str, **more: str) -> Mark:
    """Return what receiver C1 said of an occurrence; by default on 1 January 2027 at noon."""
    values: dict[str, Any] = {"team": "T1", "receiver": "C1", "user": "U1", "made": "2027-01-01T12:00+00:00"}
    values |= more
    values["made"] = datetime.fromisoformat(values["made"])
    return Mark(occurrence=occurrence, kind=kind, **values)


def at_once(standing: Standing) -> Standing:
    """Return a standing as it is where each event was written down on the morning of its day."""

    def written(event: Event) -> Event:
        return replace(event, recorded=datetime.combine(event.day, time(6), UTC))

    dossier = replace(standing.dossier, events=tuple(map(written, standing.dossier.events)))
    moves = tuple(replace(move, event=written(move.event)) for move in standing.moves)
    return replace(standing, dossier=dossier, moves=moves)


def at(text: str) -> datetime:
    """Return a moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def days(text: str) -> tuple[date, date]:
    """Read `2027-02-01..2027-02-28`."""
    start, end = text.split("..")
    return date.fromisoformat(start), date.fromisoformat(end)


def told(planned: tuple[PlannedReminder, ...]) -> list[tuple[str, str]]:
    """Return day of sending and what it is about, shortly: ("2027-02-05", "duty/x/2027-02-28 21d")."""
    return [
        (str(part.day), f"{part.occurrence.removeprefix('flevoland/')} {part.lead}")
        for item in planned
        for part in item.reminders
    ]


@dataclass
class Outbox:
    """Parcels by cause, as a store keeps them: a cause comes once."""

    kept: dict[str, Delivery] = field(default_factory=dict)

    def add(self, item: PlannedReminder, now: datetime) -> None:
        assert item.cause not in self.kept, item.cause
        address = Address(Way.POST, channel=item.receiver)
        self.kept[item.cause] = Delivery(
            f"P{len(self.kept)}", item.cause, item.team, address, State.PLANNED, item.moment, now
        )

    def apply(self, found: Changes, now: datetime) -> None:
        for cause in found.withdraw:
            assert self.kept[cause].state is State.PLANNED
            self.kept[cause] = replace(self.kept[cause], state=State.WITHDRAWN, changed=now)
        for item in (*found.add, *found.tell, *found.missed):
            self.add(item, now)

    def step(self, situation: Situation, period: tuple[date, date], now: datetime) -> Changes:
        """Plan, compare and write; return what that changed."""
        found = changes(situation, plan(situation, *period), self.kept.values(), period, now)
        self.apply(found, now)
        return found

    def send(self, now: datetime, state: State = State.SENT) -> list[str]:
        """Send what is due; return the causes."""
        due = [item for item in self.kept.values() if item.state is State.PLANNED and item.due <= now]
        for item in due:
            self.kept[item.cause] = replace(item, state=state, changed=now)
        return [item.cause for item in due]
