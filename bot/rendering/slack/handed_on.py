"""A reminder that one person passes on to another."""

from bot.domain.message import Block, Message
from bot.domain.region import Region
from bot.domain.reminder import ReminderContent
from bot.domain.text import Bilingual, Language
from bot.rendering.reminder_text import content_text
from bot.rendering.slack.blocks import context, paragraph, user
from bot.rendering.slack.elements import actions
from bot.rendering.slack.layout import message
from bot.rendering.slack.reminder import told as drawn
from bot.rendering.slack.reminder_dealt import done_button
from bot.rendering.slack.reminder_rows import Row
from bot.rendering.slack.sourced import source, source_line

_FROM = Bilingual(" geeft je dit door:", " passes this on to you:")
_SOMEBODY = Bilingual("Een collega", "A colleague")
_ONCE = Bilingual(
    "Je krijgt dit één keer. Zelf herinnerd worden? Geef /wegwijzer herinner.",
    "You get this once. To be reminded yourself, give /wegwijzer remind.",
)
_TOLD = Bilingual("Doorgegeven, {title}, aan ", "Passed on, {title}, to ")


def handed_on(
    content: ReminderContent, occurrence: str, giver: str, region: Region, language: Language
) -> Message:
    """Return a reminder with who passes it on; all that can be pressed is that it was done."""
    row: Block = actions([done_button(Row(0, occurrence), language)])
    body = [paragraph(user(giver), _FROM[language]), *drawn(content, language)]
    foot = [row, *source(content.citations, region, language), context(_ONCE[language])]
    text = f"{_SOMEBODY[language]}{_FROM[language]}\n{content_text(content, region, language)}"
    return message(text, body, foot, language, tail=len(source_line(content.citations, region, language)))


def told(title: str, person: str, language: Language) -> Message:
    """Return, for whoever passed it on, to whom it went."""
    text = _TOLD[language].format(title=title)
    return message(f"{text}…", [paragraph(text, user(person), ".")], (), language)
