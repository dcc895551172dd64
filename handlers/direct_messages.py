"""A direct message: every one is a question."""

from collections.abc import Mapping
from typing import Any

from slack_bolt import App

from bot.intake.work import Work
from handlers.answering import Posed, answer
from handlers.asker import Body, asker
from handlers.mentions import taken
from handlers.message_text import plain
from handlers.reception import Reception
from handlers.working import show_working

# A message that was edited or deleted, or a notice that somebody joined, asks nothing.
_ASKING = frozenset({None, "file_share", "thread_broadcast", "me_message"})


def register(app: App, reception: Reception) -> None:
    """Listen to direct messages."""

    def answer_direct_message(body: Body, event: Mapping[str, Any], work: Work) -> None:
        who = asker(reception, body)
        show_working(reception, work, who, event)
        answer(reception, work, who, Posed(plain(str(event.get("text", "")))))

    app.event("message", matchers=[is_direct])(ack=taken, lazy=[answer_direct_message])


def is_direct(event: Mapping[str, Any]) -> bool:
    """Tell whether a message was written by a person in a direct conversation with the app."""
    return event.get("channel_type") == "im" and is_said(event)


def is_said(event: Mapping[str, Any]) -> bool:
    """Tell whether a person said something, as opposed to a program, an edit or a notice."""
    return event.get("subtype") in _ASKING and not event.get("bot_id") and bool(event.get("text"))
