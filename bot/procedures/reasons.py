"""Why an event is refused, in words: the wrong value, and what is possible instead."""

from bot.domain.dossier import Event
from bot.domain.standing import Refusal, Refused
from bot.domain.text import Bilingual

_TEXTS = {
    Refused.UNKNOWN_TYPE: Bilingual(
        "gebeurtenis {type!r} bestaat niet in {procedure}; kies uit {allowed}",
        "event {type!r} does not exist in {procedure}; choose from {allowed}",
    ),
    Refused.NOT_FIRST: Bilingual(
        "een dossier in {procedure} begint niet met {type!r}, maar met {allowed}",
        "a dossier in {procedure} does not begin with {type!r} but with {allowed}",
    ),
    Refused.NOT_POSSIBLE_HERE: Bilingual(
        "{type!r} kan niet in {state} ({label.nl}); hier kan {allowed}",
        "{type!r} cannot happen in {state} ({label.en}); possible here: {allowed}",
    ),
    Refused.ENDED: Bilingual(
        "{type!r} kan niet meer, want het dossier is gesloten ({label.nl}); alleen een correctie kan nog",
        "{type!r} is no longer possible, for the dossier is closed ({label.en}); only a correction is",
    ),
    Refused.BEFORE_PREVIOUS: Bilingual(
        "{type!r} op {day} ligt voor gebeurtenis {number} op {previous}; kies {previous} of later, "
        "of corrigeer eerst gebeurtenis {number}",
        "{type!r} on {day} lies before event {number} on {previous}; choose {previous} or later, "
        "or correct event {number} first",
    ),
    Refused.IN_THE_FUTURE: Bilingual(
        "{type!r} op {day} is nog niet gebeurd; leg vast wat tot en met {today} gebeurde",
        "{type!r} on {day} has not happened yet; record what happened up to {today}",
    ),
    Refused.UNKNOWN_PARTY: Bilingual(
        "partij {party!r} hoort niet bij dit dossier; kies uit {allowed}",
        "party {party!r} is not in this dossier; choose from {allowed}",
    ),
    Refused.PARTY_MISSING: Bilingual(
        "{type!r} mist een partij; kies uit {allowed}",
        "{type!r} lacks a party; choose from {allowed}",
    ),
    Refused.PARTY_NOT_WANTED: Bilingual(
        "{type!r} is niet van één partij; laat {party!r} weg",
        "{type!r} is not by a single party; leave out {party!r}",
    ),
    Refused.ALREADY_DONE: Bilingual(
        "{type!r} is voor {party!r} al vastgelegd; nu nog van {allowed}",
        "{type!r} has been recorded for {party!r} already; still expected from {allowed}",
    ),
    Refused.APPOINTMENT_MISSING: Bilingual(
        "{type!r} mist de dag van de afspraak; geef een dag vanaf {day}",
        "{type!r} lacks the day of the appointment; give a day from {day} on",
    ),
    Refused.APPOINTMENT_NOT_WANTED: Bilingual(
        "{type!r} plant geen afspraak; laat {planned} weg",
        "{type!r} plans no appointment; leave out {planned}",
    ),
    Refused.APPOINTMENT_TOO_EARLY: Bilingual(
        "de afspraak op {planned} ligt voor de dag van het plannen; kies {day} of later",
        "the appointment on {planned} lies before the day of planning; choose {day} or later",
    ),
    Refused.NOT_A_MUNICIPALITY: Bilingual(
        "partij {party!r} is geen gemeente van de regio; kies uit {allowed}",
        "party {party!r} is no municipality of the region; choose from {allowed}",
    ),
    Refused.TOO_FEW_PARTIES: Bilingual(
        "partijen {party}: noem er ten minste {least}, elk één keer",
        "parties {party}: name at least {least}, each once",
    ),
    Refused.NOTHING_TO_CORRECT: Bilingual(
        "gebeurtenis {number} is er niet om te corrigeren; kies uit {allowed}",
        "there is no event {number} to correct; choose from {allowed}",
    ),
    Refused.NOTHING_LEFT: Bilingual(
        "zonder gebeurtenis {number} heeft het dossier geen begin; corrigeer haar dag of partij",
        "without event {number} the dossier has no beginning; correct its day or party",
    ),
    Refused.BREAKS_ANOTHER: Bilingual(
        "daarna klopt gebeurtenis {number} niet meer: {reason.nl}; laat eerst de latere vervallen",
        "event {number} would no longer be right: {reason.en}; void the later ones first",
    ),
    Refused.NOT_STARTED: Bilingual(
        "op {day} was er nog niets gebeurd; kies {allowed} of later",
        "by {day} nothing had happened yet; choose {allowed} or later",
    ),
}


def refusal(why: Refused, event: Event | None = None, **facts: object) -> Refusal:
    """Return a refusal in both languages, with the facts that its text names."""
    known: dict[str, object] = dict(facts)
    if event is not None:
        known |= {"type": event.type, "day": event.day, "party": event.party, "planned": event.planned}
    text = _TEXTS[why]
    return Refusal(why, Bilingual(text.nl.format(**known), text.en.format(**known)), event)


def listed(names: tuple[str, ...] | list[str]) -> str:
    """Return names as a list to choose from."""
    return ", ".join(names) or "-"
