"""What can be chosen on the home page, and what an administrator sees of the workspace."""

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.text import Language
from bot.domain.workspace import Person, Workspace
from bot.rendering.slack import actions as names
from bot.rendering.slack import home_words as texts
from bot.rendering.slack.blocks import bullets, channel, context, header, said, user
from bot.rendering.slack.elements import Style, actions, button, select
from bot.rendering.slack.modals.choices import languages, municipalities, roles
from bot.rendering.slack.modals.state import NONE
from bot.rendering.slack.values import Reference


def preferences(person: Person, region: Region, language: Language) -> list[Block]:
    """Return menus for language, municipality and role, as they were chosen."""
    menus = [
        select(
            names.PREFERENCES_LANGUAGE, texts.LANGUAGE[language], languages(), person.language or language
        ),
        select(
            names.PREFERENCES_MUNICIPALITY,
            texts.MUNICIPALITY[language],
            municipalities(region, language, none=True),
            person.municipality or NONE,
        ),
        select(names.PREFERENCES_ROLE, texts.ROLE[language], roles(region, language), person.role or NONE),
    ]
    return [header(texts.PREFERENCES[language]), actions(menus), context(texts.PRIVACY[language])]


def workspace_section(workspace: Workspace | None, region: Region, language: Language) -> list[Block]:
    """Return how a workspace is set, for an administrator."""
    if workspace is None:
        return []
    follows = texts.YES if workspace.follow_threads else texts.NO
    lines: list[tuple[Block | str, ...]] = [
        (said(texts.REGION[language], bold=True), region.profile.name[language]),
        (said(texts.CONTACT[language], bold=True), _place(workspace.contact, language)),
        (said(texts.CURATORS[language], bold=True), _place(workspace.curators, language)),
        (said(texts.FOLLOW[language], bold=True), follows[language]),
    ]
    about = Reference(language=language, region=region.id)
    style = Style.USUAL if workspace.contact else Style.PRIMARY
    settings = button(texts.SETTINGS[language], names.WORKSPACE_OPEN, about, style=style)
    return [header(texts.WORKSPACE[language]), bullets(lines), actions([settings])]


def _place(conversation: str, language: Language) -> Block:
    """Return a channel or person by an id of Slack's, whose first letter tells which it is."""
    if not conversation:
        return said(texts.NOT_SET[language], italic=True)
    return user(conversation) if conversation[0] in "UW" else channel(conversation)
