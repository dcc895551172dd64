"""The agent view: questions to begin with, that fit the time of year."""

from collections.abc import Mapping
from typing import Any

from slack_bolt import App

from bot.answering.suggestions import suggestions
from bot.domain.text import Bilingual
from handlers.asker import Body, asker
from handlers.mentions import taken
from handlers.reception import Reception

_PROMPTS = 4  # as many as Slack shows
_TITLE_LENGTH = 60
_TITLE = Bilingual("Waarmee kan ik helpen?", "How can I help?")


def register(app: App, reception: Reception) -> None:
    """Listen to the conversation with the app being opened."""

    def suggest_questions(body: Body, event: Mapping[str, Any]) -> None:
        who = asker(reception, body)
        questions = suggestions(who.region, reception.today(who.region), who.language, _PROMPTS)
        prompts = [{"title": _title(question), "message": question} for question in questions]
        # On a plan without the agent view Slack refuses this, and nothing is lost.
        reception.quick(
            lambda: reception.client.assistant_threads_setSuggestedPrompts(
                channel_id=str(event["channel"]), title=_TITLE[who.language], prompts=prompts
            )
        )

    def is_conversation(event: Mapping[str, Any]) -> bool:
        """Tell whether it was the conversation that was opened, and not the home page."""
        return event.get("tab") == "messages"

    app.event("app_home_opened", matchers=[is_conversation])(ack=taken, lazy=[suggest_questions])


def _title(question: str) -> str:
    return question if len(question) <= _TITLE_LENGTH else f"{question[: _TITLE_LENGTH - 1].rstrip()}…"
