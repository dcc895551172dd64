"""Where a dossier stands, in sections of lines that a terminal and a page draw each their own way."""

from dataclasses import dataclass

from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import distance, long_date
from bot.rendering.dossier_words import party_names, sources, term_words

_NOW = Bilingual("Waar het staat", "Where it stands")
_TERMS = Bilingual("Termijnen die lopen", "Terms that run")
_NEXT = Bilingual("Wat er nu kan volgen", "What can follow now")
_GAPS = Bilingual("Wat de bron hier openlaat", "What the source leaves open here")
_SINCE = Bilingual("{state}, sinds {day}.", "{state}, since {day}.")
_ACTS = Bilingual("Aan zet: {who}.", "To act: {who}.")
_WAITING = Bilingual("Nog verwacht van: {names}.", "Still expected from: {names}.")
_APPOINTMENT = Bilingual("Afspraak op {day} ({away}).", "Appointment on {day} ({away}).")
_PASSED = Bilingual("Leg vast wat daarvan kwam.", "Record what came of it.")
_NO_TERM = Bilingual(
    "Er loopt nu geen termijn; de bron geeft er hier geen.", "No term is running; the source gives none here."
)
_CLOSED = Bilingual("Er loopt geen termijn meer.", "No term is running any more.")
_NOTHING = Bilingual(
    "Het dossier is gesloten; alleen een correctie kan nog.",
    "The dossier is closed; only a correction can follow.",
)
_SOURCE = Bilingual("Bron: {labels}.", "Source: {labels}.")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and the lines under it; `urgent` where something is late."""

    heading: str
    lines: tuple[str, ...]
    urgent: bool = False


def parts(standing: Standing, region: Region, language: Language) -> tuple[Part, ...]:
    """Return where a dossier stands, what runs, what can follow, and what the source leaves open."""
    found = [
        Part(_NOW[language], _now(standing, region, language)),
        Part(_TERMS[language], _terms(standing, region, language), urgent=bool(standing.late)),
        Part(_NEXT[language], _next(standing, language)),
    ]
    if standing.gaps:
        found.append(Part(_GAPS[language], _gaps(standing, region, language)))
    return tuple(found)


def _now(standing: Standing, region: Region, language: Language) -> tuple[str, ...]:
    state = standing.state
    lines = [
        _SINCE[language].format(state=state.label[language], day=long_date(standing.since, language)),
        state.explanation[language],
    ]
    if not state.end:
        lines.append(_ACTS[language].format(who=state.acts[language]))
    if standing.waiting:
        lines.append(_WAITING[language].format(names=party_names(region, standing.waiting, language)))
    if standing.appointment is not None:
        lines.append(_appointment(standing, language))
    lines.append(_SOURCE[language].format(labels=sources(region, state.citations, language)))
    return tuple(lines)


def _appointment(standing: Standing, language: Language) -> str:
    assert standing.appointment is not None  # noqa: S101 - the caller has looked
    away = distance(standing.appointment, standing.today, language)
    line = _APPOINTMENT[language].format(day=long_date(standing.appointment, language), away=away)
    return f"{line} {_PASSED[language]}" if standing.appointment < standing.today else line


def _terms(standing: Standing, region: Region, language: Language) -> tuple[str, ...]:
    if not standing.running:
        return ((_CLOSED if standing.state.end else _NO_TERM)[language],)
    return tuple(term_words(run, standing, region, language) for run in standing.running)


def _next(standing: Standing, language: Language) -> tuple[str, ...]:
    if not standing.branches:
        return (_NOTHING[language],)
    lines = []
    for way in standing.branches:
        kind, after = standing.procedure.event(way.event), standing.procedure.state(way.to)
        name = kind.label[language] if kind else way.event
        leads = (
            "" if after == standing.state or after.label[language] == name else f" → {after.label[language]}"
        )
        lines.append(f"{way.event}: {name}{leads}")
    return tuple(lines)


def _gaps(standing: Standing, region: Region, language: Language) -> tuple[str, ...]:
    return tuple(
        f"{gap.text[language]} ({sources(region, gap.citations, language)})" for gap in standing.gaps
    )
