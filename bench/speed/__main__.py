"""`python -m bench.speed`: latency, cold start and memory."""

import argparse
import json
from dataclasses import asdict

from rich.console import Console

from bench import machine
from bench.speed.coldstart import cold_start
from bench.speed.measuring import FOOTNOTE, SIZES, sized, tables

_WIDTH = 160


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    add = parser.add_argument
    add("--size", action="append", type=int, help="entries, 0 for the knowledge as it is; may be repeated")
    add("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    measured = [sized(size) for size in arguments.size or SIZES]
    start = cold_start()
    if arguments.json:
        where = {"date": machine.today().isoformat(), "machine": machine.describe()}
        print(json.dumps({**where, "sizes": measured, "command": asdict(start)}))
        return
    console = Console(highlight=False, width=None if Console().is_terminal else _WIDTH)
    for table in tables(measured, start):
        table.show(console)
    console.print(FOOTNOTE, style="dim")


if __name__ == "__main__":
    main()
