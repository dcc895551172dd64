"""A home page, or a message changed in place: the newest is what stays, whoever was slower."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.delivery.deliverer import Deliverer
from bot.delivery.lanes import Lanes
from bot.delivery.overtaking import cause_of
from bot.domain.message import Address, Parcel, State, Way
from bot.storage.sqlite.store import SqliteStore
from tests.unit.delivery.parts import START, Desk, Post, parcel

HOME = Address(Way.HOME, user="U1")
CHANGED = Address(Way.UPDATE, channel="C1", stamp="1.5")
BOTH = pytest.mark.parametrize("address", [HOME, CHANGED])


def shown(name: str, seconds: float, address: Address = HOME) -> Parcel:
    """Return a page as it was drawn so many seconds after the start."""
    cause = cause_of("T1", address, name, 0)
    due = START + timedelta(seconds=seconds)
    return replace(parcel(name), cause=cause, address=address, due=due, deadline=due)


def other_process(post: Post) -> Deliverer:
    """Return a sender that knows nothing of the lanes of the first one."""
    return Deliverer(post.store, post.desk, Lanes(post.clock.tick), post.clock)


def seen(post: Post) -> list[str]:
    return [one.id for one in post.desk.posted]


def state(post: Post, sent: Parcel) -> State:
    with post.store.reading() as unit:
        found = unit.outbox.delivery(sent.cause)
    assert found is not None
    return found.state


@BOTH
def test_a_repeat_does_not_undo_what_another_process_showed_since(post: Post, address: Address) -> None:
    old, new = shown("old", 0, address), shown("new", 1, address)
    post.desk.faults = ["unclear"]
    post.deliverer.deliver(post.fresh(old))
    post.clock.sleep(1)
    other_process(post).deliver(post.fresh(new))
    post.rounds(60)
    assert seen(post)[-1] == "new"
    assert "old" not in seen(post)
    assert (state(post, old), state(post, new)) == (State.SENT, State.SENT)


@BOTH
def test_what_was_drawn_before_but_kept_after_is_not_shown(post: Post, address: Address) -> None:
    post.clock.sleep(2)
    post.deliverer.deliver(post.fresh(shown("new", 1, address)))
    old = shown("old", 0, address)
    post.deliverer.deliver(post.fresh(old))
    post.rounds(10)
    assert seen(post) == ["new"]
    assert state(post, old) is State.SENT


def test_after_a_kill_the_newer_one_is_shown_at_once_and_last(post: Post) -> None:
    old, new = shown("old", 0), shown("new", 1)
    claim = post.fresh(old)  # its process is killed, or only slow: the call may still be under way
    with post.store.writing() as unit:
        unit.outbox.sending(claim)
    post.clock.sleep(1)
    other_process(post).deliver(post.fresh(new))
    assert seen(post) == ["new"]
    post.desk.posted.append(old)  # the slow call arrives
    post.rounds(120)
    assert seen(post)[-1] == "new"
    assert (state(post, old), state(post, new)) == (State.SENT, State.SENT)


def test_one_that_was_refused_for_now_gives_way(post: Post) -> None:
    old = shown("old", 0)
    post.desk.faults = ["refused"]
    post.deliverer.deliver(post.fresh(old))
    other_process(post).deliver(post.fresh(shown("new", 1)))
    post.rounds(20)
    assert seen(post) == ["new"]


def test_one_that_failed_overtakes_nothing(post: Post) -> None:
    old = shown("old", 0)
    post.desk.faults = ["impossible"]
    post.deliverer.deliver(post.fresh(shown("new", 1)))
    post.deliverer.deliver(post.fresh(old))
    assert seen(post) == ["old"]


def test_pages_of_others_and_other_messages_go_on(post: Post) -> None:
    elsewhere = (replace(HOME, user="U2"), CHANGED, replace(CHANGED, stamp="1.6"))
    post.deliverer.deliver(post.fresh(shown("new", 1)))
    for number, address in enumerate(elsewhere):
        post.deliverer.deliver(post.fresh(shown(f"old{number}", 0, address)))
    assert seen(post) == ["new", "old0", "old1", "old2"]


def test_a_cause_tells_of_no_person_and_is_unique() -> None:
    causes = {cause_of("T1", HOME, token, name) for token in ("a", "b") for name in (0, 1)}
    assert len(causes) == 4
    assert not any("U1" in cause for cause in causes)
    assert cause_of("T1", Address(Way.POST, "C1"), "a", 0) == "answer/a/0"


FAULTS = st.lists(st.sampled_from(["", "refused", "lost", "unclear", "killed", "store_away"]), max_size=8)
PAGES = st.permutations(range(4))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(faults=FAULTS, order=PAGES, waits=st.lists(st.floats(0, 8), min_size=4, max_size=4))
def test_whatever_goes_wrong_the_newest_stays(
    tmp_path_factory: pytest.TempPathFactory, faults: list[str], order: list[int], waits: list[float]
) -> None:
    """Four pages, kept in any order by either process, with any faults: the newest is shown last."""
    with SqliteStore(tmp_path_factory.mktemp("store") / "store.db") as store:
        post = Post(store, Desk(faults))
        senders = (post.deliverer, other_process(post))
        for number, wait in zip(order, waits, strict=True):
            post.attempt(senders[number % 2], shown(f"page{number}", number))
            post.clock.sleep(wait)
        post.rounds(240, 2)
    assert seen(post)[-1] == "page3"
