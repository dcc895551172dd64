"""The world of a simulated year: its clock, its disk, its database server, its knowledge."""

import resource
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from bot.corpus.corpus import Corpus
from bot.domain.calendar import Change
from bot.domain.region import Region
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store, Unit
from tests.fakeslack import FakeSlack
from tests.postgresql_server import server

_POSTED = "chat.postMessage"
_LATENCY, _GLANCE, _PATIENCE = 0.05, 0.002, 10.0  # seconds


class Hands:
    """A clock that is set from pass to pass."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self.moment

    def seconds(self) -> float:
        """Return the same in seconds since the epoch."""
        return self.moment.timestamp()


@contextmanager
def full_disk() -> Iterator[None]:
    """Have the operating system refuse every write of this process to a file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class FullDisk:
    """A store that cannot write for a while, where its disk is that of a server."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    @contextmanager
    def writing(self) -> Iterator[Unit]:
        """Do the work, and then find no room to keep it."""
        with self._store.writing() as unit:
            yield unit
            raise StoreError("database or disk is full")


@contextmanager
def restarted_in_hand(slack: FakeSlack) -> Iterator[None]:
    """Restart the PostgreSQL server once a message was posted, while others are on their way."""
    before = len(slack.calls(_POSTED))

    def restart() -> None:
        until = time.monotonic() + _PATIENCE
        while len(slack.calls(_POSTED)) == before and time.monotonic() < until:
            time.sleep(_GLANCE)
        server().restart()

    thread = threading.Thread(target=restart)
    slack.latency = _LATENCY
    thread.start()
    try:
        yield
    finally:
        thread.join()
        slack.latency = 0.0


def changed(corpus: Corpus, change: Change) -> Corpus:
    """Return knowledge in which a meeting of Flevoland is cancelled or moved."""

    def renewed(region: Region) -> Region:
        if region.id != "flevoland":
            return region
        calendar = replace(region.calendar, changes=(*region.calendar.changes, change))
        return replace(region, calendar=calendar)

    return replace(corpus, regions=tuple(map(renewed, corpus.regions)))
