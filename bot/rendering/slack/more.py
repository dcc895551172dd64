"""What else is known of an answer: related entries, the whole provision, and why this answer."""

from collections.abc import Iterator

from bot.domain.citation import Citation
from bot.domain.document import Document, Passage
from bot.domain.entry import Entry
from bot.domain.message import Block
from bot.domain.outcome import Outcome
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.labels import label
from bot.rendering.slack import actions as names
from bot.rendering.slack import words
from bot.rendering.slack.blocks import bullets, context, paragraph, said
from bot.rendering.slack.elements import actions, button
from bot.rendering.slack.layout import modal
from bot.rendering.slack.look import Look
from bot.rendering.slack.sourced import reference, source
from bot.rendering.slack.values import written

_RELATED = 5
_TITLE = Bilingual("Meer hierover", "More about this")
_RECOGNISED = Bilingual("Herkend in je vraag: {words}", "Recognised in your question: {words}")
_MATCHED = "matched: "  # as bot.answering writes it in `Outcome.why`
_NOTHING = Bilingual("Meer weet ik hier niet over.", "This is all I know about it.")


def more_view(outcome: Outcome, region: Region, look: Look) -> Block:
    """Return a modal with what else is known."""
    language = outcome.language
    body = [*_body(outcome, region, look), *source(outcome.citations, region, language)]
    return modal(
        names.MODAL_MORE,
        _TITLE[language],
        body,
        language,
        close=words.CLOSE[language],
        metadata=written(reference(outcome, look)),
    )


def _body(outcome: Outcome, region: Region, look: Look) -> list[Block]:
    language = outcome.language
    related = [
        button(
            entry.title[language],
            names.numbered(names.MORE_ENTRY, number),
            reference(outcome, look, entry=entry.id),
        )
        for number, entry in enumerate(_related(outcome, region))
    ]
    provision = [
        (said(f"{name}: ", bold=cited), said(title, bold=cited), words.CITED[language] if cited else " ")
        for name, title, cited in _provision(outcome, region)
    ]
    parts = [
        *([_title(words.RELATED, language), actions(related)] if related else []),
        *(
            [_title(words.WHOLE_ARTICLE, language), bullets(provision, words.LEFT_OUT[language], 40)]
            if provision
            else []
        ),
        *([_title(words.WHY, language), bullets(_why(outcome, region))] if _why(outcome, region) else []),
    ]
    return parts or [context(_NOTHING[language])]


def _title(text: Bilingual, language: Language) -> Block:
    return paragraph(said(text[language], bold=True))


def _related(outcome: Outcome, region: Region) -> list[Entry]:
    """Return the entries that a curator put beside the answer, or else those that came near."""
    entries = {entry.id: entry for entry in region.entries}
    answered = entries.get(outcome.entry or "")
    near = (
        answered.related if answered and answered.related else [item.entry for item in outcome.alternatives]
    )
    return [entries[item] for item in near if item in entries][:_RELATED]


def _provision(outcome: Outcome, region: Region) -> list[tuple[str, str, bool]]:
    """Return every passage of the provision cited first: its name, its title, whether it is cited."""
    if not outcome.citations:
        return []
    first = outcome.citations[0]
    document = next((item for item in region.documents if item.id == first.document), None)
    if document is None:
        return []
    language = outcome.language
    return [
        (label(citation, region.documents, language), passage.title[language], citation in outcome.citations)
        for citation, passage in _passages(document, first)
    ]


def _passages(document: Document, first: Citation) -> Iterator[tuple[Citation, Passage]]:
    top = first
    while top.parent is not None:
        top = top.parent
    for passage in document.outline:
        citation = Citation(f"{document.id}:{passage.locator}")
        if top.covers(citation):
            yield citation, passage


def _why(outcome: Outcome, region: Region) -> list[str]:
    """Return what an answer rests on, as far as it helps whoever asked."""
    language = outcome.language
    entry = next((item for item in region.entries if item.id == outcome.entry), None)
    recognised = next((line for line in outcome.why if line.startswith(_MATCHED)), "").removeprefix(_MATCHED)
    lines = [
        words.UNDERSTOOD_AS[language].format(title=outcome.title) if outcome.title else "",
        _RECOGNISED[language].format(words=recognised) if recognised.strip("- ") else "",
        words.SURENESS[language].format(percent=round(outcome.confidence * 100)),
        words.CHECKED[language].format(day=long_date(entry.checked, language)) if entry else "",
    ]
    return [line for line in lines if line]
