"""What every side does with what goes out: which parcels are claimed, by whom, and what is told of them."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.domain.arrival import Backlog
from bot.domain.message import Address, Claim, Delivery, State, Way
from bot.storage.errors import LostLeaseError
from bot.storage.ports.store import Store
from tests.storage.posting import add, backlog, change, claim, delivery, ids, messages, only, state
from tests.storage.samples import NOW, after, parcel


def test_a_claim_holds_the_whole_parcel(store: Store) -> None:
    address = Address(Way.UPDATE, "C1", "1.5", "U1", "2.5", "https://hooks.example/1")
    item = replace(parcel("a", address=address), useless=after(7200))
    add(store, item)
    assert claim(store) == [Claim(item, fence=1, until=after(60))]


def test_of_parcels_with_one_cause_one_is_kept(store: Store) -> None:
    add(store, parcel("a"))
    with store.writing() as unit:
        assert unit.outbox.add(replace(parcel("b"), cause="cause/a")) is None
        assert unit.outbox.add(replace(parcel("c"), cause="cause/a"), after(60)) is None
    assert ids(claim(store)) == ["a"]


def test_a_cause_is_known_after_it_was_sent(store: Store) -> None:
    add(store, parcel("a"))
    change(store, "sent", only(claim(store)), NOW, "1.1")
    with store.writing() as unit:
        assert unit.outbox.add(replace(parcel("b"), cause="cause/a")) is None


def test_whoever_adds_a_parcel_may_claim_it_at_once(store: Store) -> None:
    with store.writing() as unit:
        mine = unit.outbox.add(parcel("a"), after(60))
    assert mine == Claim(parcel("a"), fence=1, until=after(60))
    assert claim(store, at=59) == []
    assert only(claim(store, at=60, until=90)).fence == 2
    with pytest.raises(LostLeaseError, match="parcel id-a: claim 1 has passed"):
        change(store, "sending", mine)


def test_nothing_is_claimed_before_it_is_due(store: Store) -> None:
    add(store, parcel("a", due=10))
    assert claim(store, at=9.999999) == []
    assert ids(claim(store, at=10)) == ["a"]


def test_the_nearest_deadline_goes_first_and_one_a_channel(store: Store) -> None:
    add(
        store,
        parcel("late", "C1", deadline=900),
        parcel("soon", "C1", deadline=100),
        parcel("other", "C2", deadline=200),
        parcel("last", "C3", deadline=300),
    )
    assert ids(claim(store, most=2)) == ["soon", "other"]
    assert ids(claim(store)) == ["last"]
    assert claim(store) == []


def test_a_channel_with_a_running_claim_waits_until_it_ends(store: Store) -> None:
    add(store, parcel("first", deadline=1), parcel("second", deadline=2))
    first = only(claim(store))
    change(store, "sending", first)
    assert claim(store, at=59) == []
    change(store, "sent", first, after(59), "1.1")
    assert ids(claim(store, at=59)) == ["second"]


def test_a_claim_that_has_passed_frees_its_channel_for_the_same_parcel(store: Store) -> None:
    add(store, parcel("first", deadline=1), parcel("second", deadline=2))
    claim(store)
    assert ids(claim(store, at=60, until=120)) == ["first"]


def test_channels_of_two_workspaces_do_not_wait_for_each_other(store: Store) -> None:
    add(store, parcel("a"), replace(parcel("b"), team="T2"))
    assert sorted(ids(claim(store))) == ["a", "b"]


def test_without_a_channel_parcels_queue_for_their_person_or_address(store: Store) -> None:
    homes = [parcel(name, address=Address(Way.HOME, user=user)) for name, user in (("a", "U1"), ("b", "U2"))]
    replies = [parcel(n, address=Address(Way.RESPOND, response_url=f"https://{n}")) for n in ("c", "d")]
    add(store, *homes, *replies)
    assert sorted(ids(claim(store))) == ["a", "b", "c", "d"]


def test_barred_channels_are_passed_over(store: Store) -> None:
    add(store, parcel("a", "C1", deadline=1), parcel("b", "C2", deadline=2), parcel("c", "C1", deadline=3))
    assert ids(claim(store, barred=("C1",))) == ["b"]


def test_hundreds_of_parcels_of_one_channel_do_not_hide_another(store: Store) -> None:
    add(store, *(parcel(f"a{n}", "C1", deadline=n) for n in range(450)), parcel("other", "C2", deadline=9999))
    assert ids(claim(store)) == ["a0", "other"]


def test_a_call_is_counted_and_its_state_is_told_to_the_next(store: Store) -> None:
    add(store, parcel("a"))
    change(store, "sending", only(claim(store)))
    assert state(store, "a") is State.SENDING
    again = only(claim(store, at=60, until=90))
    assert (again.state, again.attempts, again.fence) == (State.SENDING, 1, 2)
    change(store, "unknown", again, after(100))
    assert claim(store, at=99) == []
    last = only(claim(store, at=100, until=160))
    assert (last.state, last.attempts) == (State.UNKNOWN, 1)


def test_what_was_put_off_is_planned_again_and_frees_its_channel(store: Store) -> None:
    add(store, parcel("a", deadline=1), parcel("b", deadline=2))
    first = only(claim(store))
    change(store, "sending", first)
    change(store, "put_off", first, after(30))
    assert ids(claim(store, at=1, until=2)) == ["b"]
    again = only(claim(store, at=30, until=90))
    assert (again.parcel.id, again.state, again.attempts) == ("id-a", State.PLANNED, 1)


@pytest.mark.parametrize(("how", "kept"), [("put_off", State.PLANNED), ("unknown", State.UNKNOWN)])
def test_a_channel_that_must_rest_rests_for_every_worker(store: Store, how: str, kept: State) -> None:
    add(store, parcel("a", deadline=1), parcel("b", deadline=2))
    mine = only(claim(store))
    with store.writing() as unit:
        getattr(unit.outbox, how)(mine, after(30), resting=True)
    assert claim(store, at=29) == []
    again = only(claim(store, at=30, until=90))
    assert (again.parcel.id, again.state) == ("id-a", kept)


def test_what_was_sent_is_told_and_its_message_forgotten(store: Store) -> None:
    add(store, parcel("a"))
    change(store, "sent", only(claim(store)), after(3), "1700000000.1")
    assert delivery(store, "a") == Delivery(
        "id-a", "cause/a", "T1", Address(Way.POST, "C1"), State.SENT, NOW, after(3), "1700000000.1"
    )
    assert messages(store) == [""]
    assert claim(store, at=10_000) == []


def test_what_cannot_be_delivered_has_a_reason_and_is_counted(store: Store) -> None:
    add(store, parcel("a"))
    change(store, "failed", only(claim(store)), after(3), "channel_not_found")
    found = delivery(store, "a")
    assert found is not None
    assert (found.state, found.reason, found.changed) == (State.FAILED, "channel_not_found", after(3))
    assert messages(store) == [""]
    assert backlog(store, 5) == Backlog(0, 1, None)


def test_deliveries_are_listed_by_the_beginning_of_their_cause(store: Store) -> None:
    causes = {"r/b": 2.0, "r/a": 3.0, "r/\u20ac\U0001f600": 1.0, "r": 0.0, "s/a": 0.0, "q_a": 0.0}
    for number, (cause, due) in enumerate(causes.items()):
        add(store, replace(parcel(str(number), due=due), cause=cause))
    with store.reading() as unit:
        assert [found.cause for found in unit.outbox.deliveries("r/")] == ["r/\u20ac\U0001f600", "r/b", "r/a"]
        assert unit.outbox.delivery("nothing") is None


def test_the_backlog_is_what_is_due_and_not_worked_on(store: Store) -> None:
    add(store, parcel("a", "C1"), parcel("b", "C2", due=-9), parcel("future", "C3", due=100))
    assert backlog(store, 0) == Backlog(2, 0, after(-9))
    mine = claim(store)
    assert backlog(store, 0) == Backlog(0, 0, None)
    change(store, "put_off", mine[0], after(50))
    assert backlog(store, 1).waiting == 1
    assert backlog(store, 60).waiting == 2


def test_forgetting_spares_what_is_open_and_what_ended_later(store: Store) -> None:
    add(store, parcel("old", "C1"), parcel("new", "C2"), parcel("open", "C3"))
    for mine in claim(store):
        if mine.parcel.id != "id-open":
            change(store, "sent", mine, after(1 if mine.parcel.id == "id-old" else 5), "1.1")
    with store.writing() as unit:
        assert unit.outbox.forget(after(5)) == 1
    assert [delivery(store, name) is None for name in ("old", "new", "open")] == [True, False, False]


def test_a_moment_without_a_time_zone_is_refused(store: Store) -> None:
    naive = datetime(2027, 1, 4)  # noqa: DTZ001 - that is what is tested
    with pytest.raises(ValueError, match="has no time zone"), store.writing() as unit:
        unit.outbox.claim(naive, naive, 1)
