"""Calls that must be made within seconds or not at all: a trigger dies after three."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.slack.faults import guarded
from bot.storage.errors import StoreError

T = TypeVar("T")
_THREADS = 8

log = logging.getLogger("wegwijzer.slack")


class Quick:
    """Makes calls beside the acknowledgement; they are lost with the process."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="quick")

    def __call__(self, call: Callable[[], object]) -> None:
        """Make a call soon."""
        self._threads.submit(_attempt, call)

    def in_time(self, call: Callable[[], T], seconds: float) -> T | None:
        """Make a call and return what it gives, or None when that takes longer or fails."""
        future = self._threads.submit(call)
        try:
            return future.result(timeout=seconds)
        except (TimeoutError, StoreError):
            return None

    def close(self) -> None:
        """Finish what was begun."""
        self._threads.shutdown(wait=True, cancel_futures=True)


def _attempt(call: Callable[[], object]) -> None:
    try:
        guarded(call)
    except (ImpossibleError, RefusedForNowError, UnclearError) as error:
        log.warning("a quick call failed: %s", error)
    except Exception as fault:  # noqa: BLE001 - a thread has nobody else to tell
        log.error("a quick call failed with %s", type(fault).__name__)
