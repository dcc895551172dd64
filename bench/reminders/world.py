"""The world of a simulated year: its clock, its disk, its knowledge."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from bot.corpus.corpus import Corpus
from bot.domain.calendar import Change
from bot.domain.region import Region
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store, Unit


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


class FullDisk:
    """A store that cannot write for a while."""

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


def changed(corpus: Corpus, change: Change) -> Corpus:
    """Return knowledge in which a meeting of Flevoland is cancelled or moved."""

    def renewed(region: Region) -> Region:
        if region.id != "flevoland":
            return region
        calendar = replace(region.calendar, changes=(*region.calendar.changes, change))
        return replace(region, calendar=calendar)

    return replace(corpus, regions=tuple(map(renewed, corpus.regions)))
