"""What became of a subscription, and what is sent next because of it."""

from zoneinfo import ZoneInfo

from bot.domain.message import Block, Message
from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder
from bot.domain.subscription import Standing, Subscription
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.slack import actions as names
from bot.rendering.slack import reminder_words
from bot.rendering.slack.blocks import bullets, channel, paragraph, said
from bot.rendering.slack.elements import actions, button
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.subscription_words import is_person, wish_words
from bot.rendering.slack.subscriptions import CHANGE
from bot.rendering.slack.values import Reference

_SHOWN = 5
_SAID = {
    Standing.ACTIVE: Bilingual("✓ Ik herinner je hieraan:", "✓ I remind you of this:"),
    Standing.PAUSED: Bilingual("⏸ Even niet meer:", "⏸ Paused:"),
    Standing.SUSPENDED: Bilingual("Dit staat stil:", "This is suspended:"),
    Standing.ENDED: Bilingual(
        "Gestopt. Hieraan herinner ik niet meer:", "Ended. I no longer remind of this:"
    ),
}
_IN_CHANNEL = Bilingual("✓ Ik herinner dit kanaal hieraan:", "✓ I remind this channel of this:")
_NEXT = Bilingual("De eerstvolgende komt op {day} om {time}:", "The next one comes on {day} at {time}:")
_NOTHING = Bilingual(
    "De komende {days} dagen is er niets te melden; je hoort het vanzelf als het zover is.",
    "In the next {days} days there is nothing to tell; you will hear when there is.",
)
_AND_MORE = Bilingual("en nog {number}", "and {number} more")


def subscribed(
    item: Subscription,
    region: Region,
    language: Language,
    following: PlannedReminder | None,
    zone: ZoneInfo,
    *,
    days: int,
) -> Message:
    """Return what became of a subscription; `following` is what is sent next within some days."""
    on = item.standing is Standing.ACTIVE
    personal = is_person(item.receiver)
    head = (_SAID[item.standing] if personal or not on else _IN_CHANNEL)[language]
    wish = wish_words(item, region, language)
    place: list[Block | str] = [] if personal else [channel(item.receiver), ": "]
    coming, lines = _coming(following, language, zone, days) if on else ("", [])
    body: list[Block] = [paragraph(said(head, bold=True), "\n", *place, wish)]
    body += [paragraph(coming)] if coming else []
    body += [bullets(lines)] if lines else []
    about = Reference(item.id, language, region.id)
    foot = [actions([button(CHANGE[language], names.SUBSCRIPTION_CHANGE, about)])]
    text = joined((head, wish, coming, *(f"• {line}" for line in lines)), "\n")
    return message(text, body, foot if item.standing is not Standing.ENDED else [], language)


def _coming(
    following: PlannedReminder | None, language: Language, zone: ZoneInfo, days: int
) -> tuple[str, list[str]]:
    if following is None:
        return _NOTHING[language].format(days=days), []
    moment = following.moment.astimezone(zone)
    head = _NEXT[language].format(day=long_date(moment.date(), language), time=f"{moment:%H:%M}")
    contents = [reminder.content for reminder in following.reminders]
    lines = [
        f"{content.title[language]}: "
        + reminder_words.DAYS[content.kind][language].format(day=long_date(content.due, language))
        for content in contents[:_SHOWN]
    ]
    left = len(contents) - len(lines)
    return head, [*lines, *([_AND_MORE[language].format(number=left)] if left else [])]
