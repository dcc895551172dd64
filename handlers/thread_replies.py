"""A reply in a thread that was answered in: a follow-up, where the workspace wants those."""

from collections.abc import Mapping
from typing import Any

from slack_bolt import App

from bot.intake.work import Work
from handlers.answering import Posed, answer
from handlers.asker import Body, asker
from handlers.direct_messages import is_said
from handlers.mentions import taken
from handlers.message_text import plain
from handlers.reception import Reception
from handlers.switches import Switches


def register(app: App, reception: Reception) -> None:
    """Listen to replies in threads of channels."""
    switches = Switches(reception)

    def is_follow_up(event: Mapping[str, Any]) -> bool:
        """Tell whether to look at a reply at all: where nobody asked for that, it is not even kept."""
        mentioned = f"<@{reception.identity.bot_user}>" in str(event.get("text", ""))
        in_thread = bool(event.get("thread_ts")) and event.get("channel_type") != "im"
        return in_thread and not mentioned and is_said(event) and switches.follow_threads()

    def answer_reply(body: Body, event: Mapping[str, Any], work: Work) -> None:
        who = asker(reception, body)
        with reception.store.reading() as unit:
            known = unit.conversations.get(reception.identity.team, who.channel, who.thread)
        if known is not None:
            answer(reception, work, who, Posed(plain(str(event["text"])), overheard=True))

    app.event("message", matchers=[is_follow_up])(ack=taken, lazy=[answer_reply])
