"""Words for what was found: the same words once for all who are told the same on the same day."""

from dataclasses import replace

from bot.domain.reminder import ReminderContent, ReminderKind, Section
from bot.reminders.contents import content_of
from bot.reminders.digest import sections
from bot.reminders.gathering import Candidate
from bot.reminders.matter import Matter
from bot.reminders.situation import Situation


class Writer:
    """Writes reminders; `started` are the terms that somebody started, of every workspace."""

    def __init__(self, situation: Situation, started: tuple[Matter, ...]) -> None:
        self._situation = situation
        self._started = started
        self._written: dict[tuple[str, ...], ReminderContent] = {}

    def content(self, candidate: Candidate) -> ReminderContent:
        """Return what a candidate says."""
        matter, lead = candidate.matter, candidate.lead
        team = candidate.subscription.team if matter.kind is ReminderKind.REGIONAL_DAY else ""
        same = (matter.occurrence, lead.label, str(lead.day), team)
        if same not in self._written:
            content = content_of(self._situation.region, matter, lead)
            if matter.kind is ReminderKind.REGIONAL_DAY:
                content = replace(content, sections=self._digest(candidate))
            self._written[same] = content
        return self._written[same]

    def _digest(self, candidate: Candidate) -> tuple[Section, ...]:
        team = candidate.subscription.team
        own = [matter for matter in self._started if matter.team == team]
        return sections(self._situation, team, own, candidate.matter.day, candidate.lead.day)
