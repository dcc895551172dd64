"""What there is to be reminded of: meetings, their papers, duties, started terms, dossiers."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bot.counting.lengths import counted
from bot.domain.calendar import REGIONAL_DAY, Due, Occurrence
from bot.domain.region import Region
from bot.domain.reminder import ReminderKind
from bot.domain.standing import Standing
from bot.domain.subscription import StartedTerm, Topic
from bot.reminders.begun import of_dossier, of_terms
from bot.reminders.keys import occurrence_id
from bot.reminders.matter import Matter
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences

# Papers are counted back from their meeting; no region asks for them earlier than this.
_PAPERS_AHEAD = timedelta(days=100)


def matters(
    region: Region,
    standings: Iterable[Standing],
    started: Iterable[StartedTerm],
    start: date,
    end: date,
) -> list[Matter]:
    """Return all there is from `start` to `end`, both included, and all that somebody began."""
    found = [
        *_meetings(region, start, end),
        *(_duty(region, due) for due in dues(region, start, end)),
        *of_terms(region, started),
        *(matter for standing in standings for matter in of_dossier(region, standing)),
    ]
    return sorted(found, key=lambda matter: (matter.day, matter.occurrence))


def _meetings(region: Region, start: date, end: date) -> Iterator[Matter]:
    found = occurrences(region, start, end + _PAPERS_AHEAD)
    regional = {item.day for item in found if item.meeting.id == REGIONAL_DAY and not item.cancelled}
    for item in found:
        if item.day <= end:
            yield _meeting(region, item, regional)
        if item.meeting.papers is not None:
            papers = _papers(region, item, counted(item.day, item.meeting.papers))
            if start <= papers.day <= end:
                yield papers


def _meeting(region: Region, item: Occurrence, regional: set[date]) -> Matter:
    meeting = item.meeting
    is_regional_day = meeting.id == REGIONAL_DAY
    told_with_it = meeting.on_regional_day and not is_regional_day and item.day in regional
    return Matter(
        occurrence_id(region.id, "meeting", meeting.id, item.rule_day),
        ReminderKind.REGIONAL_DAY if is_regional_day else ReminderKind.MEETING,
        Topic.REGIONAL_DAYS if meeting.on_regional_day else Topic.MEETINGS,
        meeting.id,
        item.day,
        item,
        cancelled=item.cancelled,
        silent=item.cancelled or told_with_it,
    )


def _papers(region: Region, item: Occurrence, day: date) -> Matter:
    return Matter(
        occurrence_id(region.id, "papers", item.meeting.id, item.rule_day),
        ReminderKind.PAPERS,
        Topic.MEETINGS,
        f"{item.meeting.id}-papers",
        day,
        item,
        cancelled=item.cancelled,
        silent=item.cancelled,
    )


def _duty(region: Region, due: Due) -> Matter:
    return Matter(
        occurrence_id(region.id, "duty", due.duty.id, due.due),
        ReminderKind.DEADLINE,
        Topic.DEADLINES,
        due.duty.id,
        due.due,
        due,
        opens=due.start,
        owing=due.duty.debtor,
    )
