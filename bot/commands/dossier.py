"""`wegwijzer dossier`: a matter run through a procedure, with its terms, and kept."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from bot.commands.context import Context, UsageProblem
from bot.commands.dossier_input import correction, first_event, new_dossier, new_event, procedure_called
from bot.commands.dossier_output import print_list, print_standing, print_templates, written_export
from bot.commands.dossier_parser import add_parsers
from bot.commands.registry import Subparsers
from bot.domain.dossier import CORRECTION, Dossier
from bot.domain.standing import Refusal, Standing
from bot.procedures.ledger import Ledger, UnknownDossierError
from bot.storage.errors import StoreAddressError, StoreError
from bot.storage.opening import open_store

Action = Callable[[argparse.Namespace, Context, Ledger], None]


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    add_parsers(subparsers).set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do one thing with the dossiers of the region; return 1 when the store fails."""
    try:
        with open_store(context.environment) as store:
            ledger = Ledger(store, context.region, context.today)
            _ACTIONS[arguments.action](arguments, context, ledger)
    except (UnknownDossierError, StoreAddressError) as error:
        raise UsageProblem(str(error)) from None
    except StoreError as error:
        sys.stderr.write(f"wegwijzer: {error}\n")
        return 1
    return 0


def _new(arguments: argparse.Namespace, context: Context, ledger: Ledger) -> None:
    procedure = procedure_called(context, arguments.procedure)
    draft = new_dossier(arguments, context, procedure)
    dossier = ledger.open(procedure, draft, first_event(arguments, context, procedure))
    _print(_accepted(dossier, "dossier new", context), arguments, context, ledger)


def _event(arguments: argparse.Namespace, context: Context, ledger: Ledger) -> None:
    make = correction if arguments.type == CORRECTION else new_event
    event = make(arguments, context, ledger.get(arguments.id))
    dossier = ledger.record(arguments.id, event)
    _print(_accepted(dossier, arguments.id, context), arguments, context, ledger)


def _show(arguments: argparse.Namespace, context: Context, ledger: Ledger) -> None:
    dossier = ledger.get(arguments.id)
    if arguments.template is None:
        _print(dossier, arguments, context, ledger)
    else:
        print_templates(_standing(ledger, dossier, context), arguments, context)


def _list(arguments: argparse.Namespace, context: Context, ledger: Ledger) -> None:
    standings = [(dossier, ledger.standing(dossier)) for dossier in ledger.every()]
    print_list(standings, arguments, context)


def _export(arguments: argparse.Namespace, context: Context, ledger: Ledger) -> None:
    standing = _standing(ledger, ledger.get(arguments.id), context)
    content = written_export(standing, arguments, context)
    if arguments.out is None:
        context.out.write(content)
        return
    try:
        with Path(arguments.out).open("x", encoding="utf-8") as file:
            file.write(content)
    except FileExistsError:
        raise UsageProblem(f"--out {arguments.out!r} is there already; name a new file") from None
    except OSError as error:
        raise UsageProblem(
            f"--out {arguments.out!r} cannot be written ({error.strerror}); name another file"
        ) from None


def _print(dossier: Dossier, arguments: argparse.Namespace, context: Context, ledger: Ledger) -> None:
    print_standing(_standing(ledger, dossier, context), arguments, context)


def _standing(ledger: Ledger, dossier: Dossier, context: Context) -> Standing:
    found = ledger.standing(dossier)
    if isinstance(found, Refusal):
        raise UsageProblem(f"{dossier.id}: {found.text[context.language]}")
    return found


def _accepted(result: Dossier | Refusal, place: str, context: Context) -> Dossier:
    if isinstance(result, Refusal):
        raise UsageProblem(f"{place}: {result.text[context.language]}")
    return result


_ACTIONS: dict[str, Action] = {"new": _new, "event": _event, "show": _show, "list": _list, "export": _export}
