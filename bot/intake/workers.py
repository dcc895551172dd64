"""Works arrivals off: runs what a handler does, commits it, and sends what came of it."""

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from uuid import uuid4

from bot.clock import Clock
from bot.delivery.deliverer import LEASE as SENDING_LEASE
from bot.domain.arrival import Assignment
from bot.domain.message import Claim
from bot.intake.intake import LEASE
from bot.intake.telling import place_of, told
from bot.intake.work import MOST_CRASHES, Work
from bot.storage.errors import ConflictError, StoreError
from bot.storage.ports.store import Store

THREADS = 8  # they compute: more would only take turns, and keep what comes in waiting
SENDERS = 24  # they wait for Slack
_AT_ONCE = 200  # arrivals picked up at a time; they take a few seconds
_TRIES = 3
_REST = timedelta(seconds=5)

log = logging.getLogger("wegwijzer.work")
Run = Callable[[Assignment], Work]
Apologise = Callable[[Work, str], None]
Deliver = Callable[[Claim], None]


class Workers:
    """A pool of threads for arrivals, and one that sends what came of them.

    `run` runs the handler of an arrival and returns what it collected, with its failure if it
    failed; `apologise` collects the message for who asked, given a reference number.
    """

    def __init__(self, store: Store, clock: Clock, run: Run, apologise: Apologise, deliver: Deliver) -> None:
        self._store = store
        self._clock = clock
        self._run = run
        self._apologise = apologise
        self._deliver = deliver
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="worker")
        self._senders = ThreadPoolExecutor(SENDERS, thread_name_prefix="answer")
        self._in_hand = 0
        self._lock = threading.Lock()

    def submit(self, assignment: Assignment) -> None:
        """Have an arrival worked off soon; one that is refused waits in the store."""
        with self._lock:
            self._in_hand += 1
        self._threads.submit(self._guarded, assignment)

    def pick_up(self) -> int:
        """Take on arrivals that nobody works on, such as those of a process that was killed.

        None are taken while there is a queue: it holds those whose time has passed while they waited
        in it, and they would be counted as failed and done twice.
        """
        if self._in_hand >= THREADS + SENDERS:
            return 0
        now = self._clock.now()
        with self._store.writing() as unit:
            assignments = unit.inbox.assign(now, now + LEASE, _AT_ONCE)
            hopeless = [item for item in assignments if item.attempts > MOST_CRASHES]
            for assignment in hopeless:
                log.error("arrival %s: given up, it never ends", assignment.arrival.id)
                unit.inbox.give_up(assignment, now)
        for assignment in assignments:
            if assignment not in hopeless:
                self.submit(assignment)
        return len(assignments)

    def close(self) -> None:
        """Finish what is in hand; what waits stays in the store."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._senders.shutdown(wait=True)

    def _guarded(self, assignment: Assignment) -> None:
        name = f"arrival {assignment.arrival.id}"
        claims: tuple[Claim, ...] = ()
        with told(name):
            claims = self._work_off(assignment)
        if claims:
            self._senders.submit(self._send, name, claims)
        else:
            self._done()

    def _send(self, name: str, claims: Sequence[Claim]) -> None:
        """Send what came of one arrival, in its order."""
        for claim in claims:
            with told(name):
                self._deliver(claim)
        self._done()

    def _done(self) -> None:
        with self._lock:
            self._in_hand -= 1

    def _work_off(self, assignment: Assignment) -> tuple[Claim, ...]:
        """Run the handler and commit; when somebody changed what it had read, run it anew."""
        for _ in range(_TRIES - 1):
            with suppress(ConflictError):
                return self._once(assignment)
        return self._once(assignment)

    def _once(self, assignment: Assignment) -> tuple[Claim, ...]:
        work = self._run(assignment)
        if isinstance(work.failure, StoreError):
            raise work.failure
        if work.failure is not None:
            if self._try_again(work):
                return ()
            self._give_up(work)
        with self._store.writing() as unit:
            return work.commit(unit, self._clock.now() + SENDING_LEASE)

    def _try_again(self, work: Work) -> bool:
        """Put off an arrival whose handler failed for a reason that may pass."""
        if not isinstance(work.failure, OSError) or work.assignment.attempts + 1 >= _TRIES:
            return False
        with self._store.writing() as unit:
            unit.inbox.postpone(work.assignment, self._clock.now() + _REST)
        return True

    def _give_up(self, work: Work) -> None:
        """Tell who asked, kindly and with a number; the log has the rest, without any text."""
        reference = uuid4().hex[:8]
        kind, place = type(work.failure).__name__, place_of(work.failure)
        log.error("reference %s: %s failed with %s at %s", reference, work.task, kind, place)
        work.forget()
        self._apologise(work, reference)
