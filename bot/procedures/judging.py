"""What must hold for an event besides its place: its day, its party, its appointment."""

from bot.domain.dossier import Event
from bot.domain.procedure import By, EventType
from bot.domain.standing import Refusal, Refused
from bot.procedures.reasons import listed, refusal


def out_of_order(event: Event, previous: Event) -> Refusal | None:
    """Return why an event cannot follow the one before it, or None."""
    if event.day >= previous.day:
        return None
    return refusal(Refused.BEFORE_PREVIOUS, event, number=previous.number, previous=previous.day)


def wrong_party(event: Event, kind: EventType, parties: tuple[str, ...]) -> Refusal | None:
    """Return why the party of an event does not fit its kind, or None."""
    if kind.by is By.TOGETHER:
        return refusal(Refused.PARTY_NOT_WANTED, event) if event.party is not None else None
    if event.party is None:
        return refusal(Refused.PARTY_MISSING, event, allowed=listed(parties))
    if event.party not in parties:
        return refusal(Refused.UNKNOWN_PARTY, event, allowed=listed(parties))
    return None


def done_before(
    event: Event, kind: EventType, parties: tuple[str, ...], done: tuple[str, ...]
) -> Refusal | None:
    """Return why a party cannot do again what each does once, or None."""
    if kind.by is not By.EACH or event.party not in done:
        return None
    waiting = [party for party in parties if party not in done]
    return refusal(Refused.ALREADY_DONE, event, allowed=listed(waiting))


def wrong_appointment(event: Event, kind: EventType) -> Refusal | None:
    """Return why the appointment of an event does not fit its kind, or None."""
    if event.planned is None:
        return refusal(Refused.APPOINTMENT_MISSING, event) if kind.plans else None
    if not kind.plans:
        return refusal(Refused.APPOINTMENT_NOT_WANTED, event)
    if event.planned < event.day:
        return refusal(Refused.APPOINTMENT_TOO_EARLY, event)
    return None
