"""A dossier as a Markdown page: dated, complete, to be kept in an archive."""

from collections.abc import Iterator

from bot.domain.dossier import Event
from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.dossier_json import fingerprint
from bot.rendering.dossier_sections import parts
from bot.rendering.dossier_words import event_words, moment, party_names, past_term_words, sources
from bot.rendering.markdown import plain

_TITLE = Bilingual("Dossier {id}: {subject}", "Dossier {id}: {subject}")
_HEAD = (
    (Bilingual("Procedure", "Procedure"), "procedure"),
    (Bilingual("Partijen", "Parties"), "parties"),
    (Bilingual("Regio", "Region"), "region"),
    (Bilingual("Aangemaakt", "Created"), "opened"),
    (Bilingual("Uitgedraaid, met de stand van", "Exported, as it stood on"), "today"),
)
_COURSE = Bilingual("Alles wat is vastgelegd", "All that was recorded")
_EVENT = Bilingual("Nr. {number}, {day}: {words}.", "No. {number}, {day}: {words}.")
_CORRECTED = Bilingual("gecorrigeerd door nr. {number}; ", "corrected by no. {number}; ")
_RECORDED = Bilingual("vastgelegd {when}", "recorded {when}")
_RECORDED_BY = Bilingual("vastgelegd {when} door {who}", "recorded {when} by {who}")
_TERMS = Bilingual("Alle termijnen", "All terms")
_NO_TERMS = Bilingual("Er heeft geen termijn gelopen.", "No term has run.")
_BASIS = Bilingual("Waarop dit berust", "What this rests on")
_RULES = Bilingual(
    "Regels: {title}, gecontroleerd aan de bron op {day} ({labels}).",
    "Rules: {title}, checked against the source on {day} ({labels}).",
)
_DOCUMENT = Bilingual("{title}, {day}: {status}", "{title}, {day}: {status}")
_PRINT = Bilingual(
    "Kenmerk van het vastgelegde ({count} regels): {hash}",
    "Fingerprint of the record ({count} lines): {hash}",
)


def page(standing: Standing, region: Region, language: Language) -> str:
    """Return the complete account of a dossier as Markdown."""
    return "\n".join(_lines(standing, region, language)) + "\n"


def _lines(standing: Standing, region: Region, language: Language) -> Iterator[str]:
    dossier = standing.dossier
    yield f"# {_TITLE[language].format(id=dossier.id, subject=plain(dossier.subject))}"
    yield ""
    values = {
        "procedure": standing.procedure.title[language],
        "parties": party_names(region, dossier.parties, language),
        "region": region.profile.name[language],
        "opened": moment(dossier.opened, region),
        "today": long_date(standing.today, language),
    }
    yield from (f"- {name[language]}: {values[key]}" for name, key in _HEAD)
    for part in parts(standing, region, language):
        yield from _section(part.heading, part.lines)
    yield from _section(_TERMS[language], _terms(standing, region, language))
    yield from _section(_COURSE[language], _course(standing, region, language))
    yield from _section(_BASIS[language], _basis(standing, region, language))


def _section(heading: str, lines: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    yield from ("", f"## {heading}", "")
    yield from (f"- {line}" for line in lines)


def _terms(standing: Standing, region: Region, language: Language) -> Iterator[str]:
    if not standing.terms:
        yield _NO_TERMS[language]
    for run in standing.terms:
        yield past_term_words(run, standing, region, language)


def _course(standing: Standing, region: Region, language: Language) -> Iterator[str]:
    corrected = {event.corrects: event.number for event in standing.dossier.events if event.corrects}
    for event in standing.dossier.events:
        words = event_words(standing.procedure, region, event, language)
        day = long_date(event.day, language)
        line = _EVENT[language].format(number=event.number, day=day, words=words)
        note = f" {plain(event.note)}" if event.note else ""
        later = corrected.get(event.number)
        mark = _CORRECTED[language].format(number=later) if later else ""
        yield f"{line}{note} ({mark}{_recorded(event, region, language)})"


def _recorded(event: Event, region: Region, language: Language) -> str:
    when = moment(event.recorded, region)
    say = _RECORDED_BY if event.recorded_by else _RECORDED
    return say[language].format(when=when, who=plain(event.recorded_by))


def _basis(standing: Standing, region: Region, language: Language) -> Iterator[str]:
    procedure = standing.procedure
    yield _RULES[language].format(
        title=procedure.title[language],
        day=long_date(procedure.checked, language),
        labels=sources(region, procedure.citations, language),
    )
    cited = {citation.document for citation in procedure.citations}
    for item in region.documents:
        if item.id in cited:
            yield _DOCUMENT[language].format(
                title=item.title[language], day=long_date(item.dated, language), status=item.status[language]
            )
    count = len(standing.dossier.events)
    yield _PRINT[language].format(count=count, hash=fingerprint(standing.dossier))
