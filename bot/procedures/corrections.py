"""What counts in a dossier once its corrections are taken into account."""

from dataclasses import replace

from bot.domain.dossier import CORRECTION, Event
from bot.domain.standing import Refusal, Refused
from bot.procedures.reasons import listed, refusal


def counting(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the events that count, in the order of their numbers, each as last corrected."""
    latest = {event.corrects: event for event in events if event.type == CORRECTION}
    counted = []
    for event in events:
        correction = latest.get(event.number)
        if event.type != CORRECTION and (correction is None or not correction.void):
            counted.append(_corrected(event, correction) if correction else event)
    return tuple(counted)


def _corrected(event: Event, correction: Event) -> Event:
    return replace(
        event,
        day=correction.day,
        party=correction.party,
        planned=correction.planned,
        note=correction.note or event.note,
    )


def pointless(events: tuple[Event, ...], correction: Event) -> Refusal | None:
    """Return why a correction points at nothing that can be corrected, or None."""
    numbers = [event.number for event in events if event.type != CORRECTION]
    if correction.corrects in numbers:
        return None
    allowed = listed([str(number) for number in numbers])
    return refusal(Refused.NOTHING_TO_CORRECT, correction, number=correction.corrects, allowed=allowed)
