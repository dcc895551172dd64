"""The assistant methods: a status while working, suggested prompts and the title of a thread."""

from typing import Any

from tests.fakeslack.asking import Asked, Method
from tests.fakeslack.refusal import RefusedError

Json = dict[str, Any]
PROMPTS = 4


def _thread(asked: Asked, *, needed: bool = True) -> tuple[str, str]:
    if not asked.state.workspace.agent:
        raise RefusedError("feature_not_enabled")
    channel = asked.state.channel(asked.needed("channel_id"))
    if asked.state.workspace.bot_user not in channel.members:
        raise RefusedError("channel_not_found")
    thread = asked.needed("thread_ts") if needed else asked.text("thread_ts")
    if thread and asked.state.logs[channel.id].get(thread) is None:
        raise RefusedError("invalid_thread_ts")
    return channel.id, thread


def status(asked: Asked) -> Json:
    """Show a status in a thread until the next answer; an empty one clears it."""
    where = _thread(asked)
    if "status" not in asked.arguments:
        raise RefusedError("invalid_arguments", ("[ERROR] missing required field: status",))
    told = {"status": asked.text("status"), "loading_messages": asked.structure("loading_messages", "x")}
    if told["status"]:
        asked.state.statuses[where] = told
    else:
        asked.state.statuses.pop(where, None)
    return {}


def prompts(asked: Asked) -> Json:
    """Offer up to four questions, each with a title and the message it sends.

    An app with the agent view must not name a thread: Slack says ok and shows nothing (the method's page).
    """
    where = _thread(asked, needed=False)
    given = asked.structure("prompts", "invalid_arguments")
    if not isinstance(given, list) or not 1 <= len(given) <= PROMPTS:
        raise RefusedError("invalid_arguments", (f"[ERROR] prompts must have 1 to {PROMPTS} items",))
    for number, prompt in enumerate(given):
        if not prompt.get("title") or not prompt.get("message") or prompt.keys() - {"title", "message"}:
            told = f"[ERROR] needs a title and a message [json-pointer:/prompts/{number}]"
            raise RefusedError("invalid_arguments", (told,))
    if not where[1]:
        asked.state.prompts[where[0]] = {"title": asked.text("title"), "prompts": given}
    return {}


def title(asked: Asked) -> Json:
    """Give a thread a title."""
    asked.state.titles[_thread(asked)] = asked.needed("title")
    return {}


METHODS = {
    "assistant.threads.setStatus": Method(status, "chat:write"),
    "assistant.threads.setSuggestedPrompts": Method(prompts, "assistant:write"),
    "assistant.threads.setTitle": Method(title, "assistant:write"),
}
