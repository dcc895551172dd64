"""`wegwijzer serve`: the app in Slack."""

import argparse
import logging
import sys

from bot.clock import WallClock
from bot.commands.context import Context, UsageProblem
from bot.commands.registry import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "serve",
        help="run the app in Slack",
        description="Run the app in Slack: Socket Mode when SLACK_APP_TOKEN is set, else HTTP on PORT.",
    )
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace, context: Context) -> int:
    """Serve until told to stop; return 0 then, 1 when Slack or the port cannot be had."""
    from bot.running.required import problems  # noqa: PLC0415 - no other command needs Slack's libraries

    wrong = problems(context.settings)
    if wrong:
        raise UsageProblem("; ".join(wrong))
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    from bot.running.start import start  # noqa: PLC0415

    return start(context.settings, context.environment, context.corpus, context.assistant, WallClock())
