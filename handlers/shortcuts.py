"""Shortcuts in the menu of a message: answer it, or tell where it should go; only who asks sees that."""

from slack_bolt import App

from bot.domain.text import Bilingual
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack import notices
from handlers.answering import Door, Posed, answer
from handlers.asker import Body, asker
from handlers.message_text import plain, shortened
from handlers.person import pressed as acknowledged
from handlers.reception import Reception

_LONGEST = 400  # as much as the buttons under the answer can take along, with room for what JSON escapes
_NO_TEXT = Bilingual(
    "In dit bericht staat geen tekst die ik kan lezen.", "This message holds no text that I can read."
)


def register(app: App, reception: Reception) -> None:
    """Listen to the shortcuts on messages."""

    def answer_message(body: Body, work: Work) -> None:
        _answer(reception, work, body, reception.assistant.ask)

    def route_message(body: Body, work: Work) -> None:
        _answer(reception, work, body, reception.assistant.route)

    app.shortcut(names.SHORTCUT_ANSWER)(ack=acknowledged, lazy=[answer_message])
    app.shortcut(names.SHORTCUT_ROUTE)(ack=acknowledged, lazy=[route_message])


def _answer(reception: Reception, work: Work, body: Body, door: Door) -> None:
    who = asker(reception, body)
    text = shortened(plain(str((body.get("message") or {}).get("text") or "")), _LONGEST)
    if text:
        answer(reception, work, who, Posed(text, private=True, door=door))
    else:
        work.send(who.privately, notices.plainly(_NO_TEXT[who.language], who.language))
