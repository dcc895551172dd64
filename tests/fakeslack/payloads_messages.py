"""Messages, users and channels as Slack writes them in JSON."""

from typing import Any

from tests.fakeslack.clock import MICRO, micros
from tests.fakeslack.messages import Message
from tests.fakeslack.state import State
from tests.fakeslack.windows import Window
from tests.fakeslack.workspace import Channel, User

Json = dict[str, Any]


def message_json(state: State, message: Message, *, metadata: bool = False) -> Json:
    """Return a message as history, replies and payloads show it; metadata only where it was asked for."""
    shown: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    shown["team"] = state.workspace.team
    if message.bot:
        shown |= {"bot_id": message.bot, "app_id": state.workspace.app}
    if message.blocks:
        shown["blocks"] = list(message.blocks)
    if message.client_msg_id:
        shown["client_msg_id"] = message.client_msg_id
    if message.edited:
        shown["edited"] = {"user": message.user, "ts": message.edited}
    if message.metadata and metadata:
        shown["metadata"] = message.metadata
    return shown | _thread(state, message)


def _thread(state: State, message: Message) -> Json:
    if message.thread_ts:
        parent = state.logs[message.channel].get(message.thread_ts)
        return {"thread_ts": message.thread_ts, "parent_user_id": parent.user if parent else ""}
    replies = state.logs[message.channel].replies(message.ts)
    if not replies:
        return {}
    people = list(dict.fromkeys(reply.user for reply in replies))
    return {
        "thread_ts": message.ts, "reply_count": len(replies), "reply_users": people,
        "reply_users_count": len(people), "latest_reply": replies[-1].ts,
    }  # fmt: skip


def user_json(user: User, *, locale: bool) -> Json:
    """Return a person as users.info does; the locale only where it was asked for."""
    shown = {
        "id": user.id, "team_id": user.team, "name": user.name, "real_name": user.real_name,
        "deleted": user.deleted, "tz": user.tz, "is_bot": user.is_bot, "is_admin": user.is_admin,
        "is_owner": False, "is_restricted": False, "is_ultra_restricted": False, "is_app_user": False,
        "profile": {"real_name": user.real_name, "display_name": user.name, "team": user.team},
    }  # fmt: skip
    return shown | {"locale": user.locale} if locale else shown


def channel_json(state: State, channel: Channel) -> Json:
    """Return a channel as conversations.info does."""
    bot = state.workspace.bot_user
    shown: Json = {
        "id": channel.id, "created": 1_700_000_000, "is_channel": channel.kind == "channel",
        "is_group": channel.kind == "group", "is_im": channel.kind == "im",
        "is_mpim": channel.kind == "mpim", "is_private": channel.kind != "channel",
        "is_archived": channel.archived, "context_team_id": state.workspace.team,
        "is_shared": channel.shared, "is_ext_shared": channel.shared, "is_org_shared": False,
    }  # fmt: skip
    if channel.kind == "im":
        return shown | {"user": next(iter(channel.members - {bot}), bot), "is_open": True}
    return shown | {"name": channel.name, "is_member": bot in channel.members}


def view_json(state: State, window: Window) -> Json:
    """Return a window as views.open and the payloads of what is done in it show it."""
    place = state.workspace
    return {
        "id": window.id, "team_id": place.team, **window.shown, "hash": window.hash,
        "state": {"values": window.state}, "root_view_id": window.root,
        "previous_view_id": window.previous or None, "app_id": place.app, "bot_id": place.bot_id,
        "app_installed_team_id": place.team,
    }  # fmt: skip


def within(ts: str, oldest: str, latest: str, *, inclusive: bool) -> bool:
    """Return whether a time stamp lies between two others; an empty one is no bound."""
    at = micros(ts)
    low = micros(oldest or "0") - (1 if inclusive else 0)
    high = micros(latest) + (1 if inclusive else 0) if latest else 10**12 * MICRO
    return low < at < high
