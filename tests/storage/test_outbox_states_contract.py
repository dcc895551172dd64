"""What every side refuses a worker that froze, and what can be withdrawn or done."""

import pytest

from bot.domain.message import State
from bot.storage.errors import LostLeaseError
from bot.storage.ports.store import Store
from tests.storage.posting import add, change, claim, messages, only, state
from tests.storage.samples import NOW, after, parcel

CHANGES: list[tuple[str, tuple[object, ...]]] = [
    ("sending", ()),
    ("sent", (NOW, "1.1")),
    ("unknown", (NOW,)),
    ("put_off", (NOW,)),
    ("failed", (NOW, "x")),
]


@pytest.mark.parametrize(("how", "more"), CHANGES)
def test_a_worker_that_froze_past_its_claim_changes_nothing(
    store: Store, how: str, more: tuple[object, ...]
) -> None:
    add(store, parcel("a"))
    frozen = only(claim(store))
    current = only(claim(store, at=60, until=120))
    with pytest.raises(LostLeaseError):
        change(store, how, frozen, *more)
    change(store, "sending", current)
    change(store, "sent", current, after(61), "2.2")
    with pytest.raises(LostLeaseError):
        change(store, how, frozen, *more)
    assert state(store, "a") is State.SENT


@pytest.mark.parametrize(("how", "more"), CHANGES)
def test_what_was_withdrawn_is_not_sent_any_more(store: Store, how: str, more: tuple[object, ...]) -> None:
    add(store, parcel("a"))
    mine = only(claim(store))
    with store.writing() as unit:
        assert unit.outbox.withdraw(["cause/a", "cause/none"], after(1)) == 1
    with pytest.raises(LostLeaseError):
        change(store, how, mine, *more)
    assert state(store, "a") is State.WITHDRAWN
    assert messages(store) == [""]


def test_only_planned_parcels_are_withdrawn(store: Store) -> None:
    add(store, parcel("planned", "C1"), parcel("sending", "C2"), parcel("sent", "C3"))
    for mine in claim(store):
        if mine.parcel.id != "id-planned":
            change(store, "sending", mine)
        if mine.parcel.id == "id-sent":
            change(store, "sent", mine, NOW, "1.1")
    with store.writing() as unit:
        assert unit.outbox.withdraw((f"cause/{n}" for n in ("planned", "sending", "sent")), NOW) == 1
    assert [state(store, n) for n in ("planned", "sending", "sent")] == ["withdrawn", "sending", "sent"]


def test_many_are_withdrawn_at_once(store: Store) -> None:
    add(store, *(parcel(str(number)) for number in range(1200)))
    with store.writing() as unit:
        assert unit.outbox.withdraw([f"cause/{number}" for number in range(1200)], NOW) == 1200


@pytest.mark.parametrize(
    ("before", "mark", "expected"),
    [
        (State.SENT, State.DONE, State.DONE),
        (State.PLANNED, State.WITHDRAWN, State.WITHDRAWN),
        (State.PLANNED, State.DONE, State.PLANNED),
        (State.SENT, State.WITHDRAWN, State.SENT),
    ],
)
def test_what_was_sent_can_be_done_and_what_is_planned_withdrawn(
    store: Store, before: State, mark: State, expected: State
) -> None:
    add(store, parcel("a"))
    if before is State.SENT:
        change(store, "sent", only(claim(store)), NOW, "1.1")
    with store.writing() as unit:
        unit.outbox.mark("cause/a", mark, after(9))
    assert state(store, "a") is expected


def test_no_other_state_can_be_marked(store: Store) -> None:
    with pytest.raises(ValueError, match="allowed are done and withdrawn"), store.writing() as unit:
        unit.outbox.mark("cause/a", State.SENT, NOW)
