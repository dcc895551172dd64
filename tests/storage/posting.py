"""What tests of the outbox do with it."""

from bot.domain.arrival import Backlog
from bot.domain.message import Claim, Delivery, Parcel, State
from bot.storage.ports.store import Store
from tests.storage.samples import after


def add(store: Store, *parcels: Parcel) -> None:
    with store.writing() as unit:
        for item in parcels:
            assert unit.outbox.add(item) is not None


def claim(
    store: Store, at: float = 0, until: float = 60, most: int = 10, **more: tuple[str, ...]
) -> list[Claim]:
    with store.writing() as unit:
        return list(unit.outbox.claim(after(at), after(until), most, **more))


def ids(claims: list[Claim]) -> list[str]:
    return [claim.parcel.id.removeprefix("id-") for claim in claims]


def only(claims: list[Claim]) -> Claim:
    (found,) = claims
    return found


def change(store: Store, how: str, claim: Claim, *more: object) -> None:
    with store.writing() as unit:
        getattr(unit.outbox, how)(claim, *more)


def delivery(store: Store, name: str) -> Delivery | None:
    with store.reading() as unit:
        return unit.outbox.delivery(f"cause/{name}")


def state(store: Store, name: str) -> State:
    found = delivery(store, name)
    assert found is not None
    return found.state


def messages(store: Store) -> list[str]:
    with store.reading() as unit:
        return [row["message"] for row in unit.session.rows("SELECT message FROM outbox")]  # type: ignore[attr-defined]


def backlog(store: Store, at: float) -> Backlog:
    with store.reading() as unit:
        return unit.outbox.backlog(after(at))
