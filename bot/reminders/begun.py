"""What somebody began: terms that run from a day, and dossiers with their terms and appointments."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from bot.domain.dossier import CORRECTION, Event
from bot.domain.region import Region
from bot.domain.reminder import ReminderKind
from bot.domain.standing import Standing
from bot.domain.subscription import StartedTerm, Topic
from bot.reminders.keys import APPOINTMENT, occurrence_id
from bot.reminders.matter import Matter
from bot.schedule.terms import UnknownTermError, term_end


def of_terms(region: Region, started: Iterable[StartedTerm]) -> Iterator[Matter]:
    """Yield the terms that somebody started in a region."""
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
            known=item.made,
        )


def of_dossier(region: Region, standing: Standing) -> Iterator[Matter]:
    """Yield the terms that run in a dossier, and its appointment."""
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
            known=_recorded(standing, _entered(standing)),
        )
    if standing.appointment is not None:
        yield _appointment(region, standing, standing.appointment)


def _appointment(region: Region, standing: Standing, day: date) -> Matter:
    # Known by the state it is made in, so that another day for it is one that moved.
    dossier, state = standing.dossier, standing.state.id
    return Matter(
        occurrence_id(region.id, APPOINTMENT, dossier.id, state, standing.since),
        ReminderKind.APPOINTMENT,
        Topic.DOSSIERS,
        APPOINTMENT,
        day,
        (standing, None),
        owing=dossier.parties,
        known=_recorded(standing, standing.moves[-1].event),
    )


def _entered(standing: Standing) -> Event:
    """Return the event by which a dossier came to its state, with which the terms that run began."""
    return next(move.event for move in reversed(standing.moves) if move.before != move.after)


def _recorded(standing: Standing, event: Event) -> datetime:
    """Return when an event was written down, as it counts now: corrections may put it on another day."""
    corrections = (item.recorded for item in standing.dossier.events if item.type == CORRECTION)
    return max(event.recorded, *corrections, event.recorded)
