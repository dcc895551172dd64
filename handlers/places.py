"""Where the answer to a press goes: no louder than the message it stands under."""

import hashlib
from datetime import timedelta
from uuid import uuid4

from bot.domain.message import Address, Message, Parcel, State, Way
from bot.intake.work import Work
from bot.rendering.slack.look import PRIVATE, PUBLIC, Look
from bot.storage.ports.store import Unit
from handlers.asker import Asker, Body
from handlers.pressed import pressed_message

_DIRECT = "D"  # how the ids of direct conversations begin
_TWICE = timedelta(seconds=10)  # two presses within this are one, made with a nervous finger
_HELPS_FOR = timedelta(hours=1)
_DIGEST = 32


def is_direct(who: Asker) -> bool:
    """Tell whether it was in the conversation between the asker and the app."""
    return who.channel.startswith(_DIRECT)


def is_private(body: Body) -> bool:
    """Tell whether only the asker sees the message that was pressed in."""
    return bool((body.get("container") or {}).get("is_ephemeral"))


def beside(who: Asker, body: Body) -> tuple[Address, Look]:
    """Return where to answer, and how that looks: openly only where nobody else is."""
    if not who.channel or (is_direct(who) and not is_private(body)):
        return who.here, PUBLIC
    return who.privately, PRIVATE


def in_place(who: Asker, body: Body) -> Address:
    """Return the address that puts something in the place of the message that was pressed in."""
    shown = pressed_message(body)
    if not is_private(body):
        return shown
    return Address(Way.RESPOND, who.channel, who.thread, who.user, shown.stamp, who.response_url)


def pressed(body: Body, about: str) -> str:
    """Return a key for what was pressed, where and by whom, that tells nothing of it.

    `about` tells which of the things under a message it was.
    """
    container = body.get("container") or {}
    user = body.get("user") or {}
    place = container.get("message_ts") or container.get("view_id") or ""
    parts = (container.get("channel_id"), place, user.get("id"), about)
    return hashlib.sha256("/".join(str(part or "") for part in parts).encode()).hexdigest()[:_DIGEST]


def once(work: Work, key: str, address: Address, message: Message, again: timedelta | None = _TWICE) -> None:
    """Have a message sent, unless that was done for the key just before, or with `again` None ever before.

    A message that could not be delivered does not count.
    """
    prefix = f"press/{key}/"

    def add(unit: Unit) -> None:
        earlier = unit.outbox.deliveries(prefix)
        counting = [item for item in earlier if item.state is not State.FAILED]
        if any(again is None or item.due > work.now - again for item in counting):
            return
        # The number in the cause settles it where two presses are worked off at the same moment.
        unit.outbox.add(_parcel(work, f"{prefix}{len(earlier)}", address, message))

    work.keep(add)


def _parcel(work: Work, cause: str, address: Address, message: Message) -> Parcel:
    return Parcel(
        id=uuid4().hex,
        cause=cause,
        team=work.team,
        address=address,
        message=message,
        due=work.now,
        deadline=work.now,
        useless=work.now + _HELPS_FOR,
    )
