"""Looks up whether a message was posted, by the opaque id in its metadata."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from slack_sdk import WebClient

from bot.delivery.courier import CannotLookError
from bot.domain.message import Parcel

_PAGE = 200  # as many as Slack advises
_PAGES = 10
_PATIENCE = 8.0  # seconds after which no further page is read: a claim must last for the call as well
_MARGIN = timedelta(minutes=10)  # clocks differ; what is older than the parcel cannot be it


def find(
    client: WebClient, channel: str, parcel: Parcel, tick: Callable[[], float] = monotonic
) -> str | None:
    """Return the timestamp of the message that carries the parcel's id, or None.

    Raise `CannotLookError` where so much was said since, or Slack answers so slowly, that it would
    take too long: to look again would not help.

    It needs the `*:history` scope of the kind of conversation, and reads back to the day
    on which the parcel was due.
    """
    since, until = parcel.due - _MARGIN, tick() + _PATIENCE
    for message in _messages(client, channel, parcel.address.thread, since, lambda: tick() < until):
        metadata = message.get("metadata") or {}
        if metadata.get("event_payload", {}).get("id") == parcel.id:
            return str(message["ts"])
    return None


def _messages(
    client: WebClient, channel: str, thread: str, since: datetime, in_time: Callable[[], bool]
) -> Iterator[dict[str, Any]]:
    cursor = ""
    for _ in range(_PAGES):
        if not in_time():
            raise CannotLookError(f"Slack took longer than {_PATIENCE:.0f} s")
        page = _page(client, channel, thread, since, cursor)
        yield from page["messages"]
        cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor:
            return
    raise CannotLookError(f"more than {_PAGES * _PAGE} messages since")


def _page(client: WebClient, channel: str, thread: str, since: datetime, cursor: str) -> Any:  # noqa: ANN401 - the SDK has no type for it
    oldest, more = f"{since.timestamp():.6f}", cursor or None
    if thread:
        return client.conversations_replies(
            channel=channel, ts=thread, oldest=oldest, limit=_PAGE, cursor=more, include_all_metadata=True
        )
    return client.conversations_history(
        channel=channel, oldest=oldest, limit=_PAGE, cursor=more, include_all_metadata=True
    )
