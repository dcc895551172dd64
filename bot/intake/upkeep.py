"""What must be done now and then: empty the journal, pick up what was left."""

import logging
import threading

from bot.intake.intake import Intake
from bot.intake.telling import place_of
from bot.intake.workers import Workers
from bot.storage.errors import StoreError

_OFTEN = 1.0  # seconds

log = logging.getLogger("wegwijzer.upkeep")


def look_after(intake: Intake, workers: Workers, stop: threading.Event) -> None:
    """Look after what came in until `stop` is set; runs beside the workers."""
    while not stop.wait(_OFTEN):
        try:
            intake.drain()
            workers.pick_up()
        except (StoreError, OSError) as error:
            log.warning("upkeep put off (%s)", type(error).__name__)
        except Exception as fault:  # noqa: BLE001 - without upkeep, work that is left would stay so
            log.error("upkeep failed with %s at %s", type(fault).__name__, place_of(fault))
