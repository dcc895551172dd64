"""A burst: as fast as Slack's limits allow, and in order. The full one is in bench/reminders."""

import pytest

from bench.reminders.burst import burst, displaced
from tests.postgresql_server import server_or_skip


@pytest.mark.parametrize(("side", "workers"), [("sqlite", 1), ("postgresql", 3)])
def test_a_burst_is_spread_by_all_workers_together(side: str, workers: int) -> None:
    if side == "postgresql":
        server_or_skip()
    found = burst(side, workers, reminders=500, channels=250)
    assert (found.lost, found.doubled, found.violations) == (0, 0, 0)
    # A small one is slower than a large one by what may go out at once at its beginning.
    assert found.taken < found.least / 0.9 + 4
    assert found.displaced[0] < 50


def test_workers_that_share_a_channel_keep_its_wait() -> None:
    server_or_skip()
    found = burst("postgresql", 3, reminders=24, channels=2)
    assert (found.lost, found.doubled, found.violations) == (0, 0, 0)


def test_how_far_a_message_came_behind_later_ones() -> None:
    assert displaced([0, 1, 2, 3]) == (0, 0)
    assert displaced([3, 0, 1, 2])[1] == 3
