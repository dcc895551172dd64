"""From a dossier to where it stands: the same events always give the same standing."""

from datetime import date

from bot.domain.dossier import Dossier
from bot.domain.procedure import By, Gap, Procedure
from bot.domain.region import Region
from bot.domain.standing import Refusal, Refused, Standing
from bot.procedures.corrections import counting
from bot.procedures.machine import Position, Rules, step
from bot.procedures.reasons import refusal


def standing(region: Region, procedure: Procedure, dossier: Dossier, today: date) -> Standing | Refusal:
    """Return where a dossier stands on a day, looking only at what had happened by then.

    It is refused when nothing had happened yet, or when the procedure has changed since and
    no longer knows the way that the dossier took.
    """
    position = walked(Rules.of(region, procedure, dossier), dossier, today)
    if position is None:
        first = min((event.day for event in counting(dossier.events)), default=today)
        return refusal(Refused.NOT_STARTED, day=today, allowed=first)
    return position if isinstance(position, Refusal) else _told(procedure, dossier, position, today)


def walked(rules: Rules, dossier: Dossier, until: date = date.max) -> Position | Refusal | None:
    """Return the position that the events up to and including a day lead to; None before the first."""
    position: Position | None = None
    for event in counting(dossier.events):
        if event.day > until:
            break
        reached = step(rules, position, event)
        if isinstance(reached, Refusal):
            return reached
        position = reached
    return position


def _told(procedure: Procedure, dossier: Dossier, position: Position, today: date) -> Standing:
    late = any(run.runs and run.days_late(today) > 0 for run in position.terms)
    return Standing(
        dossier=dossier,
        procedure=procedure,
        today=today,
        state=position.state,
        since=position.since,
        waiting=_waiting(procedure, dossier, position),
        appointment=position.appointment,
        terms=position.terms,
        branches=procedure.branches(position.state),
        gaps=tuple(gap for gap in procedure.gaps if _matters(gap, position, late=late)),
        moves=position.moves,
    )


def _waiting(procedure: Procedure, dossier: Dossier, position: Position) -> tuple[str, ...]:
    kinds = [procedure.event(way.event) for way in position.state.transitions]
    if not any(kind is not None and kind.by is By.EACH for kind in kinds):
        return ()
    return tuple(party for party in dossier.parties if party not in position.done)


def _matters(gap: Gap, position: Position, *, late: bool) -> bool:
    if gap.late and not late:
        return False
    if gap.states and position.state.id not in gap.states:
        return False
    return not gap.coming_from or _before(position) in gap.coming_from


def _before(position: Position) -> str | None:
    """Return the state that the dossier was in before it entered the present one."""
    entered = next(move for move in reversed(position.moves) if move.before != move.after)
    return entered.before.id if entered.before else None
