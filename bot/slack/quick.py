"""Calls that must be made within seconds or not at all: a trigger dies after three."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar
from uuid import uuid4

from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.intake.telling import place_of
from bot.slack.faults import guarded
from bot.storage.errors import StoreError

T = TypeVar("T")
_THREADS = 8

log = logging.getLogger("wegwijzer.slack")


class Quick:
    """Makes calls beside the acknowledgement; they are lost with the process."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="quick")

    def __call__(self, call: Callable[[], object], failed: Callable[[str], object] | None = None) -> None:
        """Make a call soon; where that fails, `failed` gets the number under which the log has it."""
        self._threads.submit(_attempt, call, failed)

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


def _attempt(call: Callable[[], object], failed: Callable[[str], object] | None) -> None:
    number = uuid4().hex[:8]
    if not _made(call, number) and failed is not None:
        _made(lambda: failed(number), number)


def _made(call: Callable[[], object], number: str) -> bool:
    """Make a call; a failure is logged, without any text, and told by returning False."""
    try:
        guarded(call)
    except (ImpossibleError, RefusedForNowError, UnclearError) as error:
        log.warning("reference %s: a quick call failed: %s", number, error)
        return False
    except Exception as fault:  # noqa: BLE001 - a thread has nobody else to tell
        kind, place = type(fault).__name__, place_of(fault)
        log.error("reference %s: a quick call failed with %s at %s", number, kind, place)
        return False
    return True
