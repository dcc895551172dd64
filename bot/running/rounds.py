"""What is done on a round: reminders planned, receivers that are gone suspended, the last day audited."""

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import timedelta
from time import monotonic

from bot.intake.telling import place_of
from bot.running.auditor import Auditor
from bot.storage.errors import StoreError

_EVERY = timedelta(seconds=30)
_CATCHING_UP = 120.0  # seconds in which what a standstill left may be sent before it is called missed

log = logging.getLogger("wegwijzer.reminders")


class Rounds:
    """Goes round until told to stop; several processes may, since each thing is kept once.

    `steps` are done one after the other on each round; `auditor` looks afterwards.
    """

    def __init__(self, steps: Sequence[Callable[[], object]], auditor: Auditor) -> None:
        self._steps = tuple(steps)
        self._auditor = auditor

    def run(self, stop: threading.Event) -> None:
        """Go round every half minute until `stop` is set."""
        began = monotonic()
        while True:
            self.once()
            self.audit(patient=monotonic() - began < _CATCHING_UP)
            if stop.wait(_EVERY.total_seconds()):
                return

    def once(self) -> None:
        """Go round once; what fails does not keep the rest from being done."""
        for step in self._steps:
            _attempted(step)

    def audit(self, *, patient: bool = False) -> None:
        """Audit when it is time; a patient one waits as long as something is due that was not sent yet."""
        _attempted(lambda: self._auditor.turn(patient=patient))


def _attempted(step: Callable[[], object]) -> None:
    try:
        step()
    except StoreError as error:
        log.warning("round put off (%s)", type(error).__name__)
    except Exception as fault:  # noqa: BLE001 - a fault in one part must not stop the others
        log.error("round failed with %s at %s", type(fault).__name__, place_of(fault))
