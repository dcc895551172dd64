"""The chat methods: post, whisper, change, delete, and the address of a message."""

from typing import Any

from tests.fakeslack.asking import Asked, Method
from tests.fakeslack.messages import Message
from tests.fakeslack.payloads_messages import message_json
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.workspace import Channel
from tests.fakeslack.writing import check_thread, checked_blocks, checked_metadata, checked_text, say, whisper

Json = dict[str, Any]


def _content(asked: Asked) -> tuple[str, tuple[Json, ...]]:
    blocks = checked_blocks(asked.state, asked.structure("blocks", "invalid_blocks_format"))
    return checked_text(asked.text("text"), asked.text("markdown_text"), blocks), blocks


def _open(asked: Asked) -> Channel:
    channel = asked.channel(member=True)
    if channel.archived:
        raise RefusedError("is_archived")
    return channel


def post(asked: Asked) -> Json:
    """Store a message and tell the app about it, as Slack does with an app's own messages too."""
    channel = _open(asked)
    text, blocks = _content(asked)
    metadata = checked_metadata(asked.structure("metadata", "invalid_metadata_format"))
    check_thread(asked.state, channel, asked.text("thread_ts"))
    message = say(
        asked.state, channel, text, blocks=blocks, metadata=metadata, thread_ts=asked.text("thread_ts"),
        broadcast=asked.flag("reply_broadcast"), received=asked.received,
    )  # fmt: skip
    shown = message_json(asked.state, message, metadata=True)
    asked.emit(shown | {"channel": channel.id, "event_ts": message.ts})
    return {"channel": channel.id, "ts": message.ts, "message": shown}


def post_ephemeral(asked: Asked) -> Json:
    """Store a message for one person, who must be in the channel."""
    channel = _open(asked)
    if asked.needed("user") not in channel.members:
        raise RefusedError("user_not_in_channel")
    text, blocks = _content(asked)
    check_thread(asked.state, channel, asked.text("thread_ts"))
    made = whisper(
        asked.state, channel.id, asked.text("user"), text, blocks=blocks,
        thread_ts=asked.text("thread_ts"), received=asked.received,
    )  # fmt: skip
    return {"message_ts": made.ts}


def _own(asked: Asked, error: str) -> tuple[Channel, Message]:
    channel = asked.channel()
    message = asked.state.logs[channel.id].get(asked.needed("ts"))
    if message is None:
        raise RefusedError("message_not_found")
    if message.bot != asked.state.workspace.bot_id:
        raise RefusedError(error)
    return channel, message


def update(asked: Asked) -> Json:
    """Change a message of the bot; blocks stay away where only a text is given, as at Slack."""
    channel, message = _own(asked, "cant_update_message")
    text, blocks = _content(asked)
    changes: Json = {"text": text, "blocks": blocks, "edited": asked.state.stamps.next()}
    if asked.arguments.get("metadata"):
        changes["metadata"] = checked_metadata(asked.structure("metadata", "invalid_metadata_format"))
    changed = asked.state.logs[channel.id].change(message.ts, **changes)
    shown = message_json(asked.state, changed, metadata=True)
    before = message_json(asked.state, message)
    asked.emit(_hidden(asked, channel, "message_changed", {"message": shown, "previous_message": before}))
    return {"channel": channel.id, "ts": message.ts, "text": text, "message": shown}


def delete(asked: Asked) -> Json:
    """Delete a message of the bot."""
    channel, message = _own(asked, "cant_delete_message")
    before = message_json(asked.state, message)
    asked.state.logs[channel.id].remove(message.ts)
    gone = {"previous_message": before, "deleted_ts": message.ts}
    asked.emit(_hidden(asked, channel, "message_deleted", gone))
    return {"channel": channel.id, "ts": message.ts}


def _hidden(asked: Asked, channel: Channel, subtype: str, more: Json) -> Json:
    now = asked.state.stamps.next()
    event = {"type": "message", "subtype": subtype, "hidden": True, "channel": channel.id, "ts": now}
    return {**event, "event_ts": now, **more}


def permalink(asked: Asked) -> Json:
    """Return the address of a message, with its thread."""
    channel = asked.channel()
    message = asked.state.logs[channel.id].get(asked.needed("message_ts"))
    if message is None:
        raise RefusedError("message_not_found")
    where = f"https://{asked.state.workspace.domain}.slack.com/archives/{channel.id}/p"
    thread = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.thread_ts else ""
    return {"channel": channel.id, "permalink": f"{where}{message.ts.replace('.', '')}{thread}"}


METHODS = {
    "chat.postMessage": Method(post, "chat:write", posts=True),
    "chat.postEphemeral": Method(post_ephemeral, "chat:write", posts=True),
    "chat.update": Method(update, "chat:write"),
    "chat.delete": Method(delete, "chat:write"),
    "chat.getPermalink": Method(permalink),
}
