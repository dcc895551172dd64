"""A store of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.storage.sqlite.store import SqliteStore
from tests.unit.delivery.parts import Desk, Post


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path / "store.db") as opened:
        yield opened


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def post(store: SqliteStore, desk: Desk) -> Post:
    return Post(store, desk)
