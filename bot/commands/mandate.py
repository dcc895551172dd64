"""`wegwijzer mandate`: whether something lies within the mandate."""

import argparse

from bot.commands import asking
from bot.commands.context import Context
from bot.commands.registry import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "mandate",
        help="what the mandate covers",
        description="Whether Almere may do something for the others: yes, no, only if.",
    )
    asking.add_arguments(parser, "TEXT")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Look up one act or a batch of them."""
    return asking.run(arguments, context, context.assistant.mandate)
