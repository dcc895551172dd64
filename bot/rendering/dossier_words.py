"""Names, terms and events of a dossier in words."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.citation import Citation
from bot.domain.dossier import CORRECTION, Event
from bot.domain.procedure import Procedure
from bot.domain.region import Region
from bot.domain.standing import Standing, TermRun, TermStatus
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import distance, long_date
from bot.rendering.labels import label
from bot.rendering.remarks import working_day_note

STATUS = {
    TermStatus.RUNNING: Bilingual("loopt", "running"),
    TermStatus.LATE: Bilingual("niet gehaald", "not met"),
    TermStatus.MET: Bilingual("gehaald", "met"),
    TermStatus.MET_LATE: Bilingual("gehaald", "met"),
    TermStatus.ENDED: Bilingual("vervallen, een andere weg gekozen", "ended, another way was taken"),
}
_CORRECTION = Bilingual("Correctie van gebeurtenis {number}", "Correction of event {number}")
_VOID = Bilingual("Gebeurtenis {number} vervalt", "Event {number} is void")
_PLANNED = Bilingual("afspraak op {day}", "appointment on {day}")
_BY = Bilingual("uiterlijk {day}", "by {day} at the latest")
_FROM = Bilingual("vanaf {day}", "from {day}")
_ON = Bilingual("{status} op {day}", "{status} on {day}")
_LATE = Bilingual("{days} te laat", "{days} late")
_DAYS = Bilingual("{number} dagen", "{number} days")
_DAY = Bilingual("1 dag", "1 day")


def party_name(region: Region, party_id: str, language: Language) -> str:
    """Return a party's name for people."""
    return next((item.label[language] for item in region.profile.parties if item.id == party_id), party_id)


def party_names(region: Region, parties: Iterable[str], language: Language) -> str:
    """Return names, one after the other."""
    return ", ".join(party_name(region, party, language) for party in parties)


def sources(region: Region, citations: Iterable[Citation], language: Language) -> str:
    """Return citations as people write them."""
    return "; ".join(label(citation, region.documents, language) for citation in citations)


def event_name(procedure: Procedure, event: Event, language: Language) -> str:
    """Return what an event is; a correction names what it corrects."""
    if event.type == CORRECTION:
        return (_VOID if event.void else _CORRECTION)[language].format(number=event.corrects)
    kind = procedure.event(event.type)
    return kind.label[language] if kind else event.type


def event_words(procedure: Procedure, region: Region, event: Event, language: Language) -> str:
    """Return an event with who did it and what was planned."""
    words = [event_name(procedure, event, language)]
    if event.party is not None:
        words.append(party_name(region, event.party, language))
    if event.planned is not None:
        words.append(_PLANNED[language].format(day=long_date(event.planned, language)))
    return ", ".join(words)


def term_words(run: TermRun, standing: Standing, region: Region, language: Language) -> str:
    """Return a term that still runs: for whom, by when, how far off or how late."""
    late = run.days_late(standing.today)
    away = late_words(late, language) if late else distance(run.due, standing.today, language)
    by = _BY[language].format(day=long_date(run.due, language))
    note = working_day_note(run.due, run.last_working_day, language)
    return f"{term_name(run, region, language)}: {by} ({away}). {note}".rstrip()


def past_term_words(run: TermRun, standing: Standing, region: Region, language: Language) -> str:
    """Return a term with its whole course, for the record."""
    status = STATUS[run.status(standing.today)][language]
    ended = run.met or run.ended
    course = _ON[language].format(status=status, day=long_date(ended, language)) if ended else status
    late = run.days_late(standing.today)
    words = [
        _FROM[language].format(day=long_date(run.start, language)),
        _BY[language].format(day=long_date(run.due, language)),
        course,
        *([late_words(late, language)] if late else []),
    ]
    return f"{term_name(run, region, language)}: {', '.join(words)}"


def term_name(run: TermRun, region: Region, language: Language) -> str:
    """Return what a term is about and, where it is one party's own, whose."""
    title = run.term.title[language]
    return f"{title} ({party_name(region, run.party, language)})" if run.party else title


def late_words(days: int, language: Language) -> str:
    """Return how late something is: "3 dagen te laat"."""
    number = _DAY[language] if days == 1 else _DAYS[language].format(number=days)
    return _LATE[language].format(days=number)


def moment(when: datetime, region: Region) -> str:
    """Return a moment of recording in the region's own time."""
    return f"{when.astimezone(ZoneInfo(region.profile.timezone)):%Y-%m-%d %H:%M}"
