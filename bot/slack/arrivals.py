"""Slack's payloads as arrivals, with the keys by which a repeat is known."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from bot.domain.arrival import Arrival

_MESSAGES = frozenset({"message", "app_mention"})
_NEVER_KEPT = frozenset({"token"})  # Slack's old verification token: a secret, and of no use


def arrival(body: Mapping[str, Any], task: str, now: datetime) -> Arrival:
    """Return a payload as an arrival whose work is done by the function named `task`."""
    kept = {key: value for key, value in body.items() if key not in _NEVER_KEPT}
    return Arrival(
        id=uuid4().hex,
        keys=keys(body),
        task=task,
        body=json.dumps(kept, ensure_ascii=False, separators=(",", ":")),
        received=now,
    )


def keys(body: Mapping[str, Any]) -> tuple[str, ...]:
    """Return by what a payload is known.

    An event by its id, which stays the same when Slack sends it again. A message by its place and
    moment too, since a mention comes as two events, and by the id that the sender's program gave
    it, since one gesture has been seen as two messages. An interaction by its trigger.
    """
    event = body.get("event")
    if isinstance(event, Mapping):
        found = [f"event:{body['event_id']}"] if body.get("event_id") else []
        if event.get("type") in _MESSAGES:
            found.append(f"message:{event.get('channel')}:{event.get('ts')}")
            found += [f"sent:{event['client_msg_id']}"] if event.get("client_msg_id") else []
        return tuple(found)
    return (f"trigger:{body.get('trigger_id') or uuid4().hex}",)
