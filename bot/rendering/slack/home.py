"""The home page: where to ask, what is coming, what concerns me, and what I chose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.calendar import Due, Occurrence
from bot.domain.message import Block, Message
from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.subscription import Subscription
from bot.domain.text import Language
from bot.domain.workspace import Person, Workspace
from bot.rendering.slack import actions as names
from bot.rendering.slack import home_words as texts
from bot.rendering.slack.blocks import context, divider, header, paragraph
from bot.rendering.slack.elements import Style, actions, button
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.help import example_buttons
from bot.rendering.slack.home_choices import preferences, workspace_section
from bot.rendering.slack.home_lists import coming, dossiers, owed, reminders
from bot.rendering.slack.layout import home
from bot.rendering.slack.values import Reference


@dataclass(frozen=True, slots=True)
class HomePage:
    """All that stands on one person's home page.

    `meetings` and `dues` are those to show, the first first; `dues` should be those of the person's
    municipality and role where they chose any. `workspace` is None for who is no administrator;
    `regions` are all there is knowledge of. `examples` are questions that fit the time of year.
    With `calendar`, the dates can be had in a calendar of one's own.
    """

    person: Person
    language: Language
    region: Region
    today: date
    meetings: Sequence[Occurrence] = ()
    dues: Sequence[Due] = ()
    subscriptions: Sequence[Subscription] = ()
    dossiers: Sequence[Standing] = ()
    examples: Sequence[str] = ()
    workspace: Workspace | None = None
    calendar: bool = False


def home_page(page: HomePage) -> Message:
    """Return a home page; its blocks are the content of the view, and it needs no text."""
    parts = [
        _asking(page),
        coming(page.meetings, page.region, page.today, page.language, calendar=page.calendar),
        owed(page.dues, page.person, page.region, page.today, page.language),
        reminders(page.subscriptions, page.region, page.language),
        dossiers(page.dossiers, page.region, page.language),
        preferences(page.person, page.region, page.language),
        workspace_section(page.workspace, page.region, page.language),
    ]
    shown = [part for part in parts if part]
    body = [block for number, part in enumerate(shown) for block in ([divider()] if number else []) + part]
    return home(joined((texts.TITLE[page.language],)), body, page.language)


def view(message: Message) -> Block:
    """Return a home page as the view that Slack publishes."""
    return {"type": "home", "blocks": list(message.blocks)}


def _asking(page: HomePage) -> list[Block]:
    language = page.language
    about = Reference(language=language, region=page.region.id)
    buttons = [
        button(texts.ASK[language], names.HOME_ASK, about, style=Style.PRIMARY),
        button(texts.ROUTE[language], names.ESCALATE, about),
        button(texts.HELP[language], names.HOME_HELP, about),
    ]
    first = [] if page.person.municipality or page.subscriptions else [context(texts.FIRST[language])]
    return [
        header(texts.TITLE[language]),
        paragraph(texts.INTRO[language].format(region=page.region.profile.name[language])),
        actions(buttons),
        *example_buttons(page.examples, about),
        *first,
    ]
