"""What was said: messages per channel in order, with their threads."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """A stored message; `received` is when the call or gesture that made it came in (seconds, epoch)."""

    channel: str
    ts: str
    user: str
    text: str
    received: float
    bot: str = ""
    thread_ts: str = ""
    blocks: tuple[Json, ...] = ()
    metadata: Json | None = None
    edited: str = ""
    broadcast: bool = False
    client_msg_id: str = ""

    @property
    def event_payload(self) -> Json:
        """Return what the app wrote into the message's metadata."""
        return dict(self.metadata.get("event_payload", {})) if self.metadata else {}


class Log:
    """The messages of one channel, oldest first."""

    def __init__(self) -> None:
        self._messages: dict[str, Message] = {}
        self._threads: dict[str, list[str]] = {}

    def __iter__(self) -> Iterator[Message]:
        return iter(self._messages.values())

    def __reversed__(self) -> Iterator[Message]:
        return reversed(self._messages.values())

    def get(self, ts: str) -> Message | None:
        """Return the message with a time stamp."""
        return self._messages.get(ts)

    def add(self, message: Message) -> None:
        """Keep a message; one in a thread is found from its parent too."""
        self._messages[message.ts] = message
        if message.thread_ts:
            self._threads.setdefault(message.thread_ts, []).append(message.ts)

    def change(self, ts: str, **changes: Any) -> Message:
        """Change a message and return it as it is now."""
        self._messages[ts] = replace(self._messages[ts], **changes)
        return self._messages[ts]

    def remove(self, ts: str) -> Message:
        """Forget a message and return it."""
        gone = self._messages.pop(ts)
        if gone.thread_ts:
            self._threads[gone.thread_ts].remove(ts)
        return gone

    def replies(self, ts: str) -> list[Message]:
        """Return the replies in a thread, oldest first."""
        return [self._messages[reply] for reply in self._threads.get(ts, ())]
