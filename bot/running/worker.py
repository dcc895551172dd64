"""Delivering without serving: on a machine of its own, or one pass from a timer."""

import logging
import threading

from bot.running.parts import Parts
from bot.running.sending import Sending
from bot.running.stopping import stop_on_signal

log = logging.getLogger("wegwijzer.worker")


def deliver(parts: Parts, *, once: bool) -> None:
    """Make one pass, or deliver until told to stop."""
    sending = Sending(parts)
    try:
        if once:
            sending.once()
        else:
            _until_told(sending)
    finally:
        sending.dispatcher.close()


def _until_told(sending: Sending) -> None:
    stop = threading.Event()
    stop_on_signal(stop.set)
    threads = [threading.Thread(target=loop, daemon=True) for loop in sending.loops(stop)]
    for thread in threads:
        thread.start()
    log.info("delivering")
    stop.wait()
    for thread in threads:
        thread.join()
