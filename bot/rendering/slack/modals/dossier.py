"""Starting a dossier: which procedure, about what, between whom, and the event it begins with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.message import Block
from bot.domain.procedure import Procedure
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_DOSSIER
from bot.rendering.slack.blocks import context, paragraph, said
from bot.rendering.slack.elements import select
from bot.rendering.slack.inputs import FIELD, day_box, field, several, text_box
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.choices import municipalities
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.values import Reference, written

SUBJECT, WHO, BY, DAY, NOTE = "subject", "who", "by", "day", "note"
_LONGEST_SUBJECT, _LONGEST_NOTE = 300, 3_000
_SHORTEST = 4
_LEAST_PARTIES = 2
_TITLE = Bilingual("Begin een dossier", "Start a dossier")
_SUBMIT = Bilingual("Begin", "Start")
_SUBJECT = Bilingual("Waar gaat het over, in een paar woorden?", "What is it about, in a few words?")
_WHO = Bilingual("Welke gemeenten zijn partij?", "Which municipalities are parties?")
_CHOOSE = Bilingual("Kies twee of meer gemeenten", "Choose two or more municipalities")
_BY = Bilingual("Wie zette deze eerste stap?", "Who took this first step?")
_ONE = Bilingual("Kies een gemeente", "Choose a municipality")
_DAY = Bilingual("Op welke dag?", "On which day?")
_NOTE = Bilingual("Toelichting", "Explanation")
_BEGINS = Bilingual("Het begint met: ", "It begins with: ")
_HINT = Bilingual(
    "Wat je vastlegt blijft staan; een fout herstel je met een correctie. Collega's van deze regio kunnen "
    "het lezen. Schrijf geen namen of gegevens van inwoners.",
    "What you record stays; a mistake is mended with a correction. Colleagues of this region can read it. "
    "Write no names or details of residents.",
)
_TOO_FEW = Bilingual("Kies ten minste twee gemeenten.", "Choose at least two municipalities.")
_NOT_AMONG = Bilingual("Kies een van de partijen hierboven.", "Choose one of the parties above.")


@dataclass(frozen=True, slots=True)
class NewDossier:
    """A dossier to be opened with its first event, which is the one that opens the procedure."""

    subject: str
    parties: tuple[str, ...]
    by: str
    day: date
    note: str


def view(
    procedure: Procedure,
    region: Region,
    reference: Reference,
    today: date,
    *,
    subject: str = "",
    who: Sequence[str] = (),
) -> Block:
    """Return the form; `subject` and `who` are what is known already."""
    language = reference.language
    places = municipalities(region, language)
    event = procedure.event(procedure.opens)
    begins = event.label[language] if event else procedure.opens
    body = [
        paragraph(said(procedure.title[language], bold=True), "\n", _BEGINS[language], begins),
        field(SUBJECT, _SUBJECT[language], text_box(value=subject, most=_LONGEST_SUBJECT, lines=False)),
        field(WHO, _WHO[language], several(_CHOOSE[language], places, who)),
        field(BY, _BY[language], select(FIELD, _ONE[language], places, who[0] if who else "")),
        field(DAY, _DAY[language], day_box(_DAY[language], today)),
        field(NOTE, _NOTE[language], text_box(most=_LONGEST_NOTE), optional=True),
        context(_HINT[language]),
    ]
    return modal(
        MODAL_DOSSIER,
        _TITLE[language],
        body,
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language, today: date) -> NewDossier | Invalid:
    """Read the form; nothing can have happened after `today`."""
    answers = Answers(values, language)
    subject = " ".join(answers.text(SUBJECT, least=_SHORTEST).split())
    who = answers.several(WHO, needed=True)
    by, day = answers.chosen(BY, needed=True), answers.day(DAY, needed=True, last=today)
    if len(set(who)) < _LEAST_PARTIES:
        answers.refuse(WHO, _TOO_FEW)
    if by not in who:
        answers.refuse(BY, _NOT_AMONG)
    if answers.errors or day is None:
        return Invalid(answers.errors)
    return NewDossier(subject, who, by, day, answers.text(NOTE))
