"""Everything that sends: the same in `serve` and in `worker`."""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from bot.clock import WallClock
from bot.delivery.deliverer import Deliverer
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.lanes import Lanes
from bot.delivery.pace import Pace
from bot.domain.gap import Gap
from bot.domain.message import Message
from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder
from bot.domain.text import Language
from bot.domain.workspace import Workspace
from bot.reminders.auditing import Miss
from bot.rendering.reminder_text import reminder_text
from bot.rendering.slack.alarms import missed, suspended
from bot.rendering.slack.gaps import GapGroup, weekly
from bot.rendering.slack.reminder import reminder
from bot.running.auditor import Auditor
from bot.running.parts import Parts
from bot.running.planner import Planner
from bot.running.rounds import Rounds
from bot.running.suspending import Suspender
from bot.running.tidying import Tidier
from bot.running.weekly import Weekly
from bot.slack.courier import SlackCourier

if TYPE_CHECKING:  # who only delivers should not wait for what reads questions
    from bot.understanding.grouping import Group


class Sending:
    """The senders, and the rounds that give them something to send."""

    def __init__(self, parts: Parts) -> None:
        lanes, pace = Lanes(), Pace()
        store, clock = parts.store, parts.clock
        self.courier = SlackCourier(parts.client)
        self.deliverer = Deliverer(store, self.courier, lanes, clock, pace)
        self.dispatcher = Dispatcher(store, self.deliverer, lanes, clock, pace)
        self.rounds = _rounds(parts)

    def loops(self, stop: threading.Event) -> tuple[Callable[[], None], ...]:
        """Return what runs beside each other until `stop` is set."""
        return (lambda: self.dispatcher.run(stop), lambda: self.rounds.run(stop))

    def once(self) -> None:
        """Make one round, send all that is due, and look whether that was all."""
        self.rounds.once()
        self.dispatcher.drain()
        self.rounds.audit()


def _rounds(parts: Parts) -> Rounds:
    store, clock, regions = parts.store, parts.clock, parts.corpus.regions
    zone = (parts.corpus.region(parts.settings.region) or regions[0]).profile.timezone
    administrators = parts.settings.administrators
    steps = (
        Suspender(store, clock, administrators, suspended).once,
        Planner(store, regions, clock, _drawn).once,
        Weekly(store, parts.identity.team, zone, clock, _listed(parts)).once,
        Tidier(store, WallClock(), parts.settings.retention).turn,
    )
    return Rounds(steps, Auditor(store, regions, clock, administrators, _missed))


def _drawn(planned: PlannedReminder, region: Region) -> Message:
    return reminder(planned, region, reminder_text(planned, region))


def _missed(misses: Sequence[Miss]) -> Message:
    return missed([miss.key for miss in misses])


def _listed(parts: Parts) -> Callable[[Workspace, Sequence[Gap], datetime], Message]:
    """Return what draws the weekly list, of the gaps of the workspace's own region."""

    def listed(workspace: Workspace, gaps: Sequence[Gap], since: datetime) -> Message:
        region = workspace.region or parts.settings.region
        own = [gap for gap in gaps if gap.region == region]
        groups = [_group(group) for group in parts.assistant.grouped(own, region)]
        return weekly(groups, since.date(), Language.NL)

    return listed


def _group(group: "Group") -> GapGroup:
    example = group.example
    return GapGroup(example.text, len(group.gaps), example.kind, example.entry)
