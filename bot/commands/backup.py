"""`wegwijzer backup`: everything that is stored, in one file."""

import argparse
from pathlib import Path

from bot import clock
from bot.commands.context import Context, UsageProblem
from bot.commands.registry import Subparsers
from bot.commands.stores import carried_out, counted
from bot.storage.backup import save
from bot.storage.opening import open_store


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "backup",
        help="write everything that is stored to a file",
        description="Write all that is stored, as of one moment, to a new file. The bot may go on meanwhile.",
    )
    parser.add_argument("file", metavar="FILE", help="the file to write; it must not be there yet")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Write a backup of the store that the environment names; return 1 when the store fails."""
    return carried_out(lambda: _save(Path(arguments.file), context))


def _save(file: Path, context: Context) -> None:
    with open_store(context.environment) as store:
        try:
            rows = save(store, file, clock.now())
        except FileExistsError:
            raise UsageProblem(f"{file} is there already; name a new file") from None
        except OSError as error:
            raise UsageProblem(f"{file} cannot be written ({error.strerror}); name another file") from None
        context.out.write(f"{store.describe()}: {counted(rows)} written to {file}\n")
