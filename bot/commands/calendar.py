"""`wegwijzer calendar`: meetings and deadlines for anybody's agenda."""

import argparse
from datetime import UTC, datetime, time

from bot.commands.context import Context
from bot.commands.days import add_period, period
from bot.commands.registry import Subparsers
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "calendar",
        help="write meetings and deadlines as an iCalendar file",
        description="Write an iCalendar file (RFC 5545) for Outlook, Google Calendar or Thunderbird.",
    )
    add_period(parser, "one year")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Write the calendar of the period asked about."""
    from bot.rendering.icalendar import icalendar_text  # noqa: PLC0415 - a slow library, for this command alone

    asked = period(arguments, context, "P1Y")
    region = context.region
    # Made "at" the beginning of today, so that the same day gives the same file.
    stamp = datetime.combine(context.today, time.min, tzinfo=UTC)
    held = occurrences(region, asked.start, asked.end)
    owed = dues(region, asked.start, asked.end)
    context.out.write(icalendar_text(region, held, owed, context.language, stamp))
    return 0
