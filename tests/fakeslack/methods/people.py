"""Who there is, whose token this is, and marks on messages."""

import secrets
from typing import Any

from tests.fakeslack.asking import Asked, Method
from tests.fakeslack.methods.conversations import page
from tests.fakeslack.payloads_messages import user_json
from tests.fakeslack.refusal import RefusedError

Json = dict[str, Any]


def auth_test(asked: Asked) -> Json:
    """Tell whose token this is."""
    place = asked.state.workspace
    return {
        "url": f"https://{place.domain}.slack.com/", "team": place.domain, "user": place.bot_name,
        "team_id": place.team, "user_id": place.bot_user, "bot_id": place.bot_id,
        "is_enterprise_install": False,
    }  # fmt: skip


def api_test(asked: Asked) -> Json:
    """Give back what was given, or the error asked for."""
    if asked.text("error"):
        raise RefusedError(asked.text("error"))
    return {"args": asked.arguments}


def auth_revoke(asked: Asked) -> Json:
    """Make the token useless, except where `test` is given."""
    if not asked.flag("test"):
        asked.state.revoked = True
    return {"revoked": not asked.flag("test")}


def open_connection(asked: Asked) -> Json:
    """Give the address of a Socket Mode connection, good once."""
    where = asked.base.replace("http://", "ws://", 1)
    return {"url": f"{where}link/?ticket={secrets.token_hex(16)}&app_id={asked.state.workspace.app}"}


def info(asked: Asked) -> Json:
    """Return a person."""
    user = asked.state.users.get(asked.needed("user"))
    if user is None:
        raise RefusedError("user_not_found")
    return {"user": user_json(user, locale=asked.flag("include_locale"))}


def list_(asked: Asked) -> Json:
    """Return everybody of this workspace."""
    ours = (user for user in asked.state.users.values() if user.team == asked.state.workspace.team)
    found, cursor = page(asked, ours)
    shown = [user_json(user, locale=asked.flag("include_locale")) for user in found]
    return {"members": shown, "response_metadata": {"next_cursor": cursor}}


def react(asked: Asked) -> Json:
    """Put a mark on a message."""
    channel, ts, name = asked.channel(member=True), asked.needed("timestamp"), asked.needed("name")
    if asked.state.logs[channel.id].get(ts) is None:
        raise RefusedError("message_not_found")
    if (channel.id, ts, name) in asked.state.reactions:
        raise RefusedError("already_reacted")
    asked.state.reactions.append((channel.id, ts, name))
    return {}


METHODS = {
    "api.test": Method(api_test, token="none"),  # noqa: S106 - the kind of token
    "auth.test": Method(auth_test),
    "auth.revoke": Method(auth_revoke),
    "apps.connections.open": Method(open_connection, token="app"),  # noqa: S106
    "users.info": Method(info, "users:read"),
    "users.list": Method(list_, "users:read"),
    "reactions.add": Method(react, "reactions:write"),
}
