"""Workers at once, in threads with a store each: no work goes to two, none is lost, one a channel."""

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from bot.domain.arrival import Assignment
from bot.domain.message import Claim
from bot.storage.errors import LostLeaseError
from bot.storage.sql.store import SqlStore
from tests.storage.samples import NOW, after, arrival, parcel
from tests.stores import OpenStore

WORKERS = 6


def at_once(open_store: OpenStore, work: Callable[[SqlStore, int], None]) -> None:
    """Run work in threads that start together, as processes with a store of their own would."""
    barrier = threading.Barrier(WORKERS)

    def run(number: int) -> None:
        barrier.wait()
        work(stores[number], number)

    with ExitStack() as opened, ThreadPoolExecutor(WORKERS) as pool:
        stores = [opened.enter_context(open_store()) for _ in range(WORKERS)]
        list(pool.map(run, range(WORKERS)))


def test_an_arrival_is_assigned_to_one_worker(open_store: OpenStore) -> None:
    with open_store() as store, store.writing() as unit:
        for number in range(120):
            unit.inbox.add(arrival(f"a{number:03}"), NOW)
    taken: list[Assignment] = []

    def work(store: SqlStore, _: int) -> None:
        while True:
            with store.writing() as unit:
                mine = unit.inbox.assign(NOW, after(60), 5)
            if not mine:
                return
            taken.extend(mine)
            with store.writing() as unit:
                unit.inbox.finish(mine[0], NOW)

    at_once(open_store, work)
    assert Counter(found.arrival.id for found in taken) == Counter(f"a{number:03}" for number in range(120))


def test_of_an_event_that_comes_to_all_at_once_one_is_kept(open_store: OpenStore) -> None:
    kept: list[Assignment | None] = []

    def work(store: SqlStore, number: int) -> None:
        for event in range(20):
            keys = (f"event/{event}", f"message/{event}")
            with store.writing() as unit:
                item = arrival(f"{event}/{number}", *(keys if number % 2 else reversed(keys)))
                kept.append(unit.inbox.add(item, after(60)))

    at_once(open_store, work)
    assert len(kept) == 20 * WORKERS
    events = Counter(found.arrival.id.split("/")[0] for found in kept if found)
    assert events == Counter(str(event) for event in range(20))


def test_a_parcel_is_claimed_by_one_worker_and_a_channel_by_one_at_a_time(open_store: OpenStore) -> None:
    with open_store() as store, store.writing() as unit:
        for number in range(200):
            unit.outbox.add(parcel(f"p{number:03}", f"C{number % 25}", deadline=number))
    running: Counter[str] = Counter()
    sent: list[Claim] = []
    lock = threading.Lock()

    def work(store: SqlStore, _: int) -> None:
        for _try in range(200):
            with store.writing() as unit:
                mine = unit.outbox.claim(NOW, after(60), 3)
            deliver(store, mine)
            if len(sent) >= 200:
                return

    def deliver(store: SqlStore, mine: tuple[Claim, ...]) -> None:
        with lock:
            running.update(claim.parcel.address.channel for claim in mine)
            assert max(running.values(), default=0) <= 1, "two parcels of one channel are under way"
        for claim in mine:
            with store.writing() as unit:
                unit.outbox.sending(claim)
            with lock:  # before it is recorded: from then on, the channel is free
                running[claim.parcel.address.channel] -= 1
                sent.append(claim)
            with store.writing() as unit:
                unit.outbox.sent(claim, NOW, "1.1")

    at_once(open_store, work)
    assert Counter(claim.parcel.id for claim in sent) == Counter(f"id-p{number:03}" for number in range(200))
    for channel in range(25):
        numbers = [claim.parcel.id for claim in sent if claim.parcel.address.channel == f"C{channel}"]
        assert numbers == sorted(numbers)


def test_a_cause_that_all_add_at_once_is_kept_once(open_store: OpenStore) -> None:
    kept: list[bool] = []

    def work(store: SqlStore, number: int) -> None:
        for cause in range(20):
            with store.writing() as unit:
                item = parcel(f"{cause}")
                kept.append(unit.outbox.add(item, after(60) if number % 2 else None) is not None)

    at_once(open_store, work)
    assert kept.count(True) == 20


def test_of_a_frozen_and_a_current_worker_only_one_records_an_outcome(open_store: OpenStore) -> None:
    with open_store() as store, store.writing() as unit:
        for number in range(30):
            unit.outbox.add(parcel(f"p{number:02}", f"C{number}"))
    outcomes: Counter[str] = Counter()

    def work(store: SqlStore, number: int) -> None:
        # Every claim is past at once, so that workers take over from each other all the time.
        for step in range(30):
            with store.writing() as unit:
                mine = unit.outbox.claim(NOW, NOW, 3)
            for claim in mine:
                try:
                    with store.writing() as unit:
                        unit.outbox.sending(claim)
                    with store.writing() as unit:
                        unit.outbox.sent(claim, NOW, f"{number}.{step}")
                except LostLeaseError:
                    continue
                outcomes[claim.parcel.id] += 1

    at_once(open_store, work)
    assert set(outcomes.values()) <= {1}


def test_units_that_read_before_they_write_do_not_lose_what_another_wrote(open_store: OpenStore) -> None:
    with open_store() as store, store.writing() as unit:
        unit.outbox.add(parcel("a"))

    def work(store: SqlStore, _: int) -> None:
        for _step in range(10):
            with store.writing() as unit:
                (before,) = unit.session.held("SELECT attempts FROM outbox WHERE id = :id", id="id-a")
                unit.session.run(
                    "UPDATE outbox SET attempts = :n WHERE id = :id", n=before["attempts"] + 1, id="id-a"
                )

    at_once(open_store, work)
    with open_store() as store, store.reading() as unit:
        assert unit.session.rows("SELECT attempts FROM outbox") == [{"attempts": 10 * WORKERS}]
