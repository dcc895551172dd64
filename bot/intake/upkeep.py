"""What must be done now and then: empty the journal, pick up what was left, forget what is old."""

import logging
import threading
from datetime import timedelta
from time import monotonic

from bot.clock import Clock
from bot.intake.intake import Intake
from bot.intake.workers import Workers, place_of
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store

_OFTEN = 1.0  # seconds
_SELDOM = 600.0  # seconds
_KEYS = timedelta(days=3)  # Slack repeats an event for a day at most
_PARCELS = timedelta(days=120)
_MARKS = timedelta(days=400)  # a duty returns every year

log = logging.getLogger("wegwijzer.upkeep")


class Upkeep:
    """Runs beside the workers; `retention` is how long questions are kept."""

    def __init__(self, store: Store, clock: Clock, retention: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._retention = retention

    def run(self, intake: Intake, workers: Workers, stop: threading.Event) -> None:
        """Look after things until `stop` is set."""
        tidied = -_SELDOM
        while not stop.wait(_OFTEN):
            try:
                intake.drain()
                workers.pick_up()
                if monotonic() - tidied >= _SELDOM:
                    self.tidy()
                    tidied = monotonic()
            except (StoreError, OSError) as error:
                log.warning("upkeep put off (%s)", type(error).__name__)
            except Exception as fault:  # noqa: BLE001 - without upkeep, work that is left would stay so
                log.error("upkeep failed with %s at %s", type(fault).__name__, place_of(fault))

    def tidy(self) -> None:
        """Delete what has been kept for as long as it may be (docs/privacy.md)."""
        now = self._clock.now()
        with self._store.writing() as unit:
            unit.inbox.forget(now - _KEYS)
            unit.outbox.forget(now - _PARCELS)
            unit.conversations.forget(now - self._retention)
            unit.gaps.forget(now - self._retention)
            unit.handovers.forget(now - self._retention)
            unit.marks.forget(now - _MARKS)
