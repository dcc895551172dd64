"""Keeps what comes in, within the time that Slack waits for an acknowledgement."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotInTime
from datetime import timedelta
from time import monotonic

from bot.clock import Clock
from bot.domain.arrival import Arrival, Assignment
from bot.intake.journal import Journal
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store

LEASE = timedelta(seconds=20)  # an arrival is worked off in well under a second
_PATIENCE = 0.5  # seconds; Slack waits three for an acknowledgement
_SPARED = 2.0  # seconds for which a store that was too slow is not asked again
_WRITERS = 4

log = logging.getLogger("wegwijzer.intake")
Worker = Callable[[Assignment], None]


class Intake:
    """Takes arrivals in: into the store, or where that is too slow into the journal.

    When `accept` returns, the arrival is on disk; when it raises `OSError`, it is nowhere and
    must not be acknowledged. A duplicate is taken in and dropped.
    """

    def __init__(self, store: Store, journal: Journal, clock: Clock, worker: Worker) -> None:
        self._store = store
        self._journal = journal
        self._clock = clock
        self._worker = worker
        self._writers = ThreadPoolExecutor(_WRITERS, thread_name_prefix="intake")
        self._spared_until: float | None = None
        self._lock = threading.Lock()

    def accept(self, arrival: Arrival) -> None:
        """Keep an arrival and have it worked off; raise `OSError` where it cannot be kept."""
        if not self._store_may_be_asked():
            self._journal.add(arrival)
            return
        # Should both take it, the second finds its keys known, and drops it.
        written = self._writers.submit(self._keep, arrival)
        try:
            written.result(timeout=_PATIENCE)
        except (NotInTime, StoreError) as error:
            self._spare(error)
            self._journal.add(arrival)
        else:
            self._spared_until = None

    def drain(self) -> int:
        """Move what lies in the journal to the store; return how many arrivals that were."""
        moved = 0
        for arrival in self._journal:
            self._keep(arrival)
            self._journal.strike(arrival)
            moved += 1
        return moved

    def close(self) -> None:
        """Let what is being written end, and take nothing in any more."""
        self._writers.shutdown(wait=True)

    def _keep(self, arrival: Arrival) -> None:
        with self._store.writing() as unit:
            assignment = unit.inbox.add(arrival, self._clock.now() + LEASE)
        if assignment is not None:
            self._worker(assignment)

    def _store_may_be_asked(self) -> bool:
        """Tell whether to try the store; of a store that was too slow, one arrival at a time tries."""
        with self._lock:
            if self._spared_until is None:
                return True
            if monotonic() < self._spared_until:
                return False
            self._spared_until = monotonic() + _SPARED
            return True

    def _spare(self, error: Exception) -> None:
        with self._lock:
            self._spared_until = monotonic() + _SPARED
        log.warning("store too slow or away (%s); arrivals go to the journal", type(error).__name__)
