"""Starting a term: "we received the concept settlement on 10 February"."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.calendar import Term
from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_TERM
from bot.rendering.slack.blocks import context, paragraph
from bot.rendering.slack.elements import option, select
from bot.rendering.slack.inputs import FIELD, day_box, field, text_box
from bot.rendering.slack.layout import modal
from bot.rendering.slack.limits import OPTION_VALUE
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.values import Reference, written

TERM, DAY, NOTE = "term", "day", "note"
_LONGEST = 200
_TITLE = Bilingual("Een termijn begint", "A term begins")
_SUBMIT = Bilingual("Reken uit", "Reckon")
_TERM = Bilingual("Welke termijn?", "Which term?")
_CHOOSE = Bilingual("Kies", "Choose")
_FROM = Bilingual("vanaf: {event}", "from: {event}")
_DAY = Bilingual("Op welke dag is hij begonnen?", "On which day did it begin?")
_NOTE = Bilingual("Waar gaat het over?", "What is it about?")
_NOTE_HINT = Bilingual(
    "Collega's in deze werkruimte zien dit. Geen namen of gegevens van inwoners.",
    "Colleagues in this workspace see this. No names or details of residents.",
)
_LIST = Bilingual("Wat er loopt, zie je met /wegwijzer termijnen.", "See what runs with /wegwijzer terms.")
_NONE = Bilingual("Deze regio heeft geen termijnen.", "This region has no terms.")


@dataclass(frozen=True, slots=True)
class Begun:
    """What was filled in: the id of the term, the day of the event that it runs from, and a note."""

    term: str
    day: date
    note: str


def startable(region: Region) -> list[Term]:
    """Return the terms that run on from an event; those counted back belong to meetings."""
    return [
        term
        for term in region.calendar.terms
        if not term.length.startswith("-") and len(term.id) <= OPTION_VALUE
    ]


def view(region: Region, reference: Reference) -> Block:
    """Return the form, or that the region has no terms."""
    language = reference.language
    terms = startable(region)
    if not terms:
        nothing = [paragraph(_NONE[language])]
        return modal(MODAL_TERM, _TITLE[language], nothing, language, close=words.CLOSE[language])
    body = [
        field(TERM, _TERM[language], select(FIELD, _CHOOSE[language], _options(terms, language))),
        field(DAY, _DAY[language], day_box(_DAY[language])),
        field(
            NOTE,
            _NOTE[language],
            text_box(most=_LONGEST, lines=False),
            hint=_NOTE_HINT[language],
            optional=True,
        ),
        context(_LIST[language]),
    ]
    return modal(
        MODAL_TERM,
        _TITLE[language],
        body,
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language, today: date) -> Begun | Invalid:
    """Read the form; nothing can have begun after `today`."""
    answers = Answers(values, language)
    term, day = answers.chosen(TERM, needed=True), answers.day(DAY, needed=True, last=today)
    if answers.errors or day is None:
        return Invalid(answers.errors)
    return Begun(term, day, answers.text(NOTE))


def _options(terms: list[Term], language: Language) -> list[Block]:
    return [
        option(term.title[language], term.id, _FROM[language].format(event=term.starts_at[language]))
        for term in terms
    ]
