"""Keeping what comes in: in time whatever the store does, and each thing once."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.arrival import Assignment
from bot.intake.intake import Intake
from bot.intake.journal import Journal
from tests.unit.intake.parts import Moody, SetClock, arrival

A_SECOND = 1.0


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    made = Journal(tmp_path / "journal")
    made.prepare()
    return made


@pytest.fixture
def worked() -> list[Assignment]:
    return []


@pytest.fixture
def intake(store: Moody, journal: Journal, clock: SetClock, worked: list[Assignment]) -> Iterator[Intake]:
    made = Intake(store, journal, clock, worked.append)
    yield made
    if store.still is not None:
        store.still.set()
    made.close()


def _ids(worked: list[Assignment]) -> list[str]:
    return [assignment.arrival.id for assignment in worked]


def test_what_comes_in_is_kept_and_handed_on(intake: Intake, worked: list[Assignment], store: Moody) -> None:
    intake.accept(one := arrival())
    assert _ids(worked) == [one.id]
    with store.reading() as unit:
        assert unit.session.rows("SELECT id, body FROM inbox") == [{"id": one.id, "body": one.body}]


def test_a_repeat_is_taken_in_and_dropped(intake: Intake, worked: list[Assignment]) -> None:
    intake.accept(one := arrival("event:1", "message:C1:1.5"))
    intake.accept(arrival("event:1"))
    intake.accept(arrival("event:2", "message:C1:1.5"))
    assert _ids(worked) == [one.id]


def test_a_store_that_stands_still_delays_nobody(
    intake: Intake, journal: Journal, store: Moody, worked: list[Assignment]
) -> None:
    store.still = threading.Event()
    arrivals = [arrival() for _ in range(40)]
    took: list[float] = []

    def accepted(number: int) -> None:
        begun = time.monotonic()
        intake.accept(arrivals[number])
        took.append(time.monotonic() - begun)

    threads = [threading.Thread(target=accepted, args=(number,)) for number in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(took) < 2 * A_SECOND  # forty at once, on a machine that may be busy
    assert list(journal) == arrivals
    assert worked == []
    store.still.set()
    intake.drain()
    intake.close()
    assert sorted(_ids(worked)) == [one.id for one in arrivals]
    assert list(journal) == []


def test_a_store_that_stood_still_is_asked_by_one_at_a_time(intake: Intake, store: Moody) -> None:
    store.still = threading.Event()
    intake.accept(arrival())
    asked = store.asked
    begun = time.monotonic()
    for _ in range(20):
        intake.accept(arrival())
    assert time.monotonic() - begun < 5 * A_SECOND  # ten, if each of them waited for the store
    assert store.asked == asked


def test_a_store_that_is_away_costs_nothing_and_is_tried_again(
    intake: Intake, journal: Journal, store: Moody, worked: list[Assignment], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.away = True
    intake.accept(first := arrival())
    assert list(journal) == [first]
    store.away = False
    intake.accept(arrival())
    assert len(list(journal)) == 2  # not asked again so soon
    monkeypatch.setattr("bot.intake.intake._SPARED", 0.0)
    intake._spared_until = time.monotonic()  # noqa: SLF001 - two seconds later
    intake.accept(third := arrival())
    assert _ids(worked) == [third.id]
    assert intake.drain() == 2
    assert len(worked) == 3


def test_of_a_repeat_in_journal_and_store_one_is_worked_off(
    intake: Intake, journal: Journal, worked: list[Assignment]
) -> None:
    journal.add(arrival("event:1"))
    journal.add(arrival("event:1"))
    intake.accept(one := arrival("event:1"))
    journal.add(one)  # both took it: the store too late for the acknowledgement
    intake.drain()
    assert _ids(worked) == [one.id]
    assert list(journal) == []


def test_what_can_be_kept_nowhere_is_refused(intake: Intake, store: Moody, tmp_path: Path) -> None:
    store.away = True
    (tmp_path / "journal").rmdir()
    with pytest.raises(OSError, match="No such file"):
        intake.accept(arrival())


def test_an_arrival_stays_in_the_journal_until_the_store_has_it(
    intake: Intake, journal: Journal, store: Moody
) -> None:
    store.away = True
    intake.accept(one := arrival())
    with pytest.raises(Exception, match="away"):
        intake.drain()
    assert list(journal) == [one]
