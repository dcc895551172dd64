"""What a subscription wants to hear of: its topics, its parties, what it muted, how long before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Self

from bot.domain.region import Region
from bot.domain.reminder import ReminderKind
from bot.domain.subscription import Subscription, Topic
from bot.reminders.leads import Lead, before_deadline, before_meeting
from bot.reminders.matter import Matter
from bot.schedule.parties import concerns

_BY_WORKING_DAYS = frozenset(
    {ReminderKind.REGIONAL_DAY, ReminderKind.MEETING, ReminderKind.PAPERS, ReminderKind.APPOINTMENT}
)
_BY_PARTY = frozenset({Topic.DEADLINES, Topic.DOSSIERS})


@dataclass(frozen=True, slots=True)
class Wishes:
    """The part of a subscription that many have in common, so that it is reckoned once for all."""

    topics: tuple[Topic, ...]
    parties: tuple[str, ...]
    lead_days: tuple[int, ...]
    lead_working_days: tuple[int, ...]
    muted: tuple[str, ...]

    @classmethod
    def of(cls, subscription: Subscription) -> Self:
        """Return the wishes of a subscription."""
        return cls(
            subscription.topics,
            subscription.parties,
            subscription.lead_days,
            subscription.lead_working_days,
            subscription.muted,
        )

    def want(self, region: Region, matter: Matter) -> bool:
        """Tell whether a matter is wanted at all."""
        if matter.silent or matter.topic not in self.topics or matter.rule in self.muted:
            return False
        if matter.topic not in _BY_PARTY or not self.parties:
            return True
        return _concerned(region, matter.owing, self.parties)

    def leads(self, matter: Matter) -> list[Lead]:
        """Return when to bring a matter to attention."""
        if matter.kind in _BY_WORKING_DAYS:
            return before_meeting(matter.day, self.lead_working_days)
        return before_deadline(matter.day, self.lead_days, matter.opens)

    def between(
        self, region: Region, found: Iterable[Matter], start: date, end: date
    ) -> Iterator[tuple[Matter, Lead]]:
        """Yield what is wanted and to be sent from `start` to `end`, both included."""
        for matter in found:
            if not self.want(region, matter):
                continue
            for lead in self.leads(matter):
                if start <= lead.day <= end:
                    yield matter, lead


def _concerned(region: Region, owing: tuple[str, ...], parties: tuple[str, ...]) -> bool:
    """Tell whether what some owe is a matter of one of `parties`; who left the region is passed over."""
    known = {party.id for party in region.profile.parties}
    owed = [party for party in owing if party in known]
    return any(concerns(region, owed, party) for party in parties if party in known)
