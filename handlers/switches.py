"""What a workspace switched on, read at most every few seconds: an acknowledgement cannot wait for it."""

import threading
from time import monotonic

from bot.storage.errors import StoreError
from handlers.reception import Reception

_FRESH = 5.0  # seconds
_PATIENCE = 0.3  # seconds that one acknowledgement may wait for the store


class Switches:
    """The switches of the workspace; of its readers, one every few seconds waits a moment for the store."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception
        self._follow = False
        self._fresh_until = 0.0
        self._lock = threading.Lock()

    def follow_threads(self) -> bool:
        """Tell whether replies in threads are read, as it was a few seconds ago."""
        with self._lock:
            stale = monotonic() > self._fresh_until
            if stale:
                self._fresh_until = monotonic() + _FRESH
        if stale:
            # Without this wait the first reply after a start or a change would be taken for unwanted.
            self._reception.quick.in_time(self._read, _PATIENCE)
        return self._follow

    def _read(self) -> None:
        try:
            with self._reception.store.reading() as unit:
                self._follow = unit.workspaces.get(self._reception.identity.team).follow_threads
        except StoreError:
            return  # what was read last holds
