"""`wegwijzer restore`: brings back what a backup holds."""

import argparse
from pathlib import Path

from bot import clock
from bot.commands.context import Context, UsageProblem
from bot.commands.registry import Subparsers
from bot.commands.stores import carried_out, counted
from bot.storage.backup import NotEmptyError, Restored, restore
from bot.storage.opening import open_store


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "restore",
        help="bring back what a backup holds",
        description=(
            "Fill the store with a backup, of either kind of store. Stop the bot first. Nothing that was "
            "sent is sent again: what may have been sent since is looked up first, or withdrawn."
        ),
    )
    parser.add_argument("file", metavar="FILE", help="a file that `backup` wrote")
    parser.add_argument("--replace", action="store_true", help="first delete everything that is in the store")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Restore a backup into the store that the environment names; return 1 when the store or file fails."""
    return carried_out(lambda: _restore(arguments, context))


def _restore(arguments: argparse.Namespace, context: Context) -> None:
    file = Path(arguments.file)
    with open_store(context.environment) as store:
        try:
            restored = restore(store, file, clock.now(), replace=arguments.replace)
        except NotEmptyError as error:
            raise UsageProblem(f"{error}; give --replace to delete what is in it") from None
        except OSError as error:
            raise UsageProblem(f"{file} cannot be read ({error.strerror}); name a backup") from None
        context.out.write(_told(store.describe(), restored))


def _told(place: str, restored: Restored) -> str:
    settled = restored.settled
    return (
        f"{place}: {counted(sum(restored.rows.values()))} restored, as of {restored.made}\n"
        f"Open questions from Slack, struck off since they were answered then: {settled.struck_off}\n"
        f"Messages that may have been sent since, looked up before they are sent: {settled.looked_up}\n"
        f"Messages that may have been sent and cannot be looked up, withdrawn: {settled.withdrawn}\n"
    )
