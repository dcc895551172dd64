"""Hands parcels that are due to a pool of senders, soonest deadline first."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from time import sleep

from bot.clock import Clock
from bot.delivery.deliverer import LEASE, Deliverer
from bot.delivery.lanes import Lanes
from bot.delivery.pace import Pace
from bot.domain.message import Claim
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store

_SENDERS = 24
_GLANCE = 0.05  # seconds
_QUIET = 25  # glances without anything to do: longer than a channel is barred by its own pace
_PAUSE = 0.25  # seconds between looks into the outbox when it gave nothing
_TURN = 0.03  # the same when the pace of all allowed nothing

log = logging.getLogger("wegwijzer.delivery")


class Dispatcher:
    """Claims what is due, as many at a time as there are free senders."""

    def __init__(
        self, store: Store, deliverer: Deliverer, lanes: Lanes, clock: Clock, pace: Pace | None = None
    ) -> None:
        self._store = store
        self._deliverer = deliverer
        self._lanes = lanes
        self._clock = clock
        self._pace = pace or Pace()
        self._held = False  # whether the pace of all was what kept the last claim from being made
        self._senders = ThreadPoolExecutor(_SENDERS, thread_name_prefix="sender")
        self._free = threading.Semaphore(_SENDERS)

    def run(self, stop: threading.Event) -> None:
        """Deliver until `stop` is set; a store that is away is asked again after a while."""
        while not stop.is_set():
            try:
                found = self.once()
            except StoreError as error:
                log.warning("outbox cannot be read (%s)", type(error).__name__)
                found = 0
            except Exception as fault:  # noqa: BLE001 - nothing would be sent any more
                log.error("outbox cannot be worked off: %s", type(fault).__name__)
                found = 0
            if not found:
                stop.wait(_TURN if self._held else _PAUSE)

    def once(self) -> int:
        """Claim what is due and there are free senders for; return how many parcels that were."""
        taken = self._take_free()
        if not taken:
            return 0
        claims: tuple[Claim, ...] = ()
        try:
            claims = self._claim(taken)
        finally:
            for _ in range(taken - len(claims)):
                self._free.release()
        for claim in claims:
            self._senders.submit(self._deliver, claim)
        return len(claims)

    def drain(self) -> None:
        """Deliver all that is due now, each in its turn; what is put off or in doubt is left for later."""
        quiet = 0
        while quiet < _QUIET:
            found = self.once() or self._busy()
            if not found and not self._held and not self._lanes.barred():
                return
            quiet = 0 if found else quiet + 1
            sleep(_GLANCE)

    def _busy(self) -> bool:
        taken = self._take_free()
        for _ in range(taken):
            self._free.release()
        return taken < _SENDERS

    def close(self) -> None:
        """Let the senders finish what they have in hand."""
        self._senders.shutdown(wait=True)

    def _take_free(self) -> int:
        taken = 0
        while taken < _SENDERS and self._free.acquire(
            blocking=taken == 0, timeout=_PAUSE if not taken else None
        ):
            taken += 1
        return taken

    def _claim(self, most: int) -> tuple[Claim, ...]:
        with self._store.writing() as unit:
            now = self._clock.now()
            allowed = self._pace.allowed(unit, most)
            self._held = not allowed
            if not allowed:
                return ()
            claims = unit.outbox.claim(now, now + LEASE, allowed, self._lanes.barred())
            self._pace.spent(unit, len(claims))
            return claims

    def _deliver(self, claim: Claim) -> None:
        try:
            self._deliverer.deliver(claim)
        except StoreError as error:
            # Its claim passes, and whoever claims it next looks it up.
            log.warning("parcel %s: not recorded (%s)", claim.parcel.id, type(error).__name__)
        except Exception as fault:  # noqa: BLE001 - a thread has nobody else to tell
            log.error("parcel %s: failed with %s", claim.parcel.id, type(fault).__name__)
        finally:
            self._free.release()
