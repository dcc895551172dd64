"""The pace that all processes keep together."""

from datetime import datetime, timedelta

import pytest

from bot.delivery.pace import Pace
from bot.storage.sqlite.store import SqliteStore
from tests.unit.delivery.parts import SetClock

HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def take(store: SqliteStore, clock: SetClock, most: int = 24) -> int:
    """Claim as much as is allowed, as a process that has just started."""
    with store.writing() as unit:
        allowed = Pace(clock).allowed(unit, most)
        Pace(clock).spent(unit, allowed)
    return allowed


def rate(store: SqliteStore, clock: SetClock, seconds: int = 10) -> float:
    """Return how many a second are allowed over some time, after what may go at once."""
    while take(store, clock):
        pass
    taken = 0
    for _ in range(seconds * 20):
        clock.sleep(0.05)
        taken += take(store, clock)
    return taken / seconds


def refuse(store: SqliteStore, clock: SetClock, wait: timedelta) -> None:
    with store.writing() as unit:
        Pace(clock).refused(unit, wait)


def test_a_burst_and_then_just_below_a_hundred_a_second(store: SqliteStore, clock: SetClock) -> None:
    assert take(store, clock) + take(store, clock) == 40
    assert take(store, clock) == 0
    assert rate(store, clock) == pytest.approx(97, abs=1)


def test_few_are_taken_at_once_and_many_together(store: SqliteStore, clock: SetClock) -> None:
    take(store, clock), take(store, clock)
    clock.sleep(0.02)
    assert take(store, clock, most=24) == 0
    assert take(store, clock, most=1) == 1


def test_a_refusal_holds_for_every_process_and_halves_the_pace_once(
    store: SqliteStore, clock: SetClock
) -> None:
    for _ in range(3):  # they were on their way together
        refuse(store, clock, timedelta(seconds=5))
    clock.sleep(4.9)
    assert take(store, clock) == 0
    clock.sleep(0.2)
    assert take(store, clock) > 0
    assert rate(store, clock) == pytest.approx(48.5, abs=2)


def test_it_grows_again(store: SqliteStore, clock: SetClock) -> None:
    for _ in range(9):
        refuse(store, clock, timedelta(seconds=1))
        clock.sleep(60)
    assert rate(store, clock, seconds=1) < 30
    clock.sleep(1800)
    assert rate(store, clock) == pytest.approx(97, abs=1)


@pytest.mark.parametrize("step", [-2 * HOUR, 24 * HOUR, timedelta(days=-400)])
def test_a_clock_that_steps_stops_nothing(store: SqliteStore, clock: SetClock, step: timedelta) -> None:
    while take(store, clock):
        pass
    clock.moment += step
    assert take(store, clock) > 0


def test_nothing_is_written_where_nothing_is_claimed(store: SqliteStore, clock: SetClock) -> None:
    with store.writing() as unit:
        Pace(clock).allowed(unit, 24)
        Pace(clock).spent(unit, 0)
        assert unit.pulse.last("pace") is None


def test_it_tells_the_real_time_unless_told_otherwise(store: SqliteStore) -> None:
    with store.writing() as unit:
        Pace().spent(unit, 1)
        found = unit.pulse.last("pace")
    assert found is not None
    assert abs(found[0] - datetime.now(found[0].tzinfo)) < timedelta(minutes=1)
