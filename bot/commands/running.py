"""What `serve` and `worker` share: their settings checked, their log, their start."""

import logging
import sys
from collections.abc import Callable

from bot.clock import Clock
from bot.commands.context import Context, UsageProblem
from bot.running.parts import Given, Parts
from bot.running.required import problems
from bot.running.start import start
from bot.settings import Settings

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def ready(settings: Settings, *, serving: bool) -> None:
    """Check the settings, and have the log written to standard error; raise `UsageProblem`."""
    wrong = problems(settings, serving=serving)
    if wrong:
        raise UsageProblem("; ".join(wrong))
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format=_FORMAT)


def started(context: Context, clock: Clock, run: Callable[[Parts], None]) -> int:
    """Run a program until it ends; return its exit code."""
    given = Given(context.settings, context.environment, context.corpus, context.open_assistant, clock)
    return start(given, run)
