"""What an administrator sets for a workspace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.domain.workspace import Workspace
from bot.rendering.slack import words
from bot.rendering.slack.actions import MODAL_WORKSPACE
from bot.rendering.slack.elements import checkboxes, option, select
from bot.rendering.slack.inputs import FIELD, conversation, field
from bot.rendering.slack.layout import modal
from bot.rendering.slack.modals.choices import regions
from bot.rendering.slack.modals.state import Answers, Invalid
from bot.rendering.slack.values import Reference, written

REGION, CONTACT, CURATORS, FOLLOW = "region", "contact", "curators", "follow"
CHANNEL, CHANNEL_REGION = "channel", "channel-region"
_ON = "on"
_TITLE = Bilingual("Werkruimte", "Workspace")
_SUBMIT = Bilingual("Bewaar", "Save")
_REGION = Bilingual("Regio van deze werkruimte", "Region of this workspace")
_CONTACT = Bilingual("Wie krijgt vragen voor een mens?", "Who gets questions for a person?")
_CONTACT_HINT = Bilingual(
    "Een kanaal of een persoon. Leeg: 'Vraag een mens' noemt dan alleen wie verder kan helpen.",
    "A channel or a person. Empty: 'Ask a person' then only names who to turn to.",
)
_CURATORS = Bilingual("Kanaal van de kennisbeheerders", "Channel of the curators")
_CURATORS_HINT = Bilingual(
    "Krijgt elke week de vragen waarop geen goed antwoord was.",
    "Gets the questions without a good answer every week.",
)
_FOLLOW = Bilingual("Gesprekken in een kanaal", "Conversations in a channel")
_FOLLOWING = Bilingual(
    "Antwoord in mijn threads ook zonder vermelding", "Answer in my threads without a mention too"
)
_CHANNEL = Bilingual("Kanaal met een andere regio", "Channel with another region")
_CHANNEL_HINT = Bilingual("Alleen nodig als een kanaal afwijkt.", "Only needed where a channel differs.")
_CHANNEL_REGION = Bilingual("Regio van dat kanaal", "Region of that channel")
_CHOOSE = Bilingual("Kies", "Choose")
_BOTH = Bilingual("Kies ook het kanaal.", "Choose the channel too.")


@dataclass(frozen=True, slots=True)
class Settings:
    """What was filled in; `channel` is empty where no channel differs."""

    region: str
    contact: str
    curators: str
    follow_threads: bool
    channel: str
    channel_region: str


def view(workspace: Workspace, known: Sequence[Region], reference: Reference) -> Block:
    """Return the form, as the workspace is set; `known` are the regions there is knowledge of."""
    language = reference.language
    choose, options = _CHOOSE[language], regions(known, language)
    body = [
        field(REGION, _REGION[language], select(FIELD, choose, options, workspace.region)),
        field(
            CONTACT,
            _CONTACT[language],
            conversation(choose, workspace.contact, people=True),
            hint=_CONTACT_HINT[language],
            optional=True,
        ),
        field(
            CURATORS,
            _CURATORS[language],
            conversation(choose, workspace.curators),
            hint=_CURATORS_HINT[language],
            optional=True,
        ),
        field(FOLLOW, _FOLLOW[language], _following(workspace, language), optional=True),
    ]
    if len(known) > 1:
        body += _channel(options, language)
    return modal(
        MODAL_WORKSPACE,
        _TITLE[language],
        body,
        language,
        submit=_SUBMIT[language],
        close=words.CANCEL[language],
        metadata=written(reference),
    )


def read(values: Mapping[str, Any], language: Language) -> Settings | Invalid:
    """Read the form."""
    answers = Answers(values, language)
    settings = Settings(
        answers.chosen(REGION, needed=True),
        answers.conversation(CONTACT),
        answers.conversation(CURATORS),
        _ON in answers.several(FOLLOW),
        answers.conversation(CHANNEL),
        answers.chosen(CHANNEL_REGION),
    )
    if settings.channel_region and not settings.channel:
        answers.refuse(CHANNEL, _BOTH)
    return Invalid(answers.errors) if answers.errors else settings


def _following(workspace: Workspace, language: Language) -> Block:
    ticked = [_ON] if workspace.follow_threads else []
    return checkboxes(FIELD, [option(_FOLLOWING[language], _ON)], ticked)


def _channel(options: Sequence[Block], language: Language) -> list[Block]:
    box, choice = conversation(_CHOOSE[language]), select(FIELD, _CHOOSE[language], options)
    return [
        field(CHANNEL, _CHANNEL[language], box, hint=_CHANNEL_HINT[language], optional=True),
        field(CHANNEL_REGION, _CHANNEL_REGION[language], choice, optional=True),
    ]
