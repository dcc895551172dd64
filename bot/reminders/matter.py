"""What there is to be reminded of: meetings, their papers, duties, started terms, terms of dossiers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.counting.lengths import counted
from bot.domain.calendar import REGIONAL_DAY, Due, Occurrence, TermEnd
from bot.domain.region import Region
from bot.domain.reminder import ReminderKind
from bot.domain.standing import Standing, TermRun
from bot.domain.subscription import StartedTerm, Topic
from bot.reminders.keys import occurrence_id
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences
from bot.schedule.terms import UnknownTermError, term_end

Source = Occurrence | Due | TermEnd | tuple[Standing, TermRun]
# Papers are counted back from their meeting; no region asks for them earlier than this.
_PAPERS_AHEAD = timedelta(days=100)


@dataclass(frozen=True, slots=True)
class Matter:
    """One occurrence to be reminded of.

    `day` is the last safe day or the day of the meeting; `owing` are the parties it concerns,
    empty where it concerns all; `team` is set where it belongs to one workspace. A `silent` one
    is no matter for a reminder of its own: it is cancelled, or told with the regional day.
    """

    occurrence: str
    kind: ReminderKind
    topic: Topic
    rule: str
    day: date
    source: Source
    opens: date | None = None
    owing: tuple[str, ...] = ()
    team: str = ""
    cancelled: bool = False
    silent: bool = False


def matters(
    region: Region,
    standings: Iterable[Standing],
    started: Iterable[StartedTerm],
    start: date,
    end: date,
) -> list[Matter]:
    """Return all there is from `start` to `end`, both included, and every term that runs."""
    found = [
        *_meetings(region, start, end),
        *(_duty(region, due) for due in dues(region, start, end)),
        *_terms(region, started),
        *(matter for standing in standings for matter in _dossier(region, standing)),
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


def _terms(region: Region, started: Iterable[StartedTerm]) -> Iterator[Matter]:
    for item in started:
        if item.region != region.id:
            continue
        try:
            end = term_end(region, item.term, date.fromisoformat(item.start))
        except UnknownTermError:
            continue  # the region has dropped the rule, so nothing falls due by it any more
        yield Matter(
            occurrence_id(region.id, "term", item.term, item.start, item.id),
            ReminderKind.TERM,
            Topic.DEADLINES,
            item.term,
            end.due,
            end,
            owing=end.term.debtor,
            team=item.team,
        )


def _dossier(region: Region, standing: Standing) -> Iterator[Matter]:
    dossier = standing.dossier
    for run in standing.running:
        whose = (run.party,) if run.party else ()
        yield Matter(
            occurrence_id(region.id, "dossier", dossier.id, run.term.id, run.start, *whose),
            ReminderKind.DOSSIER,
            Topic.DOSSIERS,
            run.term.id,
            run.due,
            (standing, run),
            owing=whose or dossier.parties,
        )
