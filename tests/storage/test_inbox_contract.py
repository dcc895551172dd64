"""What every side does with what came in."""

from dataclasses import replace

import pytest

from bot.domain.arrival import Arrival, Assignment, Backlog
from bot.storage.errors import LostLeaseError
from bot.storage.ports.store import Store
from tests.storage.samples import NOW, after, arrival


def add(store: Store, item: Arrival, until: float = 60) -> Assignment | None:
    with store.writing() as unit:
        return unit.inbox.add(item, after(until))


def assign(store: Store, at: float, until: float = 600, most: int = 10) -> tuple[Assignment, ...]:
    with store.writing() as unit:
        return unit.inbox.assign(after(at), after(until), most)


def backlog(store: Store, at: float) -> Backlog:
    with store.reading() as unit:
        return unit.inbox.backlog(after(at))


def test_what_arrives_is_assigned_to_whoever_keeps_it(store: Store) -> None:
    item = arrival("a", "event/1", "message/1")
    assert add(store, item) == Assignment(item, fence=1, until=after(60))
    assert assign(store, at=59) == ()
    assert backlog(store, at=59) == Backlog(0, 0, None)


@pytest.mark.parametrize("keys", [("event/1",), ("message/1",), ("other", "message/1"), ("event/1", "a")])
def test_of_arrivals_that_share_any_key_one_is_kept(store: Store, keys: tuple[str, ...]) -> None:
    first = arrival("a", "event/1", "message/1")
    add(store, first)
    assert add(store, arrival("b", *keys)) is None
    assert [found.arrival for found in assign(store, at=60)] == [first]


def test_a_key_of_what_was_refused_is_free(store: Store) -> None:
    add(store, arrival("a", "event/1"))
    assert add(store, arrival("b", "event/2", "event/1")) is None
    assert add(store, arrival("c", "event/2")) is not None


def test_what_is_refused_leaves_the_unit_usable(store: Store) -> None:
    add(store, arrival("a"))
    with store.writing() as unit:
        assert unit.inbox.add(arrival("b", "key/a"), NOW) is None
        assert unit.inbox.add(arrival("c"), NOW) is not None
    assert [found.arrival.id for found in assign(store, at=60)] == ["a", "c"]


def test_an_id_that_is_known_is_refused(store: Store) -> None:
    add(store, arrival("a"))
    assert add(store, arrival("a", "another key")) is None


def test_a_key_is_known_after_the_work_is_done(store: Store) -> None:
    first = add(store, arrival("a"))
    assert first is not None
    finish(store, first)
    assert add(store, arrival("b", "key/a")) is None


def finish(store: Store, assignment: Assignment) -> None:
    with store.writing() as unit:
        unit.inbox.finish(assignment, NOW)


def test_the_oldest_is_assigned_first_and_each_to_one_worker(store: Store) -> None:
    for name, received in (("late", 3.0), ("early", 1.5), ("middle", 2.0)):
        add(store, arrival(name, received=received), until=0)
    first, second = assign(store, at=10, most=2), assign(store, at=10, most=2)
    assert [found.arrival.id for found in first] == ["early", "middle"]
    assert [found.arrival.id for found in second] == ["late"]
    assert assign(store, at=10) == ()


def test_an_assignment_that_has_passed_is_given_again_with_a_higher_fence(store: Store) -> None:
    add(store, arrival("a", "one", "two"))
    (again,) = assign(store, at=60)
    assert (again.fence, again.attempts, again.until) == (2, 1, after(600))
    assert again.arrival == arrival("a", "one", "two")


@pytest.mark.parametrize("change", ["finish", "postpone", "give_up"])
def test_whoever_lost_the_assignment_changes_nothing(store: Store, change: str) -> None:
    first = add(store, arrival("a"))
    (second,) = assign(store, at=60)
    with pytest.raises(LostLeaseError, match="arrival a: assignment 1 has passed"), store.writing() as unit:
        getattr(unit.inbox, change)(first, after(61))
    assert assign(store, at=600) == (replace(second, fence=3, until=after(600), attempts=2),)


def test_what_was_postponed_rests_and_waits(store: Store) -> None:
    first = add(store, arrival("a"))
    assert first is not None
    with store.writing() as unit:
        unit.inbox.postpone(first, after(30))
    assert backlog(store, at=1) == Backlog(1, 0, NOW)
    assert assign(store, at=29) == ()
    assert [found.fence for found in assign(store, at=30)] == [2]


def test_what_was_finished_is_never_assigned_and_its_body_is_gone(store: Store) -> None:
    first = add(store, arrival("a"))
    assert first is not None
    finish(store, first)
    assert assign(store, at=10_000) == ()
    with pytest.raises(LostLeaseError), store.writing() as unit:
        unit.inbox.postpone(first, after(1))
    assert bodies(store) == [""]


def bodies(store: Store) -> list[str]:
    with store.reading() as unit:
        return [row["body"] for row in unit.session.rows("SELECT body FROM inbox")]  # type: ignore[attr-defined]


def test_what_was_given_up_is_counted_until_it_is_forgotten(store: Store) -> None:
    first = add(store, arrival("a"))
    assert first is not None
    with store.writing() as unit:
        unit.inbox.give_up(first, after(5))
    assert backlog(store, at=9999) == Backlog(0, 1, None)
    assert bodies(store) == [""]
    with store.writing() as unit:
        assert unit.inbox.forget(after(5)) == 0
        assert unit.inbox.forget(after(6)) == 1
    assert backlog(store, at=9999) == Backlog(0, 0, None)


def test_forgetting_frees_the_keys_and_spares_what_is_open(store: Store) -> None:
    done = add(store, arrival("a", "one", "two"))
    add(store, arrival("b"))
    assert done is not None
    finish(store, done)
    with store.writing() as unit:
        assert unit.inbox.forget(after(1)) == 1
    assert add(store, arrival("c", "two")) is not None
    assert add(store, arrival("d", "key/b")) is None


def test_the_backlog_tells_what_waits_and_since_when(store: Store) -> None:
    add(store, arrival("a", received=-50), until=0)
    add(store, arrival("b", received=-20), until=10)
    assert backlog(store, at=5) == Backlog(1, 0, after(-50))
    assert backlog(store, at=10) == Backlog(2, 0, after(-50))
