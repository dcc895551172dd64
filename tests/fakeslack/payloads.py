"""What Slack sends to an app: events in their envelope, commands, and what is common to interactions."""

import secrets
from typing import Any

from tests.fakeslack.messages import Message
from tests.fakeslack.payloads_messages import message_json
from tests.fakeslack.state import State
from tests.fakeslack.workspace import Channel, User

Json = dict[str, Any]
TOKEN = "legacy-verification-token"  # noqa: S105 - Slack still sends one; nobody should look at it
SUBSCRIPTIONS = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


def event_envelope(state: State, event: Json, channel: Channel | None) -> Json:
    """Wrap an event as the Events API does; every call makes a new event_id."""
    place = state.workspace
    mine = {
        "enterprise_id": None, "team_id": place.team, "user_id": place.bot_user, "is_bot": True,
        "is_enterprise_install": False,
    }  # fmt: skip
    return {
        "token": TOKEN, "team_id": place.team, "context_team_id": place.team, "context_enterprise_id": None,
        "api_app_id": place.app, "event": event, "type": "event_callback",
        "event_id": f"Ev{secrets.token_hex(5).upper()}", "event_time": int(state.now()),
        "authorizations": [mine], "is_ext_shared_channel": bool(channel and channel.shared),
        "event_context": f"4-{secrets.token_hex(12)}",
    }  # fmt: skip


def subscription(event: Json, channel: Channel | None) -> str:
    """Return the name under which an app subscribes to an event, as `message.im`."""
    kind = str(event["type"])
    return f"message.{SUBSCRIPTIONS[channel.kind]}" if kind == "message" and channel else kind


def message_event(state: State, message: Message, channel: Channel, kind: str = "message") -> Json:
    """Return the event of a message, or of a mention where `kind` is app_mention."""
    user = state.users[message.user]
    event = message_json(state, message) | {"type": kind, "channel": channel.id, "event_ts": message.ts}
    event["team"] = user.team
    if kind == "message":
        event["channel_type"] = channel.kind
    if channel.shared:
        event |= {"user_team": user.team, "source_team": user.team}
    return event


def rich(text: str) -> Json:
    """Return a text as the rich_text block that Slack makes of what a person types."""
    piece = {"type": "text", "text": text}
    section = {"type": "rich_text_section", "elements": [piece]}
    return {"type": "rich_text", "block_id": secrets.token_hex(3), "elements": [section]}


def command(state: State, user: User, channel: Channel, given: Json) -> Json:
    """Return what a slash command sends; `given` has command, text, trigger_id and response_url."""
    names = {"im": "directmessage", "group": "privategroup", "mpim": "mpdm"}
    return {
        "token": TOKEN, "team_id": state.workspace.team, "team_domain": state.workspace.domain,
        "channel_id": channel.id, "channel_name": names.get(channel.kind, channel.name), "user_id": user.id,
        "user_name": user.name, "api_app_id": state.workspace.app, "is_enterprise_install": "false", **given,
    }  # fmt: skip


def interaction(state: State, user: User, kind: str) -> Json:
    """Return what every interaction has: who, where installed."""
    person = {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team}
    return {
        "type": kind, "token": TOKEN, "team": {"id": state.workspace.team, "domain": state.workspace.domain},
        "user": person, "api_app_id": state.workspace.app, "enterprise": None, "is_enterprise_install": False,
    }  # fmt: skip


def channel_name(channel: Channel) -> Json:
    """Return a channel as interactions name it."""
    names = {"im": "directmessage", "group": "privategroup"}
    return {"id": channel.id, "name": names.get(channel.kind, channel.name)}
