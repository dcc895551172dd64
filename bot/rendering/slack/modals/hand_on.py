"""Saying to whom a reminder belongs, and giving it to them."""

from collections.abc import Mapping
from typing import Any

from bot.domain.message import Block
from bot.domain.text import Bilingual
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_HAND_ON
from bot.rendering.slack.blocks import context, paragraph, said
from bot.rendering.slack.inputs import field, person_box
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.state import Answers
from bot.rendering.slack.values import Reference, written

PERSON = "person"
_TITLE = Bilingual("Van wie is dit?", "Whose is this?")
_SUBMIT = Bilingual("Klaar", "Done")
_ACTOR = Bilingual("Volgens de regels is dit aan: {actor}.", "By the rules this is up to: {actor}.")
_NOBODY = Bilingual("De regels zeggen niet wie dit doet.", "The rules do not tell who does this.")
_PERSON = Bilingual("Aan wie geef ik het door?", "To whom shall I pass it on?")
_CHOOSE = Bilingual("Kies een collega", "Choose a colleague")
_HINT = Bilingual(
    "Die krijgt deze herinnering één keer, met jouw naam erbij. Leeg: ik geef niets door.",
    "They get this reminder once, with your name on it. Empty: I pass nothing on.",
)
_NOTED = Bilingual("Hier meld ik dit niet meer.", "I no longer tell of this here.")


def view(title: Bilingual, actor: Bilingual | None, reference: Reference) -> Block:
    """Return the form; `actor` is who must do it by the rules."""
    language = reference.language
    whose = _ACTOR[language].format(actor=actor[language]) if actor else _NOBODY[language]
    box = person_box(_CHOOSE[language])
    body = [
        paragraph(said(title[language], bold=True), f"\n{whose}"),
        field(PERSON, _PERSON[language], box, hint=_HINT[language], optional=True),
        context(_NOTED[language]),
    ]
    return modal(
        MODAL_HAND_ON,
        _TITLE[language],
        body,
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], reference: Reference) -> str:
    """Return the id of the person who was chosen, or nothing."""
    return Answers(values, reference.language).person(PERSON)
