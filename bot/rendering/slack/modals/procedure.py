"""Choosing the procedure of a new dossier, before its own form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import words
from bot.rendering.slack.inputs import field, radio
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.choices import procedures
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.values import Reference, written

MODAL_PROCEDURE: Final = "modal.procedure"
PROCEDURE = "procedure"
_TITLE = Bilingual("Begin een dossier", "Start a dossier")
_LABEL = Bilingual("Volgens welke procedure?", "Under which procedure?")
_SUBMIT = Bilingual("Verder", "Next")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The id of the procedure that was chosen."""

    procedure: str


def view(region: Region, reference: Reference) -> Block:
    """Return the form; the region must have a procedure."""
    language = reference.language
    options = procedures(region, language)
    return modal(
        MODAL_PROCEDURE,
        _TITLE[language],
        [field(PROCEDURE, _LABEL[language], radio(options, options[0]["value"]))],
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language) -> Chosen | Invalid:
    """Read the form."""
    answers = Answers(values, language)
    procedure = answers.chosen(PROCEDURE, needed=True)
    return Invalid(answers.errors) if answers.errors else Chosen(procedure)
