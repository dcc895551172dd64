"""Adding to a dossier: what cannot have happened is refused, and what was written stays."""

from dataclasses import replace
from datetime import date

from bot.domain.dossier import CORRECTION, Dossier, Event
from bot.domain.procedure import Procedure
from bot.domain.region import Region
from bot.domain.standing import Refusal, Refused
from bot.procedures.corrections import pointless
from bot.procedures.machine import Rules
from bot.procedures.reasons import listed, refusal
from bot.procedures.replay import walked

_LEAST_PARTIES = 2


def opened(
    region: Region, procedure: Procedure, dossier: Dossier, event: Event, today: date
) -> Dossier | Refusal:
    """Return a new dossier with its first event, or why it cannot be opened."""
    return _wrong_parties(region, dossier.parties) or recorded(region, procedure, dossier, event, today)


def recorded(
    region: Region, procedure: Procedure, dossier: Dossier, event: Event, today: date
) -> Dossier | Refusal:
    """Return the dossier with one more event, or why that event cannot have happened.

    A correction is judged by what follows from it: every other event must still be possible.
    """
    if event.day > today:
        return refusal(Refused.IN_THE_FUTURE, event, today=today)
    wrong = pointless(dossier.events, event) if event.type == CORRECTION else None
    if wrong is not None:
        return wrong
    longer = replace(dossier, events=(*dossier.events, event))
    position = walked(Rules.of(region, procedure, longer), longer)
    if isinstance(position, Refusal):
        return position if position.event == event else _breaking(position, event)
    return longer if position is not None else refusal(Refused.NOTHING_LEFT, event, number=event.corrects)


def _breaking(follows: Refusal, event: Event) -> Refusal:
    """Return the refusal of a correction after which another event can no longer have happened."""
    number = follows.event.number if follows.event else None
    return refusal(Refused.BREAKS_ANOTHER, event, number=number, reason=follows.text)


def next_number(dossier: Dossier) -> int:
    """Return the number of the event that comes next."""
    return len(dossier.events) + 1


def _wrong_parties(region: Region, parties: tuple[str, ...]) -> Refusal | None:
    known = [party.id for party in region.profile.parties if party.municipality]
    for party in parties:
        if party not in known:
            return refusal(Refused.NOT_A_MUNICIPALITY, party=party, allowed=listed(known))
    if len(parties) < _LEAST_PARTIES or len(set(parties)) < len(parties):
        return refusal(Refused.TOO_FEW_PARTIES, party=listed(parties), least=_LEAST_PARTIES)
    return None
