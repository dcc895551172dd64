"""Working off: committed whole or not at all, tried again where that helps, never in silence."""

import logging
import threading
from collections.abc import Callable

import pytest

from bot.intake.work import Work
from bot.intake.workers import THREADS
from bot.storage.errors import ConflictError
from tests.unit.intake.parts import arrival
from tests.unit.intake.shop import Shop

SECRET = "wat kost de zonderlinge kwikstaart?"  # noqa: S105 - words that must not be logged


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


def test_a_slow_slack_keeps_nothing_from_being_worked_off(shop: Shop) -> None:
    shop.answers.clear()
    several = [shop.take(arrival()) for _ in range(THREADS * 2)]
    for assignment in several:
        shop.workers.submit(assignment)
    for _ in range(2000):
        if shop.states() == ["finished"] * len(several):
            break
        threading.Event().wait(0.005)
    assert (shop.states(), shop.sent) == (["finished"] * len(several), [])
    shop.answers.set()
    shop.settle()
    assert len(shop.sent) == len(several)


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


def test_what_is_to_be_sent_is_recorded_as_sending_with_the_work(shop: Shop) -> None:
    shop.work_off(shop.take(arrival()))
    with shop.store.reading() as unit:
        (row,) = unit.session.rows("SELECT state, attempts, claimed FROM outbox")
    assert row == {"state": "sending", "attempts": 1, "claimed": 1}
