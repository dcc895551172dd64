"""`remind`: where reminders begin."""

from bot.domain.message import Message
from bot.domain.text import Bilingual
from bot.rendering.slack import actions as names
from bot.rendering.slack.blocks import paragraph
from bot.rendering.slack.elements import Style, actions, button
from bot.rendering.slack.layout import message
from handlers.commands.call import Call

_ABOUT = Bilingual(
    "Ik kan je op tijd herinneren aan regiodagen, overleggen, deadlines en dossiers.",
    "I can remind you in time of regional days, meetings, deadlines and dossiers.",
)
_NEW = Bilingual("Stel een herinnering in", "Set a reminder")


def run(call: Call) -> None:
    """Offer the form for reminders."""
    call.reply(_offer(call))


def _offer(call: Call) -> Message:
    text = _ABOUT[call.language]
    new = button(_NEW[call.language], names.SUBSCRIPTION_NEW, call.reference, style=Style.PRIMARY)
    return message(text, [paragraph(text)], [actions([new])], call.language)
