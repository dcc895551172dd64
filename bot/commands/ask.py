"""`wegwijzer ask`: a question answered."""

import argparse

from bot.commands import asking
from bot.commands.context import Context
from bot.commands.registry import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "ask", help="answer a question", description="Answer a question, with its source and dates."
    )
    asking.add_arguments(parser, "QUESTION")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Answer one question or a batch of them."""
    return asking.run(arguments, context, context.assistant.ask)
