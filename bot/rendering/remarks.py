"""What is worth saying beside a date of the calendar, and its rules in words."""

from collections.abc import Iterable
from datetime import date

from bot.counting.lengths import taken_apart
from bot.domain.calendar import Cycle, Due, Duty, Occurrence, TermEnd
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date

_HOLIDAY = Bilingual("Valt op een feestdag: {name}.", "Falls on a public holiday: {name}.")
_CANCELLED = Bilingual("Vervallen: {reason}.", "Cancelled: {reason}.")
_MOVED = Bilingual("Verplaatst van {day}: {reason}.", "Moved from {day}: {reason}.")
_ADDED = Bilingual("Ingelast: {reason}.", "Added: {reason}.")
_WORKING_DAY = Bilingual(
    "{day} is geen werkdag; de laatste werkdag ervoor is {working_day}.",
    "{day} is not a working day; the last working day before it is {working_day}.",
)
_CYCLES = {
    Cycle.QUARTER: Bilingual("elk kwartaal", "each quarter"),
    Cycle.TWICE_A_YEAR: Bilingual("twee keer per jaar", "twice a year"),
    Cycle.YEAR: Bilingual("elk jaar", "each year"),
    Cycle.TWO_YEARS: Bilingual("om de twee jaar", "every two years"),
}
_UNITS = {
    "days": (Bilingual("dag", "day"), Bilingual("dagen", "days")),
    "weeks": (Bilingual("week", "week"), Bilingual("weken", "weeks")),
    "months": (Bilingual("maand", "month"), Bilingual("maanden", "months")),
    "years": (Bilingual("jaar", "year"), Bilingual("jaar", "years")),
}
_TO_EACH_OTHER = Bilingual("{parties}, onderling", "{parties}, among themselves")
_BACK = Bilingual("{length} vooraf", "{length} before")


def occurrence_note(item: Occurrence, language: Language) -> str | None:
    """Return what is special about one meeting day: change, public holiday, and the rule's own note."""
    holiday = _HOLIDAY[language].format(name=item.holiday[language]) if item.holiday else ""
    return _joined((change_note(item, language), holiday, _text(item.meeting.note, language)))


def change_note(item: Occurrence, language: Language) -> str:
    """Return what a region changed about a meeting day and why, or nothing."""
    if item.reason is None:
        return ""
    reason = item.reason[language].rstrip(".")
    if item.cancelled:
        return _CANCELLED[language].format(reason=reason)
    if item.original is not None:
        return _MOVED[language].format(day=long_date(item.original, language), reason=reason)
    return _ADDED[language].format(reason=reason)


def due_note(due: Due, language: Language) -> str | None:
    """Return the last working day where a duty falls due on another day, and the rule's own note."""
    return _joined(
        (working_day_note(due.due, due.last_working_day, language), _text(due.duty.note, language))
    )


def term_note(end: TermEnd, language: Language) -> str | None:
    """Return the last working day where a term ends on another day, and the rule's own note."""
    return _joined(
        (working_day_note(end.due, end.last_working_day, language), _text(end.term.note, language))
    )


def working_day_note(day: date, working_day: date, language: Language) -> str:
    """Return which working day comes last before a day that is none, or nothing."""
    if day == working_day:
        return ""
    spoken = long_date(day, language)
    text = _WORKING_DAY[language].format(day=spoken, working_day=long_date(working_day, language))
    return text[:1].upper() + text[1:]


def cycle_words(cycle: Cycle, language: Language) -> str:
    """Return how often a duty returns that has no day: "elk kwartaal"."""
    return _CYCLES[cycle][language]


def length_words(length: str, language: Language) -> str:
    """Return an ISO 8601 length in words: "14 dagen", "7 days before"."""
    count, unit = taken_apart(length)
    one, more = _UNITS[unit]
    words = f"{abs(count)} {(one if abs(count) == 1 else more)[language]}"
    return _BACK[language].format(length=words) if count < 0 else words


def party_words(region: Region, parties: Iterable[str], language: Language) -> str:
    """Return parties by name: "Almere, de regiogemeenten"."""
    labels = {party.id: party.label[language] for party in region.profile.parties}
    return ", ".join(labels.get(party, party) for party in parties)


def who_words(region: Region, duty: Duty, language: Language) -> str:
    """Return who owes a duty to whom: "Almere → de regiogemeenten"."""
    debtor = party_words(region, duty.debtor, language)
    if set(duty.debtor) == set(duty.creditor):
        return _TO_EACH_OTHER[language].format(parties=debtor)
    return f"{debtor} → {party_words(region, duty.creditor, language)}"


def _text(note: Bilingual | None, language: Language) -> str:
    return note[language] if note else ""


def _joined(parts: Iterable[str]) -> str | None:
    return " ".join(part for part in parts if part) or None
