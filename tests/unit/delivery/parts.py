"""A clock that tests set, parcels, and a Slack that does as it is told."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from bot.delivery.courier import CannotLookError, ImpossibleError, RefusedForNowError, UnclearError
from bot.delivery.deliverer import LEASE, Deliverer
from bot.delivery.lanes import Lanes
from bot.domain.message import Address, Claim, Delivery, Message, Parcel, State, Way
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store

START = datetime(2026, 11, 22, 9, tzinfo=UTC)
FAULTS = ("", "refused", "lost", "unclear", "killed", "store_away", "look_refused", "look_unclear")


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment

    def tick(self) -> float:
        """Return the same time as a clock that never steps back."""
        return (self.moment - START).total_seconds()

    def sleep(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


def parcel(name: str, way: Way = Way.POST, channel: str = "D1", **given: datetime) -> Parcel:
    return Parcel(
        id=name,
        cause=f"answer/{name}",
        team="T1",
        address=Address(way, channel=channel, user="U1"),
        message=Message(f"text {name}"),
        due=given.get("due", START),
        deadline=given.get("due", START),
        useless=given.get("useless"),
    )


class Desk:
    """A courier with a history; what goes wrong next is taken from `faults`, empty for nothing."""

    def __init__(self, faults: Iterable[str] = (), *, readable: bool = True) -> None:
        self.faults = list(faults)
        self.posted: list[Parcel] = []
        self.sends = 0
        self.looks = 0
        self.readable = readable

    def send(self, parcel: Parcel) -> str:
        self.sends += 1
        fault = self._next("refused", "lost", "unclear", "impossible", "killed", "store_away")
        if fault == "killed":
            raise StoreError("the process ended here, before the call")
        if fault == "refused":
            raise RefusedForNowError(timedelta(seconds=3))
        if fault == "unclear":
            raise UnclearError("HTTP 500")
        if fault == "impossible":
            raise ImpossibleError("is_archived", gone=True)
        self.posted.append(parcel)
        if fault == "lost":
            raise UnclearError("ConnectionReset")
        if fault == "store_away":
            raise StoreError("the process ended here")
        return f"{len(self.posted)}.0"

    def find(self, parcel: Parcel) -> str | None:
        self.looks += 1
        fault = self._next("look_refused", "look_unclear")
        if fault == "look_refused":
            raise RefusedForNowError(timedelta(seconds=3))
        if fault == "look_unclear":
            raise UnclearError("HTTP 500")
        if not self.readable:
            raise CannotLookError("missing_scope")
        ids = [one.id for one in self.posted]
        return f"{ids.index(parcel.id) + 1}.0" if parcel.id in ids else None

    def _next(self, *kinds: str) -> str:
        """Return the next fault where it is one of the kinds that this call can have."""
        if self.faults and self.faults[0] in (*kinds, ""):
            return self.faults.pop(0)
        return ""


class Post:
    """A store, a deliverer and a Slack, run by hand."""

    def __init__(self, store: Store, desk: Desk, clock: SetClock | None = None) -> None:
        self.store, self.desk, self.clock = store, desk, clock or SetClock()
        self.lanes = Lanes(self.clock.tick)
        self.deliverer = Deliverer(store, desk, self.lanes, self.clock)

    def fresh(self, sent: Parcel) -> Claim:
        """Add a parcel as a worker does, claimed at once."""
        with self.store.writing() as unit:
            claim = unit.outbox.add(sent, self.clock.now() + LEASE)
        assert claim is not None
        return claim

    def add(self, *parcels: Parcel) -> None:
        with self.store.writing() as unit:
            for one in parcels:
                unit.outbox.add(one)

    def claims(self) -> tuple[Claim, ...]:
        with self.store.writing() as unit:
            now = self.clock.now()
            return unit.outbox.claim(now, now + LEASE, 10, self.lanes.barred())

    def round(self) -> None:
        """Deliver what can be claimed now; a claim whose outcome could not be recorded is left."""
        for claim in self.claims():
            with suppress(StoreError):
                self.deliverer.deliver(claim)

    def attempt(self, deliverer: Deliverer, sent: Parcel) -> None:
        """Deliver a fresh parcel; should its outcome not be recorded, it is left."""
        with suppress(StoreError):
            deliverer.deliver(self.fresh(sent))

    def rounds(self, seconds: float, step: float = 1.0) -> None:
        for _ in range(int(seconds / step)):
            self.round()
            self.clock.sleep(step)

    def state(self, name: str) -> State:
        return self.delivery(name).state

    def delivery(self, name: str) -> Delivery:
        with self.store.reading() as unit:
            found = unit.outbox.delivery(f"answer/{name}")
        assert found is not None
        return found
