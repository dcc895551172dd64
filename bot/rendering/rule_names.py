"""What a rule is called by which something is reminded of: the id of a duty, a meeting, a term."""

from bot.domain.region import Region
from bot.domain.text import Bilingual

_PAPERS = "-papers"  # behind the id of a meeting: the rule by which its papers are sent
_SENDING = Bilingual("Stukken versturen: {meeting}", "Send papers: {meeting}")
_OF_A_DOSSIER = "dossier"
_APPOINTMENT = "appointment"
_APPOINTMENTS = Bilingual("Afspraken in dossiers", "Appointments in dossiers")
_IN_DOSSIER = Bilingual("Afspraak ({dossier})", "Appointment ({dossier})")


def rule_name(region: Region, rule: str) -> Bilingual:
    """Return the name of a rule; the rule itself where the region has dropped it."""
    calendar = region.calendar
    names = {term.id: term.title for term in calendar.terms}
    names |= {duty.id: duty.title for duty in calendar.duties}
    meetings = {item.id: item.label for item in calendar.meetings}
    papers = {f"{name}{_PAPERS}": _papers(label) for name, label in meetings.items()}
    names[_APPOINTMENT] = _APPOINTMENTS
    return (papers | names | meetings).get(rule, Bilingual(rule, rule))


def rule_of(occurrence: str) -> str:
    """Return the rule by which reminders of an occurrence are muted."""
    _, kind, rule, *rest = (*occurrence.split("/"), "", "", "")
    if kind == _OF_A_DOSSIER:
        return rest[0]
    if kind == _APPOINTMENT:
        return _APPOINTMENT
    return f"{rule}{_PAPERS}" if kind == "papers" else rule


def occurrence_name(region: Region, occurrence: str) -> Bilingual:
    """Return the name of what an occurrence is of, such as `flevoland/duty/concept-settlement/2027-02-28`."""
    _, kind, rule, *rest = (*occurrence.split("/"), "", "", "")
    if kind == _OF_A_DOSSIER:
        title = rule_name(region, rest[0])
        return Bilingual(f"{title.nl} ({rule})", f"{title.en} ({rule})")
    if kind == _APPOINTMENT:
        return Bilingual(_IN_DOSSIER.nl.format(dossier=rule), _IN_DOSSIER.en.format(dossier=rule))
    return rule_name(region, f"{rule}{_PAPERS}" if kind == "papers" else rule or occurrence)


def _papers(meeting: Bilingual) -> Bilingual:
    return Bilingual(_SENDING.nl.format(meeting=meeting.nl), _SENDING.en.format(meeting=meeting.en))
