"""The days and periods that commands are given."""

import argparse
from dataclasses import dataclass
from datetime import date

from bot.commands.context import Context, UsageProblem
from bot.counting.lengths import counted

_FIRST, _LAST = date(2000, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` to `end`, both included."""

    start: date
    end: date


def add_period(parser: argparse.ArgumentParser, ahead: str) -> None:
    """Add the options of a command that is about a period; `ahead` tells how long it is by default."""
    parser.add_argument("--from", dest="start", metavar="YYYY-MM-DD", help="first day (default: today)")
    parser.add_argument(
        "--until", dest="end", metavar="YYYY-MM-DD", help=f"last day (default: {ahead} after the first)"
    )


def period(arguments: argparse.Namespace, context: Context, length: str) -> Period:
    """Return the period asked about, `length` from its first day where no end is given."""
    start = context.today if arguments.start is None else day("--from", arguments.start)
    end = counted(start, length) if arguments.end is None else day("--until", arguments.end)
    if end < start:
        raise UsageProblem(f"--until {end} lies before --from {start}; give the same day or a later one")
    return Period(start, end)


def day(option: str, text: str) -> date:
    """Return the day that an option was given."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise UsageProblem(f"{option} {text!r} is not a date; write it as 2027-02-28") from None
    if not _FIRST <= found <= _LAST:
        raise UsageProblem(f"{option} {found} is out of reach; give a day from {_FIRST} to {_LAST}")
    return found
