"""The choices that several forms offer: parties, roles, regions, procedures."""

from collections.abc import Iterable

from bot.domain.message import Block
from bot.domain.region import Party, Region
from bot.domain.text import Bilingual, Language
from bot.rendering.slack.elements import option
from bot.rendering.slack.modals.state import NONE

LANGUAGES = {Language.NL: "Nederlands", Language.EN: "English"}
_NO_MUNICIPALITY = Bilingual("Geen gemeente gekozen", "No municipality chosen")
_NO_ROLE = Bilingual("Geen rol gekozen", "No role chosen")


def languages() -> list[Block]:
    """Return both languages, each by its own name."""
    return [option(name, language.value) for language, name in LANGUAGES.items()]


def municipalities(region: Region, language: Language, *, none: bool = False) -> list[Block]:
    """Return the municipalities of a region, with `none` preceded by no choice."""
    found = [item for item in region.profile.parties if item.municipality]
    return [*([option(_NO_MUNICIPALITY[language], NONE)] if none else []), *_options(found, language)]


def roles(region: Region, language: Language) -> list[Block]:
    """Return the roles and bodies of a region, and no choice."""
    return [option(_NO_ROLE[language], NONE), *_options(_roles(region), language)]


def parties(region: Region, language: Language) -> list[Block]:
    """Return the municipalities, roles and bodies of a region; what a group owes counts for its members."""
    found = [item for item in region.profile.parties if item.municipality]
    return _options([*found, *_roles(region)], language)


def _roles(region: Region) -> list[Party]:
    """Return who is no municipality and no group, and is called by a name or named in a duty."""
    duties = {party for duty in region.calendar.duties for party in (*duty.debtor, *duty.creditor)}
    single = [item for item in region.profile.parties if not item.municipality and not item.members]
    return [item for item in single if item.names.nl or item.id in duties]


def regions(known: Iterable[Region], language: Language) -> list[Block]:
    """Return the regions that there is knowledge of."""
    return [option(region.profile.name[language], region.id) for region in known]


def procedures(region: Region, language: Language) -> list[Block]:
    """Return the procedures that a dossier can be kept of."""
    return [option(item.title[language], item.id) for item in region.procedures]


def _options(found: Iterable[Party], language: Language) -> list[Block]:
    names = ((item.label[language], item.id) for item in found)
    return [option(f"{name[:1].upper()}{name[1:]}", value) for name, value in names]
