"""`wegwijzer worker`: delivers what is due."""

import argparse
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import Clock, StoppedClock, WallClock
from bot.commands.context import Context, UsageProblem
from bot.commands.registry import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "worker",
        help="deliver what is due",
        description="Plan reminders and deliver what is due, until told to stop.",
    )
    parser.add_argument("--once", action="store_true", help="make one pass and stop")
    parser.add_argument(
        "--now",
        metavar="DATETIME",
        help="make that pass as at this moment, such as 2027-02-22T09:00 (with --once)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Deliver; return 1 when Slack or the store cannot be had."""
    if arguments.now and not arguments.once:
        raise UsageProblem(f"--now {arguments.now!r} goes with --once only")
    clock: Clock = StoppedClock(_moment(arguments.now, context)) if arguments.now else WallClock()
    from bot.commands.running import ready, started  # noqa: PLC0415 - no other command needs Slack's libraries
    from bot.running.worker import deliver  # noqa: PLC0415

    ready(context.settings, serving=False)
    return started(context, clock, lambda parts: deliver(parts, once=arguments.once))


def _moment(text: str, context: Context) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise UsageProblem(f"--now {text!r} is no moment; write it as 2027-02-22T09:00") from None
    zone = ZoneInfo(context.region.profile.timezone)
    return found if found.tzinfo else found.replace(tzinfo=zone)
