"""Telling what is stuck: about what, between whom, since when, and what was tried."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_INTAKE
from bot.rendering.slack.blocks import context
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.inputs import day_box, field, several, text_box
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.choices import municipalities
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.values import Reference, written

ABOUT, WHO, SINCE, TRIED = "about", "who", "since", "tried"
_LONGEST = 1_500
_SHORTEST = 10
_TITLE = Bilingual("Waar hoort dit?", "Where should this go?")
_SUBMIT = Bilingual("Zoek de weg", "Find the way")
_ABOUT = Bilingual("Waar gaat het over?", "What is it about?")
_ABOUT_EXAMPLE = Bilingual(
    "Bijvoorbeeld: we worden het niet eens over de kosten van beschermd wonen.",
    "For example: we cannot agree on the costs of sheltered housing.",
)
_WHO = Bilingual("Tussen wie speelt het?", "Between whom?")
_WHO_EXAMPLE = Bilingual("Kies gemeenten", "Choose municipalities")
_SINCE = Bilingual("Sinds wanneer?", "Since when?")
_SINCE_EXAMPLE = Bilingual("Kies een dag", "Choose a day")
_TRIED = Bilingual("Wat is er al geprobeerd?", "What has been tried?")
_HINT = Bilingual(
    "Je ziet eerst de mogelijke wegen. Er wordt nog niets vastgelegd of verstuurd. Schrijf geen namen of "
    "gegevens van inwoners.",
    "You first see the possible ways. Nothing is recorded or sent yet. Write no names or details of "
    "residents.",
)


@dataclass(frozen=True, slots=True)
class Intake:
    """What was told of a problem; `parties` are ids, `since` may be unknown."""

    about: str
    parties: tuple[str, ...]
    since: date | None
    tried: str

    @property
    def problem(self) -> str:
        """The problem in one text, to find a route for."""
        return joined((self.about, self.tried), "\n")


def view(region: Region, reference: Reference, *, about: str = "", who: Sequence[str] = ()) -> Block:
    """Return the form; `about` is what stands in it already, such as the message it was opened from."""
    language = reference.language
    choice = several(_WHO_EXAMPLE[language], municipalities(region, language), who)
    box = text_box(placeholder=_ABOUT_EXAMPLE[language], value=about, most=_LONGEST)
    fields = [
        field(ABOUT, _ABOUT[language], box),
        field(WHO, _WHO[language], choice, optional=True),
        field(SINCE, _SINCE[language], day_box(_SINCE_EXAMPLE[language]), optional=True),
        field(TRIED, _TRIED[language], text_box(most=_LONGEST), optional=True),
        context(_HINT[language]),
    ]
    return modal(
        MODAL_INTAKE,
        _TITLE[language],
        fields,
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language, today: date) -> Intake | Invalid:
    """Read the form; it cannot have begun after `today`."""
    answers = Answers(values, language)
    intake = Intake(
        answers.text(ABOUT, least=_SHORTEST),
        answers.several(WHO),
        answers.day(SINCE, last=today),
        answers.text(TRIED),
    )
    return Invalid(answers.errors) if answers.errors else intake
