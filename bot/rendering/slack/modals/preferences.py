"""What a person prefers: language, municipality, role."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.domain.workspace import Person
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_PREFERENCES
from bot.rendering.slack.blocks import context
from bot.rendering.slack.elements import select
from bot.rendering.slack.inputs import FIELD, field
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.choices import languages, municipalities, roles
from bot.rendering.slack.modals.state import NONE, Answers, Invalid
from bot.rendering.slack.values import Reference, written

LANGUAGE, MUNICIPALITY, ROLE = "language", "municipality", "role"
_TITLE = Bilingual("Voorkeuren", "Preferences")
_SUBMIT = Bilingual("Bewaar", "Save")
_LANGUAGE = Bilingual("Taal", "Language")
_MUNICIPALITY = Bilingual("Voor welke gemeente werk je?", "Which municipality do you work for?")
_ROLE = Bilingual("Wat is je rol in de regio?", "What is your role in the region?")
_CHOOSE = Bilingual("Kies", "Choose")
_HINT = Bilingual(
    "Hiermee laat ik zien wat jou aangaat. Alleen jij ziet dit; /wegwijzer vergeet wist het.",
    "With this I show what concerns you. Only you see it; /wegwijzer forget erases it.",
)


@dataclass(frozen=True, slots=True)
class Preferences:
    """What was chosen; empty where nothing was."""

    language: Language
    municipality: str
    role: str


def view(person: Person, region: Region, reference: Reference) -> Block:
    """Return the form, as it was last filled in."""
    language = reference.language
    choose = _CHOOSE[language]
    places, functions = municipalities(region, language, none=True), roles(region, language)
    fields = [
        field(LANGUAGE, _LANGUAGE[language], select(FIELD, choose, languages(), person.language or language)),
        field(
            MUNICIPALITY, _MUNICIPALITY[language], select(FIELD, choose, places, person.municipality or NONE)
        ),
        field(ROLE, _ROLE[language], select(FIELD, choose, functions, person.role or NONE)),
        context(_HINT[language]),
    ]
    return modal(
        MODAL_PREFERENCES,
        _TITLE[language],
        fields,
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language) -> Preferences | Invalid:
    """Read the form."""
    answers = Answers(values, language)
    chosen = answers.chosen(LANGUAGE, needed=True)
    if answers.errors:
        return Invalid(answers.errors)
    return Preferences(Language(chosen), answers.chosen(MUNICIPALITY), answers.chosen(ROLE))
