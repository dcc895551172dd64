"""The arguments of `wegwijzer dossier`."""

import argparse

from bot.commands.registry import Subparsers
from bot.domain.dossier import CORRECTION


def add_parsers(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command with all its actions, and return its parser."""
    parser = subparsers.add_parser(
        "dossier",
        help="run a matter through a procedure",
        description="Keep what happened in a matter; tell where it stands, what is next and what is late.",
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add_new(actions.add_parser("new", help="open a dossier", description="Open a dossier."))
    _add_event(actions.add_parser("event", help="record what happened", description="Record an event."))
    _add_show(actions.add_parser("show", help="tell where a dossier stands", description="Show a dossier."))
    _add_list(actions.add_parser("list", help="list dossiers", description="List the open dossiers."))
    _add_export(
        actions.add_parser("export", help="write a complete account", description="Export a dossier.")
    )
    return parser


def _add_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("procedure", metavar="PROCEDURE", help="escalatiemodel or niet-nakoming")
    parser.add_argument("--subject", required=True, metavar="TEXT", help="what the matter is about")
    parser.add_argument(
        "--party", required=True, action="append", metavar="ID", help="a municipality; once for each party"
    )
    parser.add_argument("--by", metavar="ID", help="the party that began (default: the first party)")
    _add_occasion(parser)


def _add_event(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the dossier")
    parser.add_argument(
        "type", metavar="EVENT", help=f"what happened; {CORRECTION} corrects an earlier event"
    )
    parser.add_argument("--by", metavar="ID", help="the party that did it, for events of a single party")
    parser.add_argument("--planned", metavar="YYYY-MM-DD", help="the day of an appointment that was planned")
    parser.add_argument("--corrects", type=int, metavar="N", help="the number of the event to correct")
    parser.add_argument("--void", action="store_true", help="the corrected event did not happen")
    _add_occasion(parser)


def _add_occasion(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="the day on which it happened (default: today)")
    parser.add_argument("--note", default="", metavar="TEXT", help="anything worth keeping beside it")
    parser.add_argument("--recorded-by", default="", metavar="NAME", help="who writes this down")
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the dossier")
    parser.add_argument(
        "--template", metavar="NAME", help="print a document to fill in: impasse or arguments"
    )
    parser.add_argument("--for", dest="party", metavar="ID", help="the party that will fill in the template")
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def _add_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--all", action="store_true", help="closed dossiers too")
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the dossier")
    parser.add_argument(
        "--format", choices=["markdown", "json"], default="markdown", help="(default: markdown)"
    )
    parser.add_argument("--out", metavar="FILE", help="a new file (default: standard output)")
