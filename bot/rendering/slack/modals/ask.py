"""Asking a question in a form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.message import Block
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_ASK
from bot.rendering.slack.blocks import context
from bot.rendering.slack.inputs import field, text_box
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.values import Reference, written

QUESTION = "question"
_LONGEST = 1_000
_SHORTEST = 2
_TITLE = Bilingual("Stel een vraag", "Ask a question")
_LABEL = Bilingual("Wat wil je weten?", "What would you like to know?")
_PLACEHOLDER = Bilingual(
    "Bijvoorbeeld: wanneer komt de conceptafrekening?", "For example: when does the draft settlement arrive?"
)
_HINT = Bilingual(
    "Je krijgt het antwoord in een privébericht. Schrijf geen namen of gegevens van inwoners.",
    "You get the answer in a direct message. Write no names or details of residents.",
)
_SUBMIT = Bilingual("Vraag", "Ask")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question from the form."""

    question: str


def view(reference: Reference, question: str = "") -> Block:
    """Return the form; `question` is what stands in it already, such as a message to be answered."""
    language = reference.language
    box = text_box(placeholder=_PLACEHOLDER[language], value=question, most=_LONGEST)
    return modal(
        MODAL_ASK,
        _TITLE[language],
        [field(QUESTION, _LABEL[language], box), context(_HINT[language])],
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language) -> Asked | Invalid:
    """Read the form."""
    answers = Answers(values, language)
    question = answers.text(QUESTION, least=_SHORTEST)
    return Invalid(answers.errors) if answers.errors else Asked(question)
