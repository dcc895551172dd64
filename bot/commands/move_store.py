"""`wegwijzer move-store`: copies everything from one store to another."""

import argparse

from bot import clock
from bot.commands.context import Context, UsageProblem
from bot.commands.registry import Subparsers
from bot.commands.stores import carried_out, counted
from bot.storage.backup import EmptyError, NotEmptyError, move
from bot.storage.opening import store_at


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "move-store",
        help="copy everything to another store",
        description=(
            "Copy everything from one store to another that is empty, all of it or nothing. Stop the bot "
            "first, and start it with the new address after it. Addresses are written as in DATABASE_URL."
        ),
    )
    parser.add_argument("source", metavar="FROM", help="where it is, such as sqlite:////srv/wegwijzer.db")
    parser.add_argument("target", metavar="TO", help="where it goes, such as postgresql://USER@HOST/DATABASE")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Copy a store; return 1 when one of them fails."""
    return carried_out(lambda: _move(arguments, context))


def _move(arguments: argparse.Namespace, context: Context) -> None:
    if not arguments.source or arguments.source == arguments.target:
        raise UsageProblem("FROM and TO are the same, or FROM is empty; give two addresses")
    with store_at(arguments.source, "FROM") as source, store_at(arguments.target or "-", "TO") as target:
        try:
            rows = move(source, target, clock.now())
        except NotEmptyError as error:
            raise UsageProblem(f"TO: {error}; name a store without anything in it") from None
        except EmptyError as error:
            raise UsageProblem(f"FROM: {error}; name the store that is in use") from None
        moved = counted(sum(rows.values()))
        context.out.write(f"{moved} moved from {source.describe()} to {target.describe()}\n")
        context.out.write("Start the bot with the new address in DATABASE_URL, and with no other.\n")
