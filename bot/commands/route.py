"""`wegwijzer route`: where a problem must be brought."""

import argparse

from bot.commands import asking
from bot.commands.context import Context
from bot.commands.registry import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "route",
        help="where to bring a problem",
        description="Describe a problem; get the meeting, procedure or contact for it.",
    )
    asking.add_arguments(parser, "TEXT")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Route one description or a batch of them."""
    return asking.run(arguments, context, context.assistant.route)
