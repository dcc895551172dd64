"""Choosing the day on which a reminder comes back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.domain.message import Block
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_SNOOZE
from bot.rendering.slack.inputs import day_box, field
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.values import Reference, written

UNTIL = "until"
_TITLE = Bilingual("Herinner me later", "Remind me later")
_SUBMIT = Bilingual("Bewaar", "Save")
_UNTIL = Bilingual("Op welke dag zal ik het weer melden?", "On which day shall I tell you again?")
_HINT = Bilingual(
    "Valt die dag in het weekend of op een feestdag, dan meld ik het op de werkdag ervoor.",
    "If that day is in a weekend or on a public holiday, I tell you on the working day before.",
)
_LATER = Bilingual("Kies een dag na vandaag.", "Choose a day after today.")


@dataclass(frozen=True, slots=True)
class Later:
    """The day on which a reminder comes back."""

    until: date


def view(reference: Reference, today: date) -> Block:
    """Return the form."""
    language = reference.language
    box = day_box(_UNTIL[language], today + timedelta(days=7))
    return modal(
        MODAL_SNOOZE,
        _TITLE[language],
        [field(UNTIL, _UNTIL[language], box, hint=_HINT[language])],
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language, today: date) -> Later | Invalid:
    """Read the form."""
    answers = Answers(values, language)
    until = answers.day(UNTIL, needed=True)
    if until is not None and until <= today:
        answers.refuse(UNTIL, _LATER)
    return Invalid(answers.errors) if answers.errors or until is None else Later(until)
