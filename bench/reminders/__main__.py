"""`python -m bench.reminders kills|burst|year|report`: whether reminders arrive, once and on time.

With `--write`, what was measured goes into its section of docs/measurements.md. `report` measures all
three in full on both stores, and writes them.
"""

import argparse
from collections.abc import Callable
from datetime import date

from rich.console import Console

from bench.reminders import showing
from bench.reminders.burst import burst
from bench.reminders.kills import kills
from bench.reminders.stage import STORES
from bench.reminders.year import year
from bench.report import DOCUMENT, filled
from bench.tables import Table

_WIDTH = 160
WORKERS = {"sqlite": 1, "postgresql": 3}


def main() -> None:
    """Measure what is asked for on each store and print a table of it; exit with 1 where a figure fails."""
    arguments = _parser().parse_args()
    if arguments.measure is None:
        results = [_measured(_parser().parse_args([name, "--write"])) for name in ("kills", "burst", "year")]
        well = all(results)  # of all: one that fails keeps none from being measured
    else:
        well = _measured(arguments)
    raise SystemExit(0 if well else 1)


def _measured(given: argparse.Namespace) -> bool:
    """Measure one thing on the stores asked for; tell whether its figures were reached."""
    measure: Callable[[str, argparse.Namespace], tuple[Table, bool]] = given.measure
    console = Console(highlight=False, width=None if Console().is_terminal else _WIDTH)
    found = []
    for side in (given.store,) if given.store else STORES:
        found.append(measure(side, given))
        found[-1][0].show(console)
    if given.write:
        _write(given.name, [table for table, _ in found])
    return all(reached for _, reached in found)


def _write(name: str, tables: list[Table]) -> None:
    content = "\n".join(table.markdown() for table in tables)
    text = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(filled(text, f"reminders-{name}", content), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.reminders", description=__doc__)
    commands = parser.add_subparsers(required=True)
    commands.add_parser("report", help="all in full, into docs/measurements.md").set_defaults(measure=None)
    for name, measure in (("kills", _kills), ("burst", _burst), ("year", _year)):
        command = commands.add_parser(name, help=measure.__doc__)
        command.set_defaults(measure=measure, name=name)
        command.add_argument("--store", choices=STORES, help="only this one (default: both)")
        command.add_argument("--seed", type=int, default=1)
        command.add_argument("--write", action="store_true", help="into docs/measurements.md")
        command.add_argument("--workers", type=int, help="processes (default: 1 on SQLite, 3 on PostgreSQL)")
        if name == "kills":
            command.add_argument("--runs", type=int, default=1000, help="workers to kill (default: 1000)")
        if name == "burst":
            command.add_argument("--reminders", type=int, default=10_000)
            command.add_argument("--channels", type=int, default=2_000)
        if name == "year":
            command.add_argument("--first", type=date.fromisoformat, default=date(2027, 1, 1))
            command.add_argument("--last", type=date.fromisoformat, default=date(2027, 12, 31))
            command.add_argument("--subscriptions", type=int, default=40)
    return parser


def _kills(side: str, given: argparse.Namespace) -> tuple[Table, bool]:
    """Kill workers at random steps."""
    found = kills(side, given.workers or WORKERS[side], given.runs, given.seed)
    return showing.kills(found), found.lost == found.doubled == 0


def _burst(side: str, given: argparse.Namespace) -> tuple[Table, bool]:
    """Let thousands be due at once."""
    found = burst(side, given.workers or WORKERS[side], given.reminders, given.channels, given.seed)
    return showing.burst(
        found
    ), found.share >= showing.SHARE and found.lost == found.doubled == found.violations == 0


def _year(side: str, given: argparse.Namespace) -> tuple[Table, bool]:
    """Simulate a year."""
    found = year(side, given.first, given.last, given.subscriptions, given.seed)
    return showing.year(found), not found.missing and not found.unexpected


if __name__ == "__main__":
    main()
