"""The auditor: what should have gone out lately beside what did."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.message import Delivery, State
from bot.reminders.expecting import Expected, expected
from bot.reminders.history import History
from bot.reminders.situation import Situation

GRACE = timedelta(minutes=15)
_DAY = timedelta(days=1)
_ARRIVED = {State.SENT, State.DONE}


@dataclass(frozen=True, slots=True)
class Miss:
    """A reminder that should have gone out and did not; `state` is None where there is no parcel of it."""

    key: str
    team: str
    receiver: str
    moment: datetime
    state: State | None
    reason: str = ""


def audit(
    situation: Situation, deliveries: Iterable[Delivery], now: datetime, back: timedelta = _DAY
) -> tuple[Miss, ...]:
    """Return what should have gone out from `back` ago up to a quarter of an hour ago and did not.

    `deliveries` are all whose cause begins with `reminder/`. One that failed is listed with its
    reason; one is not missed when a nearer one of the same matter arrived after it was due, or when
    its receiver is told that it came too late.
    """
    history = History(situation.region.id, deliveries)
    return tuple(_misses(expected(situation, now - back, now - GRACE), history))


def _misses(found: Iterable[Expected], history: History) -> Iterator[Miss]:
    # The last day on which something of a matter arrived with a receiver, by whichever subscription.
    arrived: dict[tuple[tuple[str, str], str], date] = {}
    for past in history.all:
        for key in past.cause.keys if past.delivery.state in _ARRIVED else ():
            about = (past.receiver, key.occurrence)
            arrived[about] = max(past.cause.day, arrived.get(about, date.min))
    for item in found:
        about = ((item.subscription.team, item.subscription.receiver), item.key.occurrence)
        if arrived.get(about, date.min) < item.day and item.key not in history.told_missed:
            yield _miss(item, history)


def _miss(item: Expected, history: History) -> Miss:
    found = [past.delivery for past in history.all if item.key in past.cause.keys]
    last = max(found, key=lambda delivery: delivery.changed, default=None)
    state, reason = (last.state, last.reason) if last else (None, "")
    who = item.subscription
    return Miss(str(item.key), who.team, who.receiver, item.moment, state, reason)
