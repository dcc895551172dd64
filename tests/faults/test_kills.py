"""Workers killed at any step: nothing is lost and nothing comes twice. bench/reminders has the full run."""

import pytest

from bench.reminders.kills import kills
from tests.postgresql_server import server_or_skip

RUNS = 12


@pytest.mark.parametrize(("side", "workers"), [("sqlite", 1), ("postgresql", 3)])
def test_none_is_lost_and_none_comes_twice(side: str, workers: int) -> None:
    if side == "postgresql":
        server_or_skip()
    found = kills(side, workers, RUNS, seed=1)
    assert (found.runs, found.lost, found.doubled, found.marked) == (RUNS, 0, 0, 0)
    assert found.reminders >= RUNS * 8  # two deadlines for each of four channels a run
    assert len(found.steps) > 3
