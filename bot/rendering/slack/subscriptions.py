"""What is told where: the subscriptions of a person or a channel, and what became of one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.message import Block, Message
from bot.domain.region import Region
from bot.domain.subscription import Standing, Subscription
from bot.domain.text import Bilingual, Language
from bot.rendering.slack import actions as names
from bot.rendering.slack.blocks import channel, context, paragraph
from bot.rendering.slack.elements import Style, actions, button, confirmation
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.subscription_words import wish_words
from bot.rendering.slack.values import Reference

_MOST = 10
_ABOUT = Bilingual(
    "Ik kan je op tijd herinneren aan regiodagen, overleggen, deadlines en dossiers. Alleen als je dat wilt.",
    "I can remind you in time of regional days, meetings, deadlines and dossiers. Only if you want it.",
)
_ABOUT_CHANNEL = Bilingual(
    "Ik kan dit kanaal op tijd herinneren aan regiodagen, overleggen, deadlines en dossiers. Alleen als "
    "iemand hier dat wil; daarvoor moet ik lid zijn van het kanaal.",
    "I can remind you in this channel of regional days, meetings, deadlines and dossiers. Only if somebody "
    "here wants it; for that I must be a member of the channel.",
)
_HERE = Bilingual("Hier herinner ik jullie aan:", "Here I remind you of:")
_MINE = Bilingual("Hieraan herinner ik je:", "I remind you of:")
_NEW = Bilingual("Herinner mij", "Remind me")
_NEW_CHANNEL = Bilingual("Herinner dit kanaal", "Remind this channel")
_ONLY_ME = Bilingual("Herinner alleen mij", "Remind only me")
_ANOTHER = Bilingual("In een kanaal", "In a channel")
CHANGE = Bilingual("Wijzig", "Change")
_PAUSE, _RESUME = Bilingual("Even niet", "Pause"), Bilingual("Zet weer aan", "Resume")
_END = Bilingual("Stop ermee", "End")
_SURE = Bilingual("Stoppen?", "End this?")
_WHAT = Bilingual(
    "Dan herinner ik hier nergens meer aan. Even niet kan ook: dan blijft bewaard wat je koos.",
    "Then I remind of nothing here. You can pause, too: what you chose is kept.",
)
_NO = Bilingual("Toch niet", "Keep it")


@dataclass(frozen=True, slots=True)
class Place:
    """Whose subscriptions are shown: a channel's, or with an empty one those of who looks."""

    channel: str
    region: Region
    language: Language

    def reference(self, entry: str = "") -> Reference:
        """Return what a button in the list refers to."""
        return Reference(entry, self.language, self.region.id, note=self.channel)


def subscriptions(found: Sequence[Subscription], place: Place, region_of: Callable[[str], Region]) -> Message:
    """Return the subscriptions of a person or a channel, with all that can be done about them."""
    language = place.language
    about = (_ABOUT_CHANNEL if place.channel else _ABOUT)[language]
    shown = found[:_MOST]
    rows = [_row(item, number, place, region_of(item.region)) for number, item in enumerate(shown)]
    head = (_HERE if place.channel else _MINE)[language]
    body = [paragraph(head), *(block for row in rows for block in row)] if rows else [paragraph(about)]
    lines = [wish_words(item, region_of(item.region), language) for item in shown]
    text = joined((head, *lines, about), "\n") if rows else about
    foot = [*([context(about)] if rows else []), actions(_new(found, place))]
    return message(text, body, foot, language)


def _row(item: Subscription, number: int, place: Place, region: Region) -> list[Block]:
    language, about = place.language, place.reference(item.id)
    on = item.standing is Standing.ACTIVE
    label, action = (_PAUSE, names.SUBSCRIPTION_PAUSE) if on else (_RESUME, names.SUBSCRIPTION_RESUME)
    sure = confirmation(_SURE[language], _WHAT[language], _END[language], _NO[language])
    buttons = [
        button(CHANGE[language], names.numbered(names.SUBSCRIPTION_CHANGE, number), about),
        button(label[language], names.numbered(action, number), about),
        button(
            _END[language],
            names.numbered(names.SUBSCRIPTION_END, number),
            about,
            style=Style.DANGER,
            confirm=sure,
        ),
    ]
    name: list[Block | str] = [channel(item.receiver), ": "] if place.channel else []
    return [paragraph(*name, wish_words(item, region, language)), actions(buttons)]


def _new(found: Sequence[Subscription], place: Place) -> list[Block]:
    """Return buttons for what is not there yet: this channel or person and region has one at most."""
    language, known = place.language, any(item.region == place.region.id for item in found)
    own = Reference(language=language, region=place.region.id)
    mine = _ONLY_ME if place.channel else _ANOTHER if known else _NEW
    first = Style.PRIMARY if not known else Style.USUAL
    here = button(
        _NEW_CHANNEL[language],
        names.numbered(names.SUBSCRIPTION_NEW, 1),
        place.reference(place.channel),
        style=Style.PRIMARY,
    )
    personal = button(
        mine[language], names.SUBSCRIPTION_NEW, own, style=Style.USUAL if place.channel else first
    )
    return [*([here] if place.channel and not known else []), personal]
