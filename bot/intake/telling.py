"""What the log is told of a failure: its kind and its place, never what somebody wrote."""

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from bot.storage.errors import LostLeaseError, StoreError

log = logging.getLogger("wegwijzer.work")


@contextmanager
def told(name: str) -> Iterator[None]:
    """Tell the log what went wrong in the block, and go on: a thread has nobody else to tell."""
    try:
        yield
    except LostLeaseError:
        log.info("%s: taken over by another", name)
    except StoreError as error:
        # It stays assigned, or claimed, until that passes, and is picked up again then.
        log.warning("%s: store away (%s)", name, type(error).__name__)
    except Exception as fault:  # noqa: BLE001 - one thing that fails must not end the thread
        log.error("%s: failed with %s at %s", name, type(fault).__name__, place_of(fault))


def place_of(failure: Exception | None) -> str:
    """Return the file and line where something failed; its text may hold what somebody wrote."""
    frames = traceback.extract_tb(failure.__traceback__) if failure else []
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
