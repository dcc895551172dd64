"""Bolt's lazy listeners, made durable.

A listener has an `ack` function, which runs while Slack waits, and a lazy one, which does the
work. Bolt would start the lazy one in a thread after the acknowledgement, and lose it with the
process. Here "starting" means keeping it in the inbox before the acknowledgement; a worker runs
it later, from what was kept.
"""

import logging
from collections.abc import Callable

from slack_bolt.kwargs_injection import build_required_kwargs
from slack_bolt.lazy_listener import LazyListenerRunner
from slack_bolt.request import BoltRequest
from slack_bolt.util.utils import get_arg_names_of_callable

from bot.clock import Clock
from bot.domain.arrival import Arrival
from bot.intake.work import Work
from bot.slack.arrivals import arrival

DROPPED = "dropped"  # set in the context by an `ack` function that found nothing to be done
WORK = "work"

Accept = Callable[[Arrival], None]


class InboxRunner(LazyListenerRunner):
    """Keeps lazy functions in the inbox, and runs those that a worker hands back."""

    def __init__(self, accept: Accept, clock: Clock, logger: logging.Logger) -> None:
        self.logger = logger
        self._accept = accept
        self._clock = clock

    def start(self, function: Callable[..., None], request: BoltRequest) -> None:
        """Keep a function to be run; raise `OSError` where it cannot be kept, so that Slack tries again."""
        if not request.context.get(DROPPED):
            self._accept(arrival(request.body, function.__name__, self._clock.now()))

    def run(self, function: Callable[..., None], request: BoltRequest) -> None:
        """Run a function for a worker; a failure of it is left in its work, for the worker to see."""
        work: Work = request.context[WORK]
        work.ran = True
        try:
            function(**self._arguments(function, request))
        except Exception as failure:  # noqa: BLE001 - the one place where handlers' faults are caught
            work.failure = failure

    def _arguments(self, function: Callable[..., None], request: BoltRequest) -> dict[str, object]:
        return build_required_kwargs(
            logger=self.logger,
            required_arg_names=get_arg_names_of_callable(function),
            request=request,
            response=None,
            this_func=function,
        )
