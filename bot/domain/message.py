"""Messages on their way out: what is said, where to, and what is known of its arrival."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """A message to draw: `text` holds the whole of it, for screen readers and notifications."""

    text: str
    blocks: tuple[Block, ...] = ()


class Way(StrEnum):
    """How a message is delivered."""

    POST = "post"  # a message in a conversation, seen by everybody in it
    EPHEMERAL = "ephemeral"  # a message in a conversation that one person sees
    RESPOND = "respond"  # to the address that came with a command or a button
    UPDATE = "update"  # instead of a message that was posted before
    HOME = "home"  # the home page of one person; the blocks are its content


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes.

    `thread` and `stamp` are timestamps as Slack writes them: of the thread to post in, and of the
    message to update. `response_url` is the address that came with a command or a button.
    """

    way: Way
    channel: str = ""
    thread: str = ""
    user: str = ""
    stamp: str = ""
    response_url: str = ""


class State(StrEnum):
    """How far a parcel is.

    `sending` is committed before the call; `unknown` means that the call was made and its
    outcome is not known: it is looked up before anything is sent again.
    """

    PLANNED = "planned"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message to one receiver.

    `id` is opaque and travels in the message's metadata; `cause` is unique, so that what causes a
    message twice sends it once. It is not sent before `due`; those with the nearest `deadline` go
    first, and after `useless` it is not worth sending any more.
    """

    id: str
    cause: str
    team: str
    address: Address
    message: Message
    due: datetime
    deadline: datetime
    useless: datetime | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to deliver a parcel until `until`; `fence` grows with every claim.

    `state` is what it was when it was claimed: after `sending` or `unknown`, somebody may have
    sent it. `attempts` counts the calls that were made for it.
    """

    parcel: Parcel
    fence: int
    until: datetime
    state: State = State.PLANNED
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a parcel: `stamp` is the timestamp of the message where it was posted."""

    parcel_id: str
    cause: str
    team: str
    address: Address
    state: State
    due: datetime
    changed: datetime
    stamp: str = ""
    reason: str = ""
