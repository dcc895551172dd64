"""Whatever goes wrong, nothing is lost, and nothing comes twice where the history can be read."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.deliverer import LEASE
from bot.domain.message import State, Way
from bot.storage.errors import StoreError
from bot.storage.sqlite.store import SqliteStore
from tests.unit.delivery.parts import FAULTS, Desk, Post, parcel

NUMBERS = count()
MOST = 8
# What a worker or the dispatcher of one of two processes does next; "late" delivers a claim of before.
STEPS = st.lists(
    st.tuples(st.sampled_from(["fresh", "planned", "round", "keep", "late"]), st.integers(0, 1)), max_size=25
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path_factory.mktemp("once") / "store.db") as opened:
        yield opened


def _played(store: SqliteStore, desk: Desk, steps: list[tuple[str, int]]) -> list[str]:
    first = Post(store, desk)
    posts = (first, Post(store, desk, first.clock))
    names: list[str] = []
    story = next(NUMBERS)  # its own channels: what another story left there must not stand in its way
    kept = []
    for what, who in steps:
        post = posts[who]
        if what in {"fresh", "planned"} and len(names) < MOST:
            name = f"p{next(NUMBERS)}"
            names.append(name)
            new = parcel(name, Way.POST, f"D{story}-{len(names) % 3}", due=post.clock.now())
            if what == "planned":
                post.add(new)
            else:
                with suppress(StoreError):
                    post.deliverer.deliver(post.fresh(new))
        elif what == "keep":
            kept += [(post, claim) for claim in post.claims()]
        elif what == "late" and kept:
            owner, claim = kept.pop(0)
            with suppress(StoreError):
                owner.deliverer.deliver(claim)
        else:
            post.round()
        post.clock.sleep(2.5)
    for _ in range(20 + 5 * len(desk.faults)):
        for post in posts:
            post.round()
        first.clock.sleep(LEASE.total_seconds() / 3)
    for name in names:
        assert first.state(name) is State.SENT
    return names


@settings(max_examples=120, deadline=None)
@given(steps=STEPS, faults=st.lists(st.sampled_from(FAULTS), max_size=12))
def test_all_arrive_and_each_once(
    store: SqliteStore, steps: list[tuple[str, int]], faults: list[str]
) -> None:
    desk = Desk(faults)
    names = _played(store, desk, steps)
    assert Counter(one.id for one in desk.posted) == Counter(names)


@settings(max_examples=60, deadline=None)
@given(steps=STEPS, faults=st.lists(st.sampled_from(FAULTS), max_size=12))
def test_where_nothing_can_be_read_all_arrive_and_each_repeat_says_so(
    store: SqliteStore, steps: list[tuple[str, int]], faults: list[str]
) -> None:
    desk = Desk(faults, readable=False)
    names = _played(store, desk, steps)
    assert {one.id for one in desk.posted} == set(names)
    plain = Counter(one.id for one in desk.posted if not one.message.text.startswith("↻"))
    assert all(times == 1 for times in plain.values())


def test_every_three_faults_in_a_row_lose_and_double_nothing(store: SqliteStore) -> None:
    for one in FAULTS:
        for two in FAULTS:
            for three in FAULTS:
                desk = Desk([one, two, three])
                names = _played(store, desk, [("fresh", 0), ("planned", 1)])
                assert Counter(item.id for item in desk.posted) == Counter(names)
