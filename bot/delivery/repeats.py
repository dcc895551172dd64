"""Marks on a message that was written before it was known how it would go: a repeat, or late.

They are in both languages, since a parcel does not tell which its receiver reads.
"""

from dataclasses import replace
from datetime import datetime

from bot.domain.message import Block, Message, Parcel
from bot.reminders.keys import PREFIX
from bot.reminders.limits import Lateness, lateness

_REPEAT = "↻ Mogelijk een herhaling · possibly a repeat"
_LATE = "⏱ Te laat bezorgd, bedoeld voor {day} · delivered late, meant for {day}"
_MOST = 50  # blocks in a message


def marked(message: Message) -> Message:
    """Return a message that says that it may have come before."""
    return message if message.text.startswith(_REPEAT) else _under(_REPEAT, message)


def dated(parcel: Parcel, now: datetime) -> Parcel:
    """Return a reminder that says so when it comes late; anything else as it is."""
    late = lateness(parcel.due, parcel.useless, now) is Lateness.SEND_LATE
    if not late or not parcel.cause.startswith(PREFIX):
        return parcel
    return replace(parcel, message=_under(_LATE.format(day=parcel.due.date()), parcel.message))


def _under(mark: str, message: Message) -> Message:
    note: Block = {"type": "context", "elements": [{"type": "plain_text", "text": mark}]}
    blocks = (note, *_room(message.blocks)) if message.blocks else ()
    return Message(f"{mark}\n{message.text}", blocks)


def _room(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Make room for one block more, in the middle: source and buttons stand at the end."""
    if len(blocks) < _MOST:
        return blocks
    half = _MOST // 2
    return (*blocks[:half], *blocks[half - _MOST + 1 :])
