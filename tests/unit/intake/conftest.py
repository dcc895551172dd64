"""A store of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.intake.parts import Moody, SetClock
from tests.unit.intake.shop import Shop


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Moody]:
    with Moody(tmp_path / "store.db") as opened:
        yield opened


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(store: Moody, clock: SetClock) -> Iterator[Shop]:
    made = Shop(store, clock)
    yield made
    made.workers.close()
