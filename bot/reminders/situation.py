"""All that decides what is to be sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.subscription import Mark, StartedTerm, Subscription
from bot.domain.subscription import Standing as Sending


@dataclass(frozen=True, slots=True)
class Situation:
    """One region, who wants to hear of it, and what runs in it.

    `standings` tell where the region's dossiers stand, `terms` what somebody started, `marks` what
    people said of reminders; `questions` counts, by workspace, the questions that wait for an answer;
    `seen` tells since when changes of meetings are known (knowing.py).
    """

    region: Region
    subscriptions: tuple[Subscription, ...]
    standings: tuple[Standing, ...] = ()
    terms: tuple[StartedTerm, ...] = ()
    marks: tuple[Mark, ...] = ()
    questions: Mapping[str, int] = field(default_factory=dict)
    seen: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def active(self) -> tuple[Subscription, ...]:
        """The subscriptions of this region to which reminders are sent, in the order of their ids."""
        chosen = (
            item
            for item in self.subscriptions
            if item.standing is Sending.ACTIVE and item.region == self.region.id
        )
        return tuple(sorted(chosen, key=lambda item: item.id))
