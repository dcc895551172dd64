"""`python -m bench.slack`: under load, with a store that stands still, and killed."""

import argparse

from rich.console import Console

from bench.slack.figures import FOOTNOTE, killed_table, stalled_table, steady_table
from bench.slack.processes import MODES
from bench.slack.runs import killed, stalled, steady
from bench.tables import Table

_RATE, _SECONDS, _KILLS = 50.0, 60.0, 20
_WIDTH = 170


def tables(modes: tuple[str, ...], seconds: float, rate: float, kills: int, seed: int) -> tuple[Table, ...]:
    """Make every run and return a table of each."""
    return (
        steady_table([(mode, steady(mode, seconds, rate, seed)) for mode in modes], rate, seconds),
        stalled_table([(mode, stalled(mode, rate, seed)) for mode in modes], rate),
        killed_table([(mode, killed(mode, rate, kills, seed)) for mode in modes], rate, kills),
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.slack", description=__doc__)
    add = parser.add_argument
    add("--mode", action="append", choices=MODES, help="may be repeated; both unless given")
    add("--seconds", type=float, default=_SECONDS, help="of steady load (default %(default)s)")
    add("--rate", type=float, default=_RATE, help="questions a second (default %(default)s)")
    add("--kills", type=int, default=_KILLS, help="how often it is killed (default %(default)s)")
    add("--seed", type=int, default=1, help="of questions and moments (default %(default)s)")
    add("--markdown", action="store_true", help="print as it stands in docs/measurements.md")
    given = parser.parse_args()
    console = Console(highlight=False, width=None if Console().is_terminal else _WIDTH)
    for table in tables(tuple(given.mode or MODES), given.seconds, given.rate, given.kills, given.seed):
        if given.markdown:
            print(table.markdown())
        else:
            table.show(console)
    console.print(FOOTNOTE, style="dim")


if __name__ == "__main__":
    main()
