"""Windows are opened while a trigger is valid; who waited for one that did not open is told so."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from bot.domain.message import Parcel
from bot.rendering.slack import notices
from handlers.asker import Body, asker
from handlers.reception import Reception

_HELPS_FOR = timedelta(minutes=10)


def open_soon(reception: Reception, body: Body, opened: Callable[[], object]) -> None:
    """Have a window opened or changed by `opened`; should that fail, its asker gets a number to quote."""
    reception.quick(opened, lambda number: _apologise(reception, body, number))


def _apologise(reception: Reception, body: Body, number: str) -> None:
    who, now = asker(reception, body), reception.clock.now()
    parcel = Parcel(
        id=uuid4().hex,
        cause=f"unopened/{number}",
        team=reception.identity.team,
        address=who.privately,
        message=notices.unopened(number, who.language),
        due=now,
        deadline=now,
        useless=now + _HELPS_FOR,
    )
    with reception.store.writing() as unit:
        unit.outbox.add(parcel)
