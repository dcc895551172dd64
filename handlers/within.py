"""Messages that are only known within the transaction in which a handler's work is kept."""

from datetime import timedelta
from uuid import uuid4

from bot.delivery.overtaking import cause_of
from bot.domain.message import Address, Message, Parcel
from bot.intake.work import Work
from bot.storage.ports.store import Unit

_HELPS_FOR = timedelta(hours=1)


def add(unit: Unit, work: Work, name: str, address: Address, message: Message) -> None:
    """Have a message sent that only the transaction knows; `name` tells it from others of this work."""
    unit.outbox.add(
        Parcel(
            id=uuid4().hex,
            cause=cause_of(work.team, address, work.token, name),
            team=work.team,
            address=address,
            message=message,
            due=work.now,
            deadline=work.now,
            useless=work.now + _HELPS_FOR,
        )
    )
