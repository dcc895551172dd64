"""A folder on this machine that takes what the store cannot take in time.

One file an arrival, complete or not there: it is written beside and moved into place. What
lies here is moved to the store as soon as that answers again; should this process be killed
before, the next one finds it.
"""

import logging
import os
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import msgspec

from bot.domain.arrival import Arrival

_ENDING, _BESIDE, _ASIDE = ".arrival", ".part", ".unreadable"

log = logging.getLogger("wegwijzer.intake")


class Journal:
    """Arrivals on disk, in the order in which they came."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def prepare(self) -> None:
        """Make the folder, and clear away what was never finished; raise `OSError` where that fails."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for place in self._folder.glob(f"*{_BESIDE}"):
            place.unlink(missing_ok=True)

    def add(self, arrival: Arrival) -> None:
        """Write an arrival to disk, safe from a power cut once this returns."""
        text = msgspec.json.encode({**asdict(arrival), "received": arrival.received.isoformat()})
        place = self._place(arrival)
        beside = place.with_suffix(_BESIDE)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(text)
            file.flush()
            os.fsync(handle)
        beside.replace(place)
        self._sync_folder()

    def __iter__(self) -> Iterator[Arrival]:
        """Iterate over what lies here, oldest first."""
        for place in sorted(self._folder.glob(f"*{_ENDING}")):
            try:
                found = _arrival(place.read_bytes())
            except FileNotFoundError:  # another process moved it meanwhile
                continue
            except (msgspec.MsgspecError, TypeError, KeyError, ValueError):
                # One that a disk spoiled must not keep the others from the store.
                log.error("journal: %s cannot be read, and was set aside", place.name)
                place.replace(place.with_suffix(_ASIDE))
                continue
            yield found

    def strike(self, arrival: Arrival) -> None:
        """Remove an arrival that the store has taken."""
        self._place(arrival).unlink(missing_ok=True)

    def _place(self, arrival: Arrival) -> Path:
        moment = arrival.received.strftime("%Y%m%dT%H%M%S%f")
        return self._folder / f"{moment}-{arrival.id}{_ENDING}"

    def _sync_folder(self) -> None:
        handle = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _arrival(content: bytes) -> Arrival:
    row = msgspec.json.decode(content)
    received = datetime.fromisoformat(row.pop("received"))
    return Arrival(**{**row, "keys": tuple(row["keys"])}, received=received)
