"""Working off: committed whole or not at all, tried again where that helps, never in silence."""

import logging
import threading
from collections.abc import Callable, Iterator

import pytest

from bot.domain.arrival import Arrival, Assignment
from bot.domain.message import Address, Claim, Message, Way
from bot.intake.intake import LEASE
from bot.intake.work import MOST_CRASHES, Work
from bot.intake.workers import Workers
from bot.storage.errors import ConflictError, StoreError
from tests.unit.intake.parts import Moody, SetClock, arrival

SECRET = "wat kost de zonderlinge kwikstaart?"  # noqa: S105 - words that must not be logged
HERE = Address(Way.POST, channel="D1")


class Shop:
    """Workers with a handler that does as it is told."""

    def __init__(self, store: Moody, clock: SetClock) -> None:
        self.store, self.clock = store, clock
        self.handle: Callable[[Work], None] = lambda work: self.answer(work)
        self.runs = 0
        self.sent: list[str] = []
        self.workers = Workers(store, clock, self.run, self.apologise, self.deliver)

    def run(self, assignment: Assignment) -> Work:
        self.runs += 1
        work = Work(assignment, "T1", self.clock.now(), ran=True)
        try:
            self.handle(work)
        except Exception as failure:  # noqa: BLE001 - as the real runner does
            work.failure = failure
        return work

    def answer(self, work: Work) -> None:
        work.send(HERE, Message("antwoord"))

    def apologise(self, work: Work, reference: str) -> None:
        work.send(HERE, Message(f"sorry {reference}"))

    def deliver(self, claim: Claim) -> None:
        self.sent.append(claim.parcel.message.text)

    def take(self, one: Arrival) -> Assignment:
        with self.store.writing() as unit:
            assignment = unit.inbox.add(one, self.clock.now() + LEASE)
        assert assignment is not None
        return assignment

    def work_off(self, *assignments: Assignment) -> None:
        for assignment in assignments:
            self.workers.submit(assignment)
        self.settle()

    def settle(self) -> None:
        while self.workers._in_hand:  # noqa: SLF001 - until all is done
            threading.Event().wait(0.002)

    def states(self) -> list[str]:
        with self.store.reading() as unit:
            return [row["state"] for row in unit.session.rows("SELECT state FROM inbox ORDER BY id")]


@pytest.fixture
def shop(store: Moody, clock: SetClock) -> Iterator[Shop]:
    made = Shop(store, clock)
    yield made
    made.workers.close()


def _once(error: Exception, then: Callable[[Work], None]) -> Callable[[Work], None]:
    left = [error]

    def handle(work: Work) -> None:
        then(work)
        if left:
            raise left.pop()

    return handle


def test_what_a_handler_wants_is_committed_and_sent(shop: Shop) -> None:
    shop.work_off(shop.take(arrival()))
    assert (shop.sent, shop.states(), shop.runs) == (["antwoord"], ["finished"], 1)


def test_on_a_conflict_it_is_run_anew_with_nothing_left_of_before(shop: Shop) -> None:
    shop.handle = _once(ConflictError("taken"), shop.answer)
    shop.work_off(shop.take(arrival()))
    assert (shop.sent, shop.runs) == (["antwoord"], 2)


def test_a_conflict_at_the_commit_counts_too(shop: Shop) -> None:
    taken = [ConflictError("taken")]

    def handle(work: Work) -> None:
        shop.answer(work)
        work.keep(lambda _unit: _raise(taken))

    shop.handle = handle
    shop.work_off(shop.take(arrival()))
    assert (shop.sent, shop.runs, shop.states()) == (["antwoord"], 2, ["finished"])


def _raise(errors: list[ConflictError]) -> None:
    if errors:
        raise errors.pop()


def test_a_failure_is_apologised_for_with_a_number_and_no_text_is_logged(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    shop.handle = _once(ValueError(SECRET), shop.answer)
    with caplog.at_level(logging.DEBUG):
        shop.work_off(shop.take(arrival(body=f'{{"text": "{SECRET}"}}')))
    (told,) = shop.sent
    assert told.startswith("sorry ")
    assert told.removeprefix("sorry ") in caplog.text
    assert "ValueError" in caplog.text
    assert "kwikstaart" not in caplog.text
    assert shop.states() == ["finished"]


def test_what_may_pass_is_put_off_and_tried_again_and_then_told(shop: Shop) -> None:
    shop.handle = lambda _work: _fail(OSError(5, "disk"))
    shop.work_off(shop.take(arrival()))
    for runs in (2, 3):
        assert shop.sent == []
        shop.clock.sleep(6)
        assert shop.workers.pick_up() == 1
        shop.settle()
        assert shop.runs == runs
    assert [text[:5] for text in shop.sent] == ["sorry"]
    assert shop.states() == ["finished"]


def _fail(error: Exception) -> None:
    raise error


def test_work_of_a_killed_worker_is_picked_up_when_its_time_has_passed(shop: Shop) -> None:
    shop.take(arrival())
    assert shop.workers.pick_up() == 0
    shop.clock.sleep(LEASE.total_seconds() + 1)
    assert shop.workers.pick_up() == 1
    shop.settle()
    assert (shop.sent, shop.states()) == (["antwoord"], ["finished"])


def test_who_was_frozen_past_its_time_changes_and_sends_nothing(shop: Shop) -> None:
    frozen = shop.take(arrival())
    shop.clock.sleep(LEASE.total_seconds() + 1)
    shop.workers.pick_up()
    shop.settle()
    shop.work_off(frozen)
    assert (shop.sent, shop.runs) == (["antwoord"], 2)


def test_while_the_store_is_away_nothing_is_lost(shop: Shop) -> None:
    one = shop.take(arrival())
    shop.handle = lambda _work: _fail(StoreError("away"))
    shop.work_off(one)
    shop.handle = shop.answer
    shop.clock.sleep(LEASE.total_seconds() + 1)
    shop.workers.pick_up()
    shop.settle()
    assert (shop.sent, shop.states()) == (["antwoord"], ["finished"])


def test_one_that_ends_every_process_is_given_up(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    one = shop.take(arrival())
    for _ in range(MOST_CRASHES):
        shop.clock.sleep(LEASE.total_seconds() + 1)
        with shop.store.writing() as unit:  # assigned, and then the process ends
            assert unit.inbox.assign(shop.clock.now(), shop.clock.now() + LEASE, 9)
    shop.clock.sleep(LEASE.total_seconds() + 1)
    shop.workers.pick_up()
    shop.settle()
    assert (shop.states(), shop.sent, shop.runs) == (["failed"], [], 0)
    assert one.arrival.id in caplog.text


def test_what_waits_in_a_queue_is_not_assigned_anew(shop: Shop) -> None:
    """A queue that takes longer than an assignment lasts must not be run twice, nor given up."""
    gate = threading.Event()
    shop.handle = lambda work: (gate.wait(20), shop.answer(work))[1]
    assignments = [shop.take(arrival()) for _ in range(60)]
    for assignment in assignments:
        shop.workers.submit(assignment)
    for _ in range(MOST_CRASHES + 2):
        shop.clock.sleep(LEASE.total_seconds() + 1)
        assert shop.workers.pick_up() == 0
    gate.set()
    shop.settle()
    assert (len(shop.sent), shop.runs, set(shop.states())) == (60, 60, {"finished"})


def test_what_is_in_hand_at_the_end_is_finished_and_the_rest_stays(shop: Shop) -> None:
    gate, begun = threading.Event(), threading.Semaphore(0)
    shop.handle = lambda work: (begun.release(), gate.wait(20), shop.answer(work))[2]
    for _ in range(60):
        shop.workers.submit(shop.take(arrival()))
    begun.acquire()
    threading.Timer(0.2, gate.set).start()
    shop.workers.close()
    states = shop.states()
    assert 0 < states.count("finished") < 60
    assert len(shop.sent) == states.count("finished")
