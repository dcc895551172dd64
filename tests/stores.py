"""Stores to test with, on both sides; `from tests.stores import *` in a conftest gives its fixtures."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.storage.opening import store_at
from bot.storage.sql.store import SqlStore
from tests.postgresql_server import server_or_skip

SIDES = ("sqlite", "postgresql")
OpenStore = Callable[[], SqlStore]

__all__ = ["open_store", "side", "store", "url"]


def new_url(side: str, folder: Path) -> str:
    """Return the address of an empty store; a folder holds one store of SQLite."""
    if side == "postgresql":
        return server_or_skip().new_url()
    return f"sqlite:///{folder / 'store.db'}"


@pytest.fixture(params=SIDES)
def side(request: pytest.FixtureRequest) -> str:
    """Return the name of each side in turn."""
    return str(request.param)


@pytest.fixture
def url(side: str, tmp_path: Path) -> str:
    """Return the address of an empty store of this test."""
    return new_url(side, tmp_path)


@pytest.fixture
def open_store(url: str) -> OpenStore:
    """Return what opens the store of this test, again and again the same one."""
    return lambda: store_at(url, "url")


@pytest.fixture
def store(open_store: OpenStore) -> Iterator[SqlStore]:
    """Return the opened store of this test."""
    with open_store() as opened:
        yield opened
