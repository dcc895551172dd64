"""`python -m bench.quality FILE...`: how many questions are answered right, by whom."""

import argparse
import json
from pathlib import Path

from rich.console import Console

from bench.quality.comparing import FOOTNOTE, NAMES, Scored, as_json, matchers, scored, tables
from bench.quality.misses import lines, misses
from bench.quality.rows import read
from bench.setting import corpus

_WIDTH = 160


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.quality", description=__doc__)
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar="FILE", help="questions, in the format of dev.jsonl")
    add("--matcher", action="append", choices=NAMES, help="only this one; may be given more than once")
    add("--misses", action="store_true", help="list what the first matcher got wrong and what came instead")
    add("--bare", action="store_true", help="let the plain matchers never decline for a low score")
    add("--json", action="store_true", help="print one JSON object, by file")
    return parser.parse_args()


def main() -> None:
    """Score every file with every matcher."""
    arguments = _arguments()
    asked = matchers(corpus(), arguments.matcher or NAMES, bare=arguments.bare)
    results = {path: scored(asked, read(path)) for path in arguments.files}
    if arguments.json:
        shown = {str(path): _json(result, arguments) for path, result in results.items()}
        print(json.dumps(shown, ensure_ascii=False))
        return
    console = Console(highlight=False, width=None if Console().is_terminal else _WIDTH)
    for path, result in results.items():
        _show(console, path, result, arguments)
    console.print(FOOTNOTE, style="dim")


def _json(result: Scored, arguments: argparse.Namespace) -> dict[str, object]:
    shown: dict[str, object] = {"shares": as_json(result)}
    if arguments.misses:
        shown["misses"] = list(misses(next(iter(result.values()))))
    return shown


def _show(console: Console, path: Path, result: Scored, arguments: argparse.Namespace) -> None:
    for table in tables(path, result):
        table.show(console)
    if arguments.misses:
        for line in lines(next(iter(result.values()))):
            console.print(line, markup=False, soft_wrap=True)


if __name__ == "__main__":
    main()
