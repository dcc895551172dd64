"""`wegwijzer person`: what is kept of one person, handed over or erased."""

import argparse
import sys

from bot.commands.context import Context, UsageProblem
from bot.commands.listing import print_json
from bot.commands.registry import Subparsers
from bot.commands.stores import carried_out
from bot.domain.text import Bilingual
from bot.privacy.workspaces import workspaces
from bot.storage.opening import open_store
from bot.storage.sql.unit import SqlUnit

_SURE = Bilingual(
    "Alles wat van {user} in {team} bewaard wordt wissen ({rows})? Dat is niet terug te draaien. Typ ja: ",
    "Erase all that is kept of {user} in {team} ({rows})? This cannot be undone. Type yes: ",
)
_ROW, _ROWS = Bilingual("1 rij", "1 row"), Bilingual("{count} rijen", "{count} rows")
_YES = frozenset({"ja", "j", "yes", "y"})
_LEFT = Bilingual("Er is niets gewist.", "Nothing was erased.")
_NOTHING = Bilingual("Van {user} in {team} wordt niets bewaard.", "Nothing is kept of {user} in {team}.")
_NOTHING_AT_ALL = Bilingual("Van {user} wordt niets bewaard.", "Nothing is kept of {user}.")
_ERASED = Bilingual("Gewist van {user} in {team}:", "Erased of {user} in {team}:")


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "person",
        help="hand over or erase what is kept of a person",
        description="For administrators: what is kept of one person, as docs/privacy.md tells.",
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    export = actions.add_parser(
        "export",
        help="print all that is kept of a person",
        description="Print every row that names a person, as JSON by table.",
    )
    erase = actions.add_parser(
        "erase",
        help="erase or unname all that is kept of a person",
        description="Delete every row of a person; take their name out of what must stay.",
    )
    for action in (export, erase):
        action.add_argument("user", metavar="USER", help="the person's id in Slack, such as U024BE7LH")
        action.add_argument(
            "--team", metavar="ID", help="the workspace, such as T024BE7LD (default: the only one stored)"
        )
    erase.add_argument("--yes", action="store_true", help="erase without asking")
    export.set_defaults(run=run_export)
    erase.set_defaults(run=run_erase)


def run_export(arguments: argparse.Namespace, context: Context) -> int:
    """Print what is kept of a person; return 1 when the store fails."""

    def export() -> None:
        with open_store(context.environment) as store, store.reading() as unit:
            team = _team(arguments.team, unit)
            kept = unit.people.export(team, arguments.user) if team else {}
        print_json(context, kept)

    return carried_out(export)


def run_erase(arguments: argparse.Namespace, context: Context) -> int:
    """Erase what is kept of a person, once somebody has said yes; return 1 when the store fails."""

    def erase() -> None:
        with open_store(context.environment) as store:
            with store.reading() as unit:
                team = _team(arguments.team, unit)
                kept = unit.people.export(team, arguments.user) if team else {}
            rows = sum(map(len, kept.values()))
            if rows and not (arguments.yes or _agreed(arguments.user, team, rows, context)):
                _say(context, _LEFT[context.language])
                return
            with store.writing() as unit:
                erased = unit.people.erase(team, arguments.user) if rows else {}
        _report(arguments.user, team, erased, context)

    return carried_out(erase)


def _team(asked: str | None, unit: SqlUnit) -> str:
    """Return the workspace that is meant, empty where nothing is stored of any."""
    known = workspaces(unit)
    if asked is None and len(known) > 1:
        raise UsageProblem(f"there are several workspaces; choose one with --team: {', '.join(known)}")
    return asked or next(iter(known), "")


def _agreed(user: str, team: str, rows: int, context: Context) -> bool:
    if not sys.stdin.isatty():
        raise UsageProblem("nobody can be asked here whether to erase; add --yes")
    sys.stderr.write(_SURE[context.language].format(user=user, team=team, rows=_counted(rows, context)))
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in _YES


def _report(user: str, team: str, erased: dict[str, int], context: Context) -> None:
    language = context.language
    if not erased:
        _say(context, (_NOTHING if team else _NOTHING_AT_ALL)[language].format(user=user, team=team))
        return
    _say(context, _ERASED[language].format(user=user, team=team))
    for table, rows in erased.items():
        _say(context, f"  {table}: {_counted(rows, context)}")


def _counted(rows: int, context: Context) -> str:
    return (_ROW if rows == 1 else _ROWS)[context.language].format(count=rows)


def _say(context: Context, text: str) -> None:
    context.out.write(f"{text}\n")
