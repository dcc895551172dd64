"""What somebody is told when their request failed: kind, fixed, and with a number to quote."""

import json
from collections.abc import Callable

from bot.intake.work import Work
from bot.rendering.slack import notices
from handlers.asker import asker
from handlers.reception import Reception


def apologise(reception: Reception) -> Callable[[Work, str], None]:
    """Return what collects the message for who asked, given a reference number."""

    def apologised(work: Work, reference: str) -> None:
        who = asker(reception, json.loads(work.assignment.arrival.body))
        if who.user:
            work.send(who.privately, notices.failed(reference, who.language))

    return apologised
