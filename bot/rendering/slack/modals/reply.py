"""Answering a question that was handed to a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.gap import Handover
from bot.domain.message import Block
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_REPLY
from bot.rendering.slack.blocks import quote
from bot.rendering.slack.inputs import field, text_box
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.values import Reference, written

REPLY = "reply"
_TITLE = Bilingual("Beantwoord de vraag", "Answer the question")
_SUBMIT = Bilingual("Stuur", "Send")
_REPLY = Bilingual("Jouw antwoord", "Your answer")
_HINT = Bilingual(
    "De vrager krijgt dit letterlijk, met jouw naam erbij.", "The asker gets this as it is, with your name."
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person answers."""

    text: str


def view(handover: Handover, language: Language, place: str = "") -> Block:
    """Return the form, in the language of whoever answers; `place` is the message that shows the question."""
    about = Reference(handover.id, language, handover.region, note=place)
    return modal(
        MODAL_REPLY,
        _TITLE[language],
        [quote(handover.question), field(REPLY, _REPLY[language], text_box(), hint=_HINT[language])],
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(about),
    )


def read(values: Mapping[str, Any], language: Language) -> Reply | Invalid:
    """Read the form."""
    answers = Answers(values, language)
    text = answers.text(REPLY, least=1)
    return Invalid(answers.errors) if answers.errors else Reply(text)
