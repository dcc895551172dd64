"""Where a problem goes: the best place with all that is needed to go there, then the others."""

from collections.abc import Iterable

from bot.domain.message import Block
from bot.domain.outcome import Destination, DestinationType, Outcome
from bot.domain.region import Region
from bot.domain.route import Place
from bot.domain.text import Language
from bot.rendering.dates import long_date
from bot.rendering.labels import label
from bot.rendering.slack import actions as names
from bot.rendering.slack import words
from bot.rendering.slack.blocks import bullets, paragraph, said
from bot.rendering.slack.buttons import more, rows, second
from bot.rendering.slack.elements import Style, button
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.look import Look
from bot.rendering.slack.pieces import remarks
from bot.rendering.slack.sourced import reference, source

_DOSSIERS = 2
_BUTTONS = 3  # more would not be read
_Line = tuple[Block | str, ...]


def drawn(outcome: Outcome, region: Region, look: Look) -> tuple[list[Block], list[Block]]:
    """Return the places a problem can be brought to, and buttons to begin."""
    language = outcome.language
    body = [_opening(outcome)]
    if outcome.destinations:
        body += _facts(outcome, _place(outcome.destinations[0], region))
    body += _others(outcome, region) + remarks(_left(outcome, region))
    buttons = [*_dossiers(outcome, region, look), more(outcome, look)]
    if len(buttons) < _BUTTONS:
        buttons += second(outcome, look)
    return body, [*source(outcome.citations, region, language), *rows(buttons, outcome, look)]


def _opening(outcome: Outcome) -> Block:
    """Return where to go in bold, and why."""
    label_ = outcome.destinations[0].label if outcome.destinations else ""
    before, found, after = outcome.headline.partition(label_) if label_ else (outcome.headline, "", "")
    if not found:
        return paragraph(outcome.headline)
    return paragraph(before or " ", said(found, bold=True), after or ".")


def _facts(outcome: Outcome, place: Place | None) -> list[Block]:
    """Return when it can be brought there, by whom, and with what."""
    lines: list[_Line] = [("📅 ", line) for line in outcome.date_lines]
    if place is not None:
        language = outcome.language
        lines.append((said(words.BRINGS[language], bold=True), place.brings[language]))
        lines.append((said(words.PREPARE[language], bold=True), place.prepare[language]))
    return [bullets(lines, words.LEFT_OUT[outcome.language])] if lines else []


def _others(outcome: Outcome, region: Region) -> list[Block]:
    language = outcome.language
    lines = [_other(item, region, language) for item in outcome.destinations[1:]]
    if not lines:
        return []
    title = paragraph(said(words.ALSO_POSSIBLE[language], bold=True))
    return [title, bullets(lines, words.LEFT_OUT[language])]


def _other(item: Destination, region: Region, language: Language) -> _Line:
    """Return another place in one line: why, when, by whom, with what, and where that stands."""
    place = _place(item, region)
    rest = [
        item.reason,
        _next(item, language),
        words.BRINGS[language] + place.brings[language] if place else "",
        words.PREPARE[language] + place.prepare[language] if place else "",
        f"({_cited(item, region, language)})" if _cited(item, region, language) else "",
    ]
    return said(f"{item.label}: ", bold=True), joined(rest)


def _next(item: Destination, language: Language) -> str:
    if item.next is None:
        return ""
    day = words.NEXT_TIME[language].format(day=long_date(item.next, language))
    papers = words.PAPERS[language].format(day=long_date(item.papers, language)) if item.papers else ""
    return f"{joined((day, papers), '; ')}."


def _cited(item: Destination, region: Region, language: Language) -> str:
    """Return where it stands that a problem of this kind goes to a place."""
    routes = (
        route
        for route in region.routing.routes
        if route.place == item.id and route.reason[language] == item.reason
    )
    citations = next((route.citations for route in routes), ())
    return "; ".join(label(citation, region.documents, language) for citation in citations)


def _left(outcome: Outcome, region: Region) -> list[str]:
    """Return the remarks that do not stand beside a place already."""
    said_already = [f"{item.label}. {item.reason}" for item in outcome.destinations[1:]]
    place = _place(outcome.destinations[0], region) if outcome.destinations else None
    if place is not None:
        said_already += [place.brings[outcome.language], place.prepare[outcome.language]]
    return [note for note in outcome.notes if not any(text in note for text in said_already)]


def _dossiers(outcome: Outcome, region: Region, look: Look) -> list[Block]:
    """Return a button for each procedure that a dossier can be kept of."""
    known = {procedure.id for procedure in region.procedures}
    found = [item for item in outcome.destinations if item.type is DestinationType.PROCEDURE]
    found = [item for item in found if item.id in known][:_DOSSIERS]
    return [_dossier(item, number, outcome, look, found) for number, item in enumerate(found)]


def _dossier(
    item: Destination, number: int, outcome: Outcome, look: Look, every: Iterable[Destination]
) -> Block:
    text = words.START_DOSSIER[outcome.language]
    if len(list(every)) > 1:
        text = words.START_DOSSIER_OF[outcome.language].format(name=item.label)
    style = Style.USUAL if number else Style.PRIMARY
    return button(
        text,
        names.numbered(names.DOSSIER_OPEN, number),
        reference(outcome, look, entry=item.id),
        style=style,
    )


def _place(item: Destination, region: Region) -> Place | None:
    return next((place for place in region.routing.places if place.id == item.id), None)
