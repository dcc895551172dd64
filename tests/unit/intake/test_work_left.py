"""Work that was left: picked up when its time has passed, and by one."""

import threading

import pytest

from bot.intake.intake import LEASE
from bot.intake.work import MOST_CRASHES, Work
from bot.storage.errors import StoreError
from tests.unit.intake.parts import arrival
from tests.unit.intake.shop import Shop


def _away(_work: object) -> None:
    raise StoreError("away")


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
    shop.handle = _away
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

    def handle(work: Work) -> None:
        gate.wait(20)
        shop.answer(work)

    shop.handle = handle
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

    def handle(work: Work) -> None:
        begun.release()
        gate.wait(20)
        shop.answer(work)

    shop.handle = handle
    for _ in range(60):
        shop.workers.submit(shop.take(arrival()))
    begun.acquire()
    threading.Timer(0.2, gate.set).start()
    shop.workers.close()
    states = shop.states()
    assert 0 < states.count("finished") < 60
    assert len(shop.sent) == states.count("finished")
