"""Arrivals, and a store that can stand still or be away."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.domain.arrival import Arrival
from bot.storage.errors import StoreError
from bot.storage.sql.unit import SqlUnit
from bot.storage.sqlite.store import SqliteStore

START = datetime(2026, 11, 22, 9, tzinfo=UTC)
_NUMBERS = count()


def arrival(*keys: str, task: str = "answer", body: str = '{"text":"één vraag"}') -> Arrival:
    number = next(_NUMBERS)
    name = f"a{number:04}"
    return Arrival(name, keys or (f"event:{name}",), task, body, START + timedelta(milliseconds=number))


class SetClock:
    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment

    def sleep(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


class Moody(SqliteStore):
    """A real store that can be told to stand still, or to be away; counts who asks to write."""

    away = False
    asked = 0
    still: threading.Event | None = None

    @contextmanager
    def writing(self) -> Iterator[SqlUnit]:
        self.asked += 1
        still = self.still
        if still is not None:
            assert still.wait(20)
        if self.away:
            raise StoreError("away")
        with super().writing() as unit:
            yield unit
