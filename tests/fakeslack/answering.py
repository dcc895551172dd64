"""What an app says outside the Web API: as its acknowledgement of a command, or to a response URL."""

from typing import Any

from tests.fakeslack.deliveries import Delivery
from tests.fakeslack.ephemerals import Ephemeral, ResponseUrl
from tests.fakeslack.messages import Message
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.state import State
from tests.fakeslack.writing import checked_blocks, checked_metadata, checked_text, say, whisper

Json = dict[str, Any]


def response_url(
    state: State, channel: str, user: str, where: Message | Ephemeral | None = None
) -> ResponseUrl:
    """Make an address to answer to, for what was done in a channel, perhaps on a message."""
    seen = where if isinstance(where, Ephemeral) else None
    stamp = where.ts if where else ""
    return state.response_urls.make(
        channel=channel, user=user, made=state.now(), message_ts=stamp, ephemeral=seen
    )


def after_command(state: State, delivery: Delivery, url: ResponseUrl) -> None:
    """Show what a command was acknowledged with; an empty acknowledgement shows nothing."""
    answer = delivery.answer
    if delivery.acked and answer:
        given = {"text": answer} if isinstance(answer, str) else dict(answer)
        say_or_whisper(state, url, given, "ack")


def respond(state: State, key: str, given: Json) -> Message | Ephemeral | None:
    """Take what is posted to a response URL: answer, replace or delete; raises RefusedError."""
    url = state.response_urls.use(key, state.now())
    if given.get("delete_original"):
        _delete(state, url)
        return None
    if given.get("replace_original"):
        replaced = _replace(state, url, given)
        if replaced is not None:
            return replaced
    return say_or_whisper(state, url, given, "response_url")


def say_or_whisper(state: State, url: ResponseUrl, given: Json, via: str) -> Message | Ephemeral:
    """Store an answer: for one person unless `response_type` is in_channel.

    Only the latter can go in a thread (https://api.slack.com/interactivity/handling#publishing_in_thread).
    """
    blocks = checked_blocks(state, given.get("blocks"))
    text = checked_text(str(given.get("text") or ""), "", blocks)
    thread = str(given.get("thread_ts") or "")
    if given.get("response_type", "ephemeral") == "in_channel":
        metadata = checked_metadata(given.get("metadata"))
        channel = state.channels[url.channel]
        message = say(
            state, channel, text, blocks=blocks, thread_ts=thread, received=state.now(), metadata=metadata
        )
        url.message_ts, url.ephemeral = message.ts, None
        return message
    url.ephemeral = whisper(state, url.channel, url.user, text, blocks=blocks, via=via, received=state.now())
    return url.ephemeral


def _replace(state: State, url: ResponseUrl, given: Json) -> Message | Ephemeral | None:
    blocks = checked_blocks(state, given.get("blocks"))
    text = checked_text(str(given.get("text") or ""), "", blocks)
    seen = url.ephemeral
    if seen is not None:
        if seen.deleted:
            raise RefusedError("message_not_found")
        seen.text, seen.blocks, seen.replaced = text, blocks, seen.replaced + 1
        return seen
    log = state.logs[url.channel]
    if not url.message_ts or log.get(url.message_ts) is None:
        return None
    return log.change(url.message_ts, text=text, blocks=blocks, edited=state.stamps.next())


def _delete(state: State, url: ResponseUrl) -> None:
    if url.ephemeral is not None:
        url.ephemeral.deleted = True
    elif url.message_ts and state.logs[url.channel].get(url.message_ts) is not None:
        state.logs[url.channel].remove(url.message_ts)
