"""`wegwijzer doctor`: what is well, what is not, and what to do about it."""

import argparse

from rich.table import Table
from rich.text import Text

from bot.clock import WallClock
from bot.commands.context import Context
from bot.commands.registry import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "doctor",
        help="check the configuration, the store, the knowledge and Slack",
        description="Check configuration, store, knowledge and the Slack connection, and say what to mend.",
    )
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace, context: Context) -> int:
    """Print what was found; return 1 when anything must be mended."""
    from bot.running.diagnosis import diagnosis  # noqa: PLC0415 - no other command needs Slack's libraries

    findings = tuple(diagnosis(context.settings, context.environment, context.corpus, WallClock()))
    table = Table.grid(padding=(0, 2))
    for finding in findings:
        mark = Text("well", style="green") if finding.well else Text("MEND", style="bold red")
        what = Text(finding.what)
        if finding.mend:
            what.append(f"\n→ {finding.mend}", style="bold")
        table.add_row(mark, Text(finding.name), what)
    context.console.print(table)
    return 0 if all(finding.well for finding in findings) else 1
