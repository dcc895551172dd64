"""A sign that work is under way, for who has waited: an answer takes milliseconds, a queue may not."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.delivery.courier import ImpossibleError, RefusedForNowError, UnclearError
from bot.domain.text import Bilingual
from bot.intake.work import Work
from bot.slack.faults import guarded
from handlers.asker import Asker
from handlers.reception import Reception

_LONG = timedelta(seconds=1)
_SEARCHING = Bilingual("zoekt het op…", "is looking it up…")

log = logging.getLogger("wegwijzer.slack")


def show_working(reception: Reception, work: Work, who: Asker, event: Mapping[str, Any]) -> None:
    """Show in the agent view that somebody's question is being answered, if it has waited.

    The answer takes the sign away. On a plan without the agent view Slack refuses this, and
    nothing is lost. One sign at a time: a call for every question that waits would keep the others
    waiting longer.
    """
    if work.now - work.assignment.arrival.received < _LONG or not reception.showing.acquire(blocking=False):
        return
    try:
        _show(reception, who, event)
    finally:
        reception.showing.release()


def _show(reception: Reception, who: Asker, event: Mapping[str, Any]) -> None:
    thread = str(event.get("thread_ts") or event.get("ts", ""))
    try:
        guarded(
            lambda: reception.client.assistant_threads_setStatus(
                channel_id=who.channel, thread_ts=thread, status=_SEARCHING[who.language]
            )
        )
    except (ImpossibleError, RefusedForNowError, UnclearError) as error:
        log.info("no sign of work could be shown (%s)", type(error).__name__)
