"""The conversations methods: what channels there are, who is in them and what was said."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from tests.fakeslack.asking import Asked, Method, by_kind
from tests.fakeslack.messages import Message
from tests.fakeslack.payloads_messages import channel_json, message_json, within
from tests.fakeslack.refusal import RefusedError

Json = dict[str, Any]
TYPES = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}


def page(asked: Asked, items: Iterable[Any], default: int = 100) -> tuple[list[Any], str]:
    """Return a page of items and the cursor of the next page, empty where this is the last."""
    limit = asked.number("limit", default, 1000)
    cursor = asked.text("cursor")
    if cursor and not cursor.removeprefix("next:").isdigit():
        raise RefusedError("invalid_cursor")
    start = int(cursor.removeprefix("next:") or 0)
    found = list(islice(items, start, start + limit + 1))
    return found[:limit], f"next:{start + limit}" if len(found) > limit else ""


def open_(asked: Asked) -> Json:
    """Open the direct message with one person."""
    people = [name for name in asked.text("users").split(",") if name]
    if asked.text("channel"):
        channel = asked.state.channel(asked.text("channel"))
    elif len(people) != 1:
        raise RefusedError("not_enough_users" if not people else "method_not_supported_for_channel_type")
    elif people[0] in asked.state.users and asked.state.users[people[0]].deleted:
        raise RefusedError("user_disabled")
    else:
        channel = asked.state.direct(people[0])
    shown = channel_json(asked.state, channel) if asked.flag("return_im") else {"id": channel.id}
    return {"channel": shown}


def info(asked: Asked) -> Json:
    """Return a channel."""
    return {"channel": channel_json(asked.state, asked.channel())}


def _messages(asked: Asked, messages: Iterable[Message], default: int) -> Json:
    inclusive = asked.flag("inclusive")
    oldest, latest = asked.text("oldest"), asked.text("latest")
    wanted = (message for message in messages if within(message.ts, oldest, latest, inclusive=inclusive))
    found, cursor = page(asked, wanted, default)
    metadata = asked.flag("include_all_metadata")
    shown = [message_json(asked.state, message, metadata=metadata) for message in found]
    answer: Json = {"messages": shown, "has_more": bool(cursor)}
    return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


def history(asked: Asked) -> Json:
    """Return the messages of a channel, newest first, without the replies in threads."""
    log = asked.state.logs[asked.channel(member=True).id]
    top = (message for message in reversed(log) if not message.thread_ts or message.broadcast)
    return {**_messages(asked, top, 100), "pin_count": 0}


def replies(asked: Asked) -> Json:
    """Return a message and its replies, oldest first."""
    log = asked.state.logs[asked.channel(member=True).id]
    parent = log.get(asked.needed("ts"))
    if parent is None:
        raise RefusedError("thread_not_found")
    return _messages(asked, [parent, *log.replies(parent.ts)], 1000)


def members(asked: Asked) -> Json:
    """Return who is in a channel."""
    found, cursor = page(asked, sorted(asked.channel().members))
    return {"members": found, "response_metadata": {"next_cursor": cursor}}


def list_(asked: Asked) -> Json:
    """Return the channels of the kinds asked for that the bot can see."""
    kinds = {TYPES.get(name.strip(), "") for name in (asked.text("types") or "public_channel").split(",")}
    if "" in kinds:
        raise RefusedError("invalid_types")
    bot = asked.state.workspace.bot_user
    seen = (
        channel
        for channel in asked.state.channels.values()
        if channel.kind in kinds and (channel.kind == "channel" or bot in channel.members)
        if not (channel.archived and asked.flag("exclude_archived"))
    )
    found, cursor = page(asked, seen)
    shown = [channel_json(asked.state, channel) for channel in found]
    return {"channels": shown, "response_metadata": {"next_cursor": cursor}}


def _list_scope(asked: Asked) -> str:
    first = (asked.text("types") or "public_channel").split(",")[0].strip()
    kind = TYPES.get(first, "channel")
    return f"{'channels' if kind == 'channel' else 'groups' if kind == 'group' else kind}:read"


METHODS = {
    "conversations.open": Method(open_, "im:write"),
    "conversations.info": Method(info, by_kind("read")),
    "conversations.history": Method(history, by_kind("history")),
    "conversations.replies": Method(replies, by_kind("history")),
    "conversations.members": Method(members, by_kind("read")),
    "conversations.list": Method(list_, _list_scope),
}
