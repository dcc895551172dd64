"""A short, seeded selection of the bench: killed, stalled, and under load, as real processes."""

import pytest

from bench.slack.processes import MODES
from bench.slack.runs import killed, stalled, steady
from bench.slack.seeing import Seen, share

SEED = 7
RATE = 10.0


def _each_once(found: Seen) -> bool:
    return (found.lost, found.doubled, found.repeated) == (0, 0, 0)


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_killed_under_load_every_acknowledged_question_is_answered_once(mode: str) -> None:
    found = killed(mode, RATE, 2, SEED)
    assert found.acknowledged > found.asked / 2
    assert _each_once(found)


@pytest.mark.slow
def test_with_a_stalled_store_and_busy_workers_all_is_acknowledged_in_time() -> None:
    found = stalled("http", RATE, SEED)
    assert found.acknowledged == found.asked
    assert share(found.acks, 1.0) < 3.0
    assert _each_once(found)


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_under_load_all_is_answered_once(mode: str) -> None:
    found = steady(mode, 6.0, RATE, SEED).seen
    assert found.acknowledged == found.asked
    assert len(found.answers) == found.asked
    assert _each_once(found)
