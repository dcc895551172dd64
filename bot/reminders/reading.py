"""Reads from a store all that decides what is to be sent."""

from datetime import date

from bot.domain.gap import HandoverState
from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.procedures.replay import standing
from bot.reminders.knowing import seen_changes
from bot.reminders.situation import Situation
from bot.storage.ports.store import Unit

_WAITING = {HandoverState.OPEN, HandoverState.CLAIMED}


def read_situation(unit: Unit, region: Region, today: date) -> Situation:
    """Return the situation of a region as it is kept; dossiers stand as on `today`."""
    subscriptions = tuple(item for item in unit.subscriptions.active() if item.region == region.id)
    teams = sorted({item.team for item in subscriptions})
    return Situation(
        region,
        subscriptions,
        standings_of(unit, region, today),
        tuple(term for team in teams for term in unit.terms.of_region(team, region.id)),
        tuple(mark for team in teams for mark in unit.marks.of_team(team)),
        {team: _questions(unit, team, region.id) for team in teams},
        seen_changes(unit, region),
    )


def standings_of(unit: Unit, region: Region, today: date) -> tuple[Standing, ...]:
    """Return where the dossiers of a region stand that are not closed.

    One whose procedure no longer knows its way has no term to remind of; `dossier show` tells so.
    """
    procedures = {procedure.id: procedure for procedure in region.procedures}
    found = []
    for dossier in unit.dossiers.of_region(region.id):
        if dossier.procedure in procedures:
            stands = standing(region, procedures[dossier.procedure], dossier, today)
            if isinstance(stands, Standing) and not stands.state.end:
                found.append(stands)
    return tuple(found)


def _questions(unit: Unit, team: str, region: str) -> int:
    return sum(item.region == region and item.state in _WAITING for item in unit.handovers.open_in(team))
