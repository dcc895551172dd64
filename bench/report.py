"""`python -m bench.report`: measures everything and writes docs/measurements.md.

Only what stands between the markers of that file is replaced. Further files of questions can be named.
"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from bench import machine
from bench.quality import comparing
from bench.quality.ours import NAME
from bench.quality.rows import read
from bench.setting import QUESTIONS, ROOT, corpus
from bench.slack import figures
from bench.speed import measuring
from bench.speed.coldstart import cold_start
from bench.tables import Table
from bot.corpus.corpus import Corpus

DOCUMENT = ROOT / "docs" / "measurements.md"
_HELD_OUT = tuple(
    QUESTIONS / f"{name}.jsonl" for name in ("heldout", "mandate-heldout", "route-heldout", "where-heldout")
)
_RANKING = (NAME, *comparing.PLAIN)


def _quality(corpus: Corpus, files: Sequence[Path]) -> str:
    asked = comparing.matchers(corpus)
    made = [table for path in files for table in comparing.tables(path, comparing.scored(asked, read(path)))]
    return _section(made, comparing.FOOTNOTE)


def _bare(corpus: Corpus) -> str:
    asked = comparing.matchers(corpus, _RANKING, bare=True)
    made = [comparing.tables(path, comparing.scored(asked, read(path)))[-1] for path in _HELD_OUT]
    return _section(made, "Here the plain matchers never decline for a low score: how well each ranks.")


def _known(corpus: Corpus) -> str:
    asked = comparing.matchers(corpus, (NAME,))
    files = [path for path in sorted(QUESTIONS.glob("*.jsonl")) if path not in _HELD_OUT]
    made = [comparing.tables(path, comparing.scored(asked, read(path)))[-1] for path in files]
    return _section(made, "These may be looked at while building, so they prove nothing; they warn of slips.")


def _speed() -> str:
    measured = [measuring.sized(size) for size in measuring.SIZES]
    return _section(measuring.tables(measured, cold_start()), measuring.FOOTNOTE)


def _slack() -> str:
    return _section(figures.tables(), figures.FOOTNOTE)


def _where(corpus: Corpus) -> str:
    counts = ", ".join(
        f"{region.id} {len(region.entries)} entries, {len(region.unknowns)} known unknowns,"
        f" {len(region.routing.routes)} routes"
        for region in corpus.regions
    )
    return f"Measured on {machine.today()}: {machine.describe()}, {machine.busy()}.\n\nKnowledge: {counts}.\n"


def _section(tables: Sequence[Table], note: str) -> str:
    return "\n".join((*(table.markdown() for table in tables), note, ""))


def filled(text: str, name: str, content: str) -> str:
    """Return a document with what stands between the markers of `name` replaced."""
    pattern = re.compile(rf"(<!-- bench:{name} -->\n).*?(<!-- /bench:{name} -->)", re.DOTALL)
    if not pattern.search(text):
        raise SystemExit(f"{DOCUMENT}: no markers <!-- bench:{name} --> and <!-- /bench:{name} -->")
    return pattern.sub(lambda match: f"{match[1]}\n{content}\n{match[2]}", text)


def main() -> None:
    """Measure, section by section, and write each as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m bench.report", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="further files of questions")
    parser.add_argument(
        "--only", action="append", metavar="SECTION", help="measure this section; may be repeated"
    )
    arguments = parser.parse_args()
    found = corpus()
    sections = {
        "where": lambda: _where(found),
        "heldout": lambda: _quality(found, (*_HELD_OUT, *arguments.files)),
        "ranking": lambda: _bare(found),
        "known": lambda: _known(found),
        "speed": _speed,
        "slack": _slack,
    }
    for name in arguments.only or sections:
        content = sections[name]()
        DOCUMENT.write_text(filled(DOCUMENT.read_text(encoding="utf-8"), name, content), encoding="utf-8")
        print(f"{name}: written to {DOCUMENT.relative_to(ROOT)}", flush=True)


if __name__ == "__main__":
    main()
