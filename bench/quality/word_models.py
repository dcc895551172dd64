"""`python -m bench.quality.word_models`: fits what a text about the mandate is about by its words.

Writes bot/understanding/word_models.json (see bot/understanding/word_models.py). Run it again after
questions were added to mandate-calibration.jsonl or much of the knowledge was changed.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import Any

from bench import machine
from bench.quality import softmax
from bench.quality.rows import read
from bench.quality.shares import Share
from bench.setting import QUESTIONS, ROOT, corpus
from bot.corpus.corpus import Corpus
from bot.domain.entry import Entry, KnownUnknown
from bot.understanding.word_models import ASKS, LIMITS, POWERS, said

_FILE = ROOT / "bot" / "understanding" / "word_models.json"
_ROWS = ("calibration", "mandate-calibration", "seen", "mandate-seen", "route-calibration", "route-seen")
_PARTS = 5
_LEAST = 0.15  # weights nearer to nought than this are left out: they say next to nothing
_OTHERS_TAKEN = 0.02  # of the questions that ask nothing of the mandate, at most
_NEARLY = 0.02  # of all examples, fewer may be told right than at the best bound
_FEWEST = 8  # examples that a limit must have to be learnt

Example = softmax.Example  # words of a text, and the class of it: "" for none


def powers(found: Corpus) -> Iterator[Example]:
    """Yield questions and whether each asks what the mandate covers."""
    for name in _ROWS:
        for row in read(QUESTIONS / f"{name}.jsonl"):
            yield said(row.q), ASKS if row.verdict else ""
    for region in found.regions:
        topics: tuple[Entry | KnownUnknown, ...] = (*region.entries, *region.unknowns, *region.strangers)
        for topic in topics:
            ruled = isinstance(topic, Entry) and topic.verdict is not None
            for text in topic.questions:
                yield said(text), ASKS if ruled else ""
        for route in region.routing.routes:
            for text in route.examples:
                yield said(text), ""


def limits() -> list[Example]:
    """Return questions about the mandate with the limit that is told in each, as those who read them say."""
    rows = [row for name in _ROWS for row in read(QUESTIONS / f"{name}.jsonl") if row.limit is not None]
    counts = {limit: sum(row.limit == limit for row in rows) for limit in {row.limit for row in rows}}
    return [
        (said(row.q), row.limit) for row in rows if row.limit is not None and counts[row.limit] >= _FEWEST
    ]


def unseen(examples: Sequence[Example]) -> Iterator[tuple[dict[str, float], str]]:
    """Yield how likely each example is what, after a fit to the other parts of them."""
    for part in range(_PARTS):
        model = softmax.fit([item for at, item in enumerate(examples) if at % _PARTS != part])
        for row, kind in examples[part::_PARTS]:
            yield model.likelihoods(row), kind


def powers_bound(judged: Sequence[tuple[dict[str, float], str]]) -> float:
    """Return the lowest bound that takes few enough of the other questions."""
    others = sorted((found[ASKS] for found, kind in judged if not kind), reverse=True)
    return round(others[int(_OTHERS_TAKEN * len(others))], 2)


def limits_bound(judged: Sequence[tuple[dict[str, float], str]]) -> float:
    """Return the highest bound at which nearly as many examples are told right as at the best one.

    For one that is told and not there misleads more than one that is overlooked.
    """
    bounds = [at / 100 for at in range(30, 81, 5)]
    right = [sum(_told(found, bound) == kind for found, kind in judged) for bound in bounds]
    enough = max(right) - _NEARLY * len(judged)
    return max(bound for bound, count in zip(bounds, right, strict=True) if count >= enough)


def _told(found: dict[str, float], bound: float) -> str:
    best = max(found, key=found.__getitem__)
    return best if found[best] >= bound else ""


def kept(
    model: softmax.Model, bound: float, judged: Sequence[tuple[dict[str, float], str]]
) -> dict[str, Any]:
    """Return a model as it is kept, with what it reaches on texts that it was not fitted to."""
    words = {
        word: told for word, weights in model.weights.items() if (told := _telling(model.kinds, weights))
    }
    reached = {
        "taken where there is one": (bool(_told(found, bound)) for found, kind in judged if kind),
        "taken where there is none": (bool(_told(found, bound)) for found, kind in judged if not kind),
        "right": (_told(found, bound) == kind for found, kind in judged),
    }
    return {
        "fitted": machine.today().isoformat(),
        "reached": {name: str(Share.count(tries)) for name, tries in reached.items()},
        "bound": bound,
        "biases": {kind: round(bias, 2) for kind, bias in zip(model.kinds, model.biases, strict=True)},
        "words": dict(sorted(words.items())),
    }


def _telling(kinds: Sequence[str], weights: Sequence[float]) -> dict[str, float]:
    named = zip(kinds, weights, strict=True)
    return {kind: round(weight, 2) for kind, weight in named if abs(weight) >= _LEAST}


def main() -> None:
    """Fit both, print what they reach, and unless told otherwise write."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality.word_models", description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="only print what they reach")
    arguments = parser.parse_args()
    made = {}
    for name, examples, choose in (
        (POWERS, list(powers(corpus())), powers_bound),
        (LIMITS, limits(), limits_bound),
    ):
        judged = list(unseen(examples))
        made[name] = kept(softmax.fit(examples), choose(judged), judged)
        print(name, made[name]["bound"], json.dumps(made[name]["reached"], indent=1), sep="\n")
    if not arguments.dry_run:
        _FILE.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"written to {_FILE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
