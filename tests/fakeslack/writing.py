"""Checks and stores what an app wants to say: the one way in for methods, response URLs and answers."""

from typing import Any

from tests.fakeslack.blocks import TEXT_IN_A_MESSAGE, problems, text_length
from tests.fakeslack.ephemerals import Ephemeral
from tests.fakeslack.messages import Message
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.state import State
from tests.fakeslack.workspace import Channel

Json = dict[str, Any]
TEXT, MARKDOWN, METADATA = 40_000, 12_000, 8_000


def checked_blocks(state: State, blocks: Any) -> tuple[Json, ...]:
    """Return blocks fit for a message, with ids; raises RefusedError invalid_blocks and the like."""
    if not blocks:
        return ()
    found = problems(blocks, "message")
    if any("only_one_table_allowed" in problem for problem in found):
        raise RefusedError("invalid_attachments", tuple(found))
    if found:
        raise RefusedError("invalid_blocks", tuple(found), errors=found)
    if text_length(blocks) > TEXT_IN_A_MESSAGE:
        raise RefusedError("msg_blocks_too_long")
    return state.with_block_ids(blocks)


def checked_text(text: str, markdown: str, blocks: tuple[Json, ...]) -> str:
    """Return the text to store; raises RefusedError where there is none or too much."""
    if markdown and (text or blocks):
        raise RefusedError("markdown_text_conflict")
    if len(text) > TEXT or len(markdown) > MARKDOWN:
        raise RefusedError("msg_too_long")
    if not (text.strip() or markdown.strip() or blocks):
        raise RefusedError("no_text")
    return text or markdown


def checked_metadata(metadata: Any) -> Json | None:
    """Return metadata fit to store; raises RefusedError where its shape or size is wrong."""
    if not metadata:
        return None
    fits = isinstance(metadata, dict) and metadata.keys() <= {"event_type", "event_payload"}
    if not fits or not isinstance(metadata.get("event_type"), str):
        raise RefusedError("invalid_metadata_format")
    if not isinstance(metadata.get("event_payload"), dict):
        raise RefusedError("invalid_metadata_schema")
    if len(str(metadata)) > METADATA:
        raise RefusedError("metadata_too_large")
    return dict(metadata)


def check_thread(state: State, channel: Channel, thread_ts: str) -> None:
    """Refuse a reply to what is not there, or is a reply itself: stricter than Slack, which would post it."""
    if not thread_ts:
        return
    parent = state.logs[channel.id].get(thread_ts)
    if parent is None:
        raise RefusedError("thread_not_found")
    if parent.thread_ts:
        raise RefusedError("cannot_reply_to_message")


def say(state: State, channel: Channel, text: str, **more: Any) -> Message:
    """Store a message of the bot."""
    place = state.workspace
    message = Message(
        channel=channel.id, ts=state.stamps.next(), user=place.bot_user, bot=place.bot_id, text=text, **more
    )  # fmt: skip
    state.logs[channel.id].add(message)
    if message.thread_ts:
        state.statuses.pop((channel.id, message.thread_ts), None)
    return message


def whisper(state: State, channel: str, user: str, text: str, **more: Any) -> Ephemeral:
    """Store a message that only one person sees."""
    ephemeral = Ephemeral(channel, user, state.stamps.next(), text, **more)
    state.ephemerals.append(ephemeral)
    return ephemeral
