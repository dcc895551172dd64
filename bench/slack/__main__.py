"""`python -m bench.slack`: under load, with a store that stands still, and killed."""

import argparse

from rich.console import Console

from bench.slack.figures import FOOTNOTE, KILLS, RATE, SECONDS, tables
from bench.slack.processes import MODES

_WIDTH = 170


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.slack", description=__doc__)
    add = parser.add_argument
    add("--mode", action="append", choices=MODES, help="may be repeated; both unless given")
    add("--seconds", type=float, default=SECONDS, help="of steady load (default %(default)s)")
    add("--rate", type=float, default=RATE, help="questions a second (default %(default)s)")
    add("--kills", type=int, default=KILLS, help="how often it is killed (default %(default)s)")
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
