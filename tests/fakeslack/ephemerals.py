"""Messages that only one person sees, and the addresses to answer to."""

import secrets
from dataclasses import dataclass
from itertools import count
from typing import Any

from tests.fakeslack.refusal import RefusedError

Json = dict[str, Any]
USES = 5
LIFE = 1800.0


@dataclass(slots=True)
class Ephemeral:
    """A message for one person; `via` tells by which door it came (method, response_url or ack)."""

    channel: str
    user: str
    ts: str
    text: str
    blocks: tuple[Json, ...] = ()
    thread_ts: str = ""
    via: str = "chat.postEphemeral"
    received: float = 0.0
    deleted: bool = False
    replaced: int = 0


@dataclass(slots=True)
class ResponseUrl:
    """An address to answer to: what it belongs to and how often it was used."""

    key: str
    channel: str
    user: str
    made: float
    message_ts: str = ""
    ephemeral: Ephemeral | None = None
    uses: int = 0


class ResponseUrls:
    """All such addresses; each takes five answers within half an hour."""

    def __init__(self) -> None:
        self._known: dict[str, ResponseUrl] = {}
        self._numbers = count(1)

    def make(self, **given: Any) -> ResponseUrl:
        """Make an address for what `ResponseUrl` takes except its key."""
        url = ResponseUrl(key=f"{next(self._numbers)}/{secrets.token_hex(8)}", **given)
        self._known[url.key] = url
        return url

    def use(self, key: str, now: float) -> ResponseUrl:
        """Count one use; raises RefusedError where it is unknown, too old or used up."""
        url = self._known.get(key)
        if url is None:
            raise RefusedError("invalid_url")
        if now - url.made > LIFE:
            raise RefusedError("expired_url")
        if url.uses >= USES:
            raise RefusedError("used_url")
        url.uses += 1
        return url
