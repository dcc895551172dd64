"""`python -m bench.quality.followups [FILE...]`: how many follow-ups are answered right.

Each row holds a first question, what is asked next (`q`), and the ids of entries that answer it
(`accept`; a pattern, `=` for that of the first answer). The first question is really asked, so a
wrong first answer counts.
"""

import argparse
import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from bench.quality.rows import Row
from bench.quality.rows import read as read_rows
from bench.setting import CALIBRATION, QUESTIONS, TODAY, corpus, region_of
from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.outcome import Outcome
from bot.domain.question import Question
from bot.settings import DEFAULT_REGION

FOLLOWUPS = QUESTIONS / "followups"
_SEED = 11


@dataclass(frozen=True, slots=True)
class Pair:
    """A first question, what is asked next, and the entries that answer that."""

    id: str
    first: str
    q: str
    accept: tuple[str, ...]


def read(path: Path) -> tuple[Pair, ...]:
    """Read a file of pairs, one JSON object a line; raise `KeyError` for a row that lacks a part."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return tuple(Pair(row["id"], row["first"], row["q"], tuple(row["accept"])) for row in rows)


def right(pair: Pair, first: Outcome, then: Outcome) -> bool:
    """Tell whether what was answered next is among what is accepted."""
    accepted = (first.entry or "" if wanted == "=" else wanted for wanted in pair.accept)
    return any(fnmatchcase(then.entry or "", wanted) for wanted in accepted)


def asked(assistant: Assistant, pair: Pair, *, plain: bool = False) -> tuple[Outcome, Outcome]:
    """Ask both; with `plain` the second as if the first had not been asked."""
    first = assistant.ask(Question(pair.first, TODAY, DEFAULT_REGION))
    about = "" if plain else first.entry or ""
    return first, assistant.ask(Question(pair.q, TODAY, DEFAULT_REGION, about=about))


def changed(knowledge: Corpus, assistant: Assistant, rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the questions that stand by themselves and are answered otherwise after any topic."""
    chance = random.Random(_SEED)
    topics = [entry.id for region in knowledge.regions for entry in region.entries]
    found = []
    for row in rows:
        region = region_of(knowledge, row.region)
        alone = Question(row.q, TODAY, region)
        after = Question(row.q, TODAY, region, about=chance.choice(topics))
        if assistant.ask(alone) != assistant.ask(after):
            found.append(row.q)
    return tuple(found)


def main() -> None:
    """Print the figures of every file."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality.followups", description=__doc__)
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", default=sorted(FOLLOWUPS.glob("*.jsonl"))
    )
    parser.add_argument("--misses", action="store_true", help="list what was wrong")
    arguments = parser.parse_args()
    knowledge = corpus()
    assistant = Assistant(knowledge)
    for path in arguments.files:
        pairs = read(path)
        results = [(pair, *asked(assistant, pair)) for pair in pairs]
        plain = sum(right(pair, *asked(assistant, pair, plain=True)) for pair in pairs)
        wrong = [result for result in results if not right(*result)]
        print(f"{path.stem}: {len(pairs) - len(wrong)} of {len(pairs)} right, without the topic {plain}")
        for pair, first, then in wrong if arguments.misses else ():
            print(f"  {pair.id} {first.entry} | {pair.q} -> {then.entry}, wanted {', '.join(pair.accept)}")
    rows = read_rows(CALIBRATION)
    print(f"questions that a topic changes: {len(changed(knowledge, assistant, rows))} of {len(rows)}")


if __name__ == "__main__":
    main()
