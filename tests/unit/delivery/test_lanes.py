"""The pace of a channel, and what a refusal bars."""

from datetime import timedelta

import pytest

from bot.delivery.lanes import LOOK_UP, Lanes
from bot.domain.message import Way
from tests.unit.delivery.parts import SetClock, parcel

WAIT = timedelta(seconds=10)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def lanes(clock: SetClock) -> Lanes:
    return Lanes(clock.tick)


def _sent(lanes: Lanes, channel: str, way: Way = Way.POST) -> float:
    one = parcel("x", way, channel)
    wait = lanes.take(one)
    if not wait:
        lanes.done(one)
    return wait


def test_a_short_burst_may_go_and_then_one_a_second(lanes: Lanes, clock: SetClock) -> None:
    assert [_sent(lanes, "D1") for _ in range(4)] == [0.0, 0.0, 0.0, 1.0]
    assert lanes.barred() == ("D1",)
    assert _sent(lanes, "D2") == 0.0
    clock.sleep(1)
    assert [_sent(lanes, "D1") for _ in range(2)] == [0.0, 1.0]
    clock.sleep(60)
    assert lanes.barred() == ()
    assert [_sent(lanes, "D1") for _ in range(4)] == [0.0, 0.0, 0.0, 1.0]


def test_a_home_page_has_no_pace(lanes: Lanes) -> None:
    assert {_sent(lanes, "", Way.HOME) for _ in range(20)} == {0.0}


def test_a_refusal_bars_its_channel_and_no_other(lanes: Lanes, clock: SetClock) -> None:
    lanes.refused(parcel("a"), WAIT, wide=False)
    assert (_sent(lanes, "D1"), _sent(lanes, "D2")) == (10.0, 0.0)
    assert lanes.barred() == ("D1",)
    clock.sleep(10)
    assert (_sent(lanes, "D1"), lanes.barred()) == (0.0, ("D1",)[:0])


def test_a_second_channel_refused_meanwhile_bars_the_method(lanes: Lanes, clock: SetClock) -> None:
    lanes.refused(parcel("a"), WAIT, wide=False)
    clock.sleep(2)
    lanes.refused(parcel("b", channel="D2"), WAIT, wide=False)
    assert _sent(lanes, "D3") == 10.0
    assert _sent(lanes, "D3", Way.UPDATE) == 0.0


def test_a_second_channel_refused_much_later_does_not(lanes: Lanes, clock: SetClock) -> None:
    lanes.refused(parcel("a"), WAIT, wide=False)
    clock.sleep(11)
    lanes.refused(parcel("b", channel="D2"), WAIT, wide=False)
    assert _sent(lanes, "D3") == 0.0


def test_a_method_that_is_surely_refused_is_barred_at_once(lanes: Lanes) -> None:
    lanes.refused(parcel("a"), WAIT, wide=True)
    assert _sent(lanes, "D3") == 10.0


def test_looking_up_has_a_bar_of_its_own(lanes: Lanes) -> None:
    lanes.refused(parcel("a"), WAIT, wide=True, method=LOOK_UP)
    assert lanes.wait(parcel("b", channel="D2"), LOOK_UP) == 10.0
    assert _sent(lanes, "D2") == 0.0


def test_a_longer_wait_is_not_cut_short(lanes: Lanes) -> None:
    lanes.refused(parcel("a"), WAIT, wide=False)
    lanes.rest(parcel("a"), timedelta(seconds=1))
    assert _sent(lanes, "D1") == 10.0


def test_a_channel_with_a_call_under_way_is_taken(lanes: Lanes, clock: SetClock) -> None:
    first = parcel("a")
    assert lanes.take(first) == 0.0
    assert 0 < _sent(lanes, "D1") < 1
    lanes.done(first)
    clock.sleep(0.2)
    assert _sent(lanes, "D1") == 0.0


def test_what_is_over_is_let_go(lanes: Lanes, clock: SetClock) -> None:
    for number in range(1000):
        _sent(lanes, f"D{number}")
    clock.sleep(5)
    lanes.barred()
    held = (lanes._free, lanes._paid, lanes._taken)  # noqa: SLF001 - that they do not grow
    assert [len(one) for one in held] == [0, 0, 0]
