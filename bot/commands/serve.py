"""`wegwijzer serve`: the app in Slack."""

import argparse

from bot.clock import WallClock
from bot.commands.context import Context
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
    """Serve until told to stop; return 0 then, 1 when Slack, the store or the port cannot be had."""
    from bot.commands.running import ready, started  # noqa: PLC0415 - no other command needs Slack's libraries
    from bot.running.start import serve  # noqa: PLC0415

    ready(context.settings, serving=True)
    return started(context, WallClock(), serve)
