"""What is done on a round: reminders planned, receivers that are gone suspended, the last day audited."""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from bot.intake.workers import place_of
from bot.running.auditor import Auditor
from bot.running.planner import Planner
from bot.running.suspending import Suspender
from bot.running.weekly import Weekly
from bot.storage.errors import StoreError

_EVERY = timedelta(seconds=30)

log = logging.getLogger("wegwijzer.reminders")


class Rounds:
    """Goes round until told to stop; several processes may, since each thing is kept once."""

    def __init__(self, planner: Planner, suspender: Suspender, auditor: Auditor, weekly: Weekly) -> None:
        self._planner = planner
        self._suspender = suspender
        self._auditor = auditor
        self._weekly = weekly

    def run(self, stop: threading.Event) -> None:
        """Go round every half minute until `stop` is set."""
        while True:
            self.once()
            if stop.wait(_EVERY.total_seconds()):
                return

    def once(self) -> None:
        """Go round once; what fails does not keep the rest from being done."""
        for step in (self._suspender.once, self._planner.once, self._weekly.once, self._audit):
            _attempted(step)

    def _audit(self) -> None:
        if self._auditor.due():
            self._auditor.once()


def _attempted(step: Callable[[], object]) -> None:
    try:
        step()
    except StoreError as error:
        log.warning("round put off (%s)", type(error).__name__)
    except Exception as fault:  # noqa: BLE001 - a fault in one part must not stop the others
        log.error("round failed with %s at %s", type(fault).__name__, place_of(fault))
