"""Keeps what comes in, within the time that Slack waits for an acknowledgement."""

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotInTime
from contextlib import suppress
from datetime import timedelta
from itertools import islice
from queue import Empty, SimpleQueue
from time import monotonic

from bot.clock import Clock
from bot.domain.arrival import Arrival, Assignment
from bot.intake.journal import Journal
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store

LEASE = timedelta(seconds=20)  # an arrival is worked off in well under a second
_PATIENCE = 0.5  # seconds; Slack waits three for an acknowledgement
_SPARED = 2.0  # seconds for which a store that was too slow is not asked again
_TOGETHER = 50  # arrivals kept in one transaction

log = logging.getLogger("wegwijzer.intake")
Worker = Callable[[Assignment], None]
Waiting = tuple[Arrival, Future[None]]


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
        # One thread: what comes in while it writes is kept together after that.
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="intake")
        self._waiting: SimpleQueue[Waiting] = SimpleQueue()
        self._spared_until: float | None = None
        self._lock = threading.Lock()

    def accept(self, arrival: Arrival) -> None:
        """Keep an arrival and have it worked off; raise `OSError` where it cannot be kept."""
        if not self._store_may_be_asked():
            self._journal.add(arrival)
            return
        # Should both take it, the second finds its keys known, and drops it.
        kept: Future[None] = Future()
        self._waiting.put((arrival, kept))
        self._writer.submit(self._keep_waiting)
        try:
            kept.result(timeout=_PATIENCE)
        except (NotInTime, StoreError) as error:
            self._spare(error)
            self._journal.add(arrival)
        else:
            self._spared_until = None

    def drain(self) -> int:
        """Move what lies in the journal to the store; return how many arrivals that were."""
        moved = 0
        waiting = iter(self._journal)
        while together := list(islice(waiting, _TOGETHER)):
            self._keep(together)
            for arrival in together:
                self._journal.strike(arrival)
            moved += len(together)
        return moved

    def close(self) -> None:
        """Let what is being written end, and take nothing in any more."""
        self._writer.shutdown(wait=True)

    def _keep_waiting(self) -> None:
        """Keep what waits; who put it there learns what came of it."""
        together: list[Waiting] = []
        with suppress(Empty):
            while len(together) < _TOGETHER:
                together.append(self._waiting.get_nowait())
        try:
            self._keep([arrival for arrival, _ in together])
        except Exception as fault:  # noqa: BLE001 - it is raised again by each who waits
            for _, kept in together:
                kept.set_exception(fault)
        else:
            for _, kept in together:
                kept.set_result(None)

    def _keep(self, arrivals: Sequence[Arrival]) -> None:
        if not arrivals:
            return
        with self._store.writing() as unit:
            until = self._clock.now() + LEASE
            assignments = [unit.inbox.add(arrival, until) for arrival in arrivals]
        for assignment in assignments:
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
