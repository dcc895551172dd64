"""The documents that parties draw up, filled with what the dossier knows."""

from collections.abc import Iterator

from bot.domain.procedure import Template
from bot.domain.region import Region
from bot.domain.standing import Standing, TermRun
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.dossier_words import event_words, party_name, party_names, sources
from bot.rendering.markdown import plain

_ABOUT = Bilingual("Dossier {id}: {subject}", "Dossier {id}: {subject}")
_DATED = Bilingual("Opgemaakt op {day}", "Drawn up on {day}")
_DUE = Bilingual("Versturen: uiterlijk {day}", "To be sent: by {day} at the latest")
_NO_DUE = Bilingual("Versturen: de bron geeft geen termijn", "To be sent: the source gives no term")
_NOT_YET = Bilingual("Versturen: de termijn loopt nog niet", "To be sent: the term does not run yet")
_PARTY = Bilingual("Van: {name}", "From: {name}")
_PARTIES = Bilingual("Aan: {names}", "To: {names}")
_ALL_PARTIES = Bilingual("Partijen: {names}", "Parties: {names}")
_SUBJECT = Bilingual("In het dossier staat: {subject}", "The dossier says: {subject}")
_SOURCE = Bilingual("Bron: {labels}", "Source: {labels}")


def template_page(
    template: Template, standing: Standing, region: Region, language: Language, party: str | None = None
) -> str:
    """Return a template in Markdown; `party` is the party that will fill it in, where that is known."""
    lines = [f"# {template.title[language]}", "", *_head(template, standing, region, language, party)]
    for section in template.sections:
        lines += ["", f"## {section.heading[language]}", "", f"_{section.hint[language]}_", ""]
        facts = [fact for name in section.facts for fact in _fact(name, standing, region, language, party)]
        lines += [f"- {fact}" for fact in facts] or ["…"]
    return "\n".join(lines) + "\n"


def _head(
    template: Template, standing: Standing, region: Region, language: Language, party: str | None
) -> Iterator[str]:
    dossier = standing.dossier
    yield template.purpose[language]
    yield ""
    yield f"- {_ABOUT[language].format(id=dossier.id, subject=plain(dossier.subject))}"
    yield f"- {_DATED[language].format(day=long_date(standing.today, language))}"
    yield f"- {_sending(template, standing, language, party)}"
    yield f"- {_SOURCE[language].format(labels=sources(region, template.citations, language))}"


def _sending(template: Template, standing: Standing, language: Language, party: str | None) -> str:
    run = _term(template, standing, party)
    if run is not None:
        return _DUE[language].format(day=long_date(run.due, language))
    terms = [state.term for state in standing.procedure.states if state.term]
    has_one = any(template.event in term.met_by for term in terms)
    return (_NOT_YET if has_one else _NO_DUE)[language]


def _term(template: Template, standing: Standing, party: str | None) -> TermRun | None:
    for run in reversed(standing.terms):
        term = standing.procedure.state(run.state).term
        if term is not None and template.event in term.met_by and run.party in (None, party or run.party):
            return run
    return None


def _fact(
    name: str, standing: Standing, region: Region, language: Language, party: str | None
) -> Iterator[str]:
    dossier = standing.dossier
    if name == "subject":
        yield _SUBJECT[language].format(subject=plain(dossier.subject))
    elif name == "party" and party is not None:
        yield _PARTY[language].format(name=party_name(region, party, language))
    elif name == "parties":
        others = [item for item in dossier.parties if item != party]
        say = _ALL_PARTIES if party is None else _PARTIES
        yield say[language].format(names=party_names(region, others, language))
    elif name == "course":
        for move in standing.moves:
            words = event_words(standing.procedure, region, move.event, language)
            note = f" {plain(move.event.note)}" if move.event.note else ""
            yield f"{long_date(move.event.day, language)}: {words}.{note}"
