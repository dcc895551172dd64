"""`wegwijzer gaps`: what was asked in vain, for those who curate the knowledge."""

import argparse
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.commands.context import Context, UsageProblem
from bot.commands.days import day
from bot.commands.gaps_output import found_json, print_groups
from bot.commands.listing import print_json
from bot.commands.registry import Subparsers
from bot.commands.stores import carried_out
from bot.domain.gap import Gap
from bot.storage.opening import open_store

if TYPE_CHECKING:  # other commands should not wait for what reads questions
    pass

_MOST = 20


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "gaps",
        help="list what was asked in vain",
        description="List the questions that were not answered, or not helpfully: alike ones together, "
        "the most frequent first.",
    )
    parser.add_argument(
        "--since", metavar="YYYY-MM-DD", help="first day (default: as long as questions are kept)"
    )
    parser.add_argument(
        "--most", type=int, default=_MOST, metavar="N", help=f"how many groups to list (default: {_MOST})"
    )
    parser.add_argument("--json", action="store_true", help="print a JSON list instead of a table")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """List the groups of the region's gaps; return 1 when the store fails."""
    if arguments.most < 1:
        raise UsageProblem(f"--most {arguments.most} is too few; give 1 or more")
    since = _since(arguments, context)
    return carried_out(lambda: _list(since, arguments.most, context, as_json=arguments.json))


def _since(arguments: argparse.Namespace, context: Context) -> date:
    if arguments.since is None:
        return context.today - context.settings.retention
    since = day("--since", arguments.since)
    if since > context.today:
        raise UsageProblem(f"--since {since} lies after today, {context.today}; give an earlier day")
    return since


def _list(since: date, most: int, context: Context, *, as_json: bool) -> None:
    found = _gaps(since, context)
    groups = context.assistant.grouped(found, context.region.id) if found else ()
    shown = [found_json(group, context) for group in groups[:most]]
    if as_json:
        print_json(context, shown)
    else:
        print_groups(shown, groups, since, context)


def _gaps(since: date, context: Context) -> list[Gap]:
    begins = datetime.combine(since, time(), ZoneInfo(context.region.profile.timezone)).astimezone(UTC)
    with open_store(context.environment) as store, store.reading() as unit:
        return [gap for gap in unit.gaps.since(begins) if gap.region == context.region.id]
