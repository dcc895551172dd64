"""What was pressed: the reference in a button, and the message it stands under."""

from collections.abc import Mapping
from typing import Any

from bot.domain.message import Address, Way
from bot.rendering.slack.values import Reference, UnreadableValueError, read

Action = Mapping[str, Any]


def reference(action: Action) -> Reference | None:
    """Return what a button, a menu or a pair of thumbs is about; None for one we no longer understand."""
    chosen = action.get("selected_option") or {}
    try:
        return read(str(action.get("value") or chosen.get("value") or ""))
    except UnreadableValueError:
        return None


def pressed_message(body: Mapping[str, Any]) -> Address:
    """Return the address that replaces the message a button stands under."""
    container = body.get("container") or {}
    channel = container.get("channel_id") or (body.get("channel") or {}).get("id") or ""
    return Address(Way.UPDATE, channel=str(channel), stamp=str(container.get("message_ts") or ""))
