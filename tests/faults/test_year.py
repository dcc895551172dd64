"""Two weeks with a clock change and Easter: all that is received is what the rules say."""

from datetime import date

import pytest

from bench.reminders.year import year
from tests.postgresql_server import server_or_skip


@pytest.mark.parametrize(("side", "seed"), [("sqlite", 3), ("postgresql", 5)])
def test_all_that_is_received_is_what_the_rules_say(side: str, seed: int) -> None:
    if side == "postgresql":
        server_or_skip()
    found = year(side, date(2027, 3, 18), date(2027, 3, 31), subscriptions=15, seed=seed)
    assert (found.missing, found.unexpected) == ([], [])
    assert found.same == found.expected > 20
    assert found.late > 0
    assert side == "sqlite" or "messages due" in found.restarted
