"""What people said of reminders, ready to be asked."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.subscription import Mark, MarkKind, Subscription
from bot.reminders.leads import Lead, returned


class Marked:
    """Marks, by workspace and receiver."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._done: set[tuple[str, str]] = set()
        self._own: dict[tuple[str, str], dict[str, Mark]] = {}
        for mark in marks:
            if mark.kind is MarkKind.DONE:
                self._done.add((mark.team, mark.occurrence))
            else:
                self._own.setdefault((mark.team, mark.receiver), {})[mark.occurrence] = mark

    def snoozed(self) -> Iterable[str]:
        """Yield the occurrences that somebody put off."""
        for marks in self._own.values():
            yield from (mark.occurrence for mark in marks.values() if mark.kind is MarkKind.SNOOZED)

    def silences(self, subscription: Subscription, occurrence: str, lead: Lead) -> bool:
        """Tell whether a receiver is not to hear of an occurrence at a lead."""
        if (subscription.team, occurrence) in self._done:
            return True
        mark = self._own.get((subscription.team, subscription.receiver), {}).get(occurrence)
        if mark is None:
            return False
        # Until is a day as ISO 8601 has it, so that comparing the texts compares the days.
        return mark.kind is MarkKind.NOT_MINE or lead.day.isoformat() < mark.until

    def returning(self, subscription: Subscription, zone: ZoneInfo) -> dict[str, Lead]:
        """Return what a receiver put off, each with the day on which it returns."""
        own = self._own.get((subscription.team, subscription.receiver), {})
        return {
            mark.occurrence: returned(date.fromisoformat(mark.until), mark.made.astimezone(zone).date())
            for mark in own.values()
            if mark.kind is MarkKind.SNOOZED and (mark.team, mark.occurrence) not in self._done
        }

    def disowned(self, subscription: Subscription, occurrence: str) -> bool:
        """Tell whether a receiver said that an occurrence is not theirs."""
        mark = self._own.get((subscription.team, subscription.receiver), {}).get(occurrence)
        return mark is not None and mark.kind is MarkKind.NOT_MINE
