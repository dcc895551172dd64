"""A mention in a channel: answered in its thread."""

import re
from collections.abc import Mapping
from typing import Any

from slack_bolt import App

from bot.intake.work import Work
from handlers.answering import Posed, answer
from handlers.asker import Body, asker
from handlers.message_text import plain
from handlers.reception import Reception


def register(app: App, reception: Reception) -> None:
    """Listen to mentions."""
    own = re.compile(rf"<@{reception.identity.bot_user}(?:\|[^>]*)?>")

    def answer_mention(body: Body, event: Mapping[str, Any], work: Work) -> None:
        text = plain(own.sub(" ", str(event.get("text", ""))))
        who = asker(reception, body)
        posed = Posed(text) if text else Posed("help", language=who.language)
        answer(reception, work, who, posed)

    app.event("app_mention")(ack=taken, lazy=[answer_mention])


def taken() -> None:
    """Acknowledge an event; Bolt does that by itself once this returns."""
