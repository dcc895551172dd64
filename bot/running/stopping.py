"""Stopping when told to: by Ctrl-C, or by whatever runs us."""

import logging
import signal
from collections.abc import Callable

log = logging.getLogger("wegwijzer")


def stop_on_signal(stop: Callable[[], None]) -> None:
    """Call `stop` on SIGTERM and SIGINT; only the main thread can ask for that."""

    def told(number: int, _frame: object) -> None:
        log.info("told to stop (%s)", signal.Signals(number).name)
        stop()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, told)
