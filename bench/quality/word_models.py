"""`python -m bench.quality.word_models`: fits what a text is about by its words.

Writes bot/understanding/word_models.json (see bot/understanding/word_models.py). Run it again after
questions were added to the files of `_ROWS` or much of the knowledge was changed.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bench import machine
from bench.quality import softmax
from bench.quality.rows import Row, read
from bench.quality.shares import Share
from bench.setting import QUESTIONS, ROOT, corpus
from bot.corpus.corpus import Corpus
from bot.domain.entry import Entry, KnownUnknown, Verdict
from bot.understanding.word_models import ASKS, BRINGS, LIMITS, PLACES, POWERS, VERDICTS, said

_FILE = ROOT / "bot" / "understanding" / "word_models.json"
_ROWS = (
    "calibration", "seen", "mandate-calibration", "mandate-seen", "route-calibration", "route-seen",
    "where-calibration",
)  # fmt: skip
_PARTS = 5
_LEAST = 0.15  # weights nearer to nought than this are left out: they say next to nothing
_OTHERS_TAKEN = {POWERS: 0.02, PLACES: 0.015}  # of the questions that are none such, at most
_NEARLY = 0.02  # of all examples, fewer may be told right than at the best bound
_FEWEST = 8  # examples that a limit must have to be learnt

Example = softmax.Example  # words of a text, and the class of it: "" for none
Judged = tuple[dict[str, float], str]  # how likely a text is what, and what it is
Chooser = Callable[[Sequence[Judged]], float]  # chooses the bound of a model


def powers(found: Corpus) -> Iterator[Example]:
    """Yield questions and whether each asks what the mandate covers."""
    for row in _rows():
        yield said(row.q), ASKS if row.verdict else ""
    for text, topic in _topics(found):
        yield said(text), ASKS if isinstance(topic, Entry) and topic.verdict is not None else ""
    for region in found.regions:
        for route in region.routing.routes:
            for text in route.examples:
                yield said(text), ""


def places(found: Corpus) -> Iterator[Example]:
    """Yield questions and whether each brings up a matter of the region, to be taken somewhere."""
    for row in _rows():
        yield said(row.q), BRINGS if row.expect == "route" else ""
    for text, _ in _topics(found):
        yield said(text), ""


def verdicts() -> Iterator[Example]:
    """Yield questions about the mandate with the verdict on each, "" where it is in."""
    for row in _rows():
        if row.verdict is not None:
            yield said(row.q), row.verdict if row.verdict != Verdict.IN else ""


def _rows() -> Iterator[Row]:
    for name in _ROWS:
        yield from read(QUESTIONS / f"{name}.jsonl")


def _topics(found: Corpus) -> Iterator[tuple[str, Entry | KnownUnknown]]:
    for region in found.regions:
        topics: tuple[Entry | KnownUnknown, ...] = (*region.entries, *region.unknowns, *region.strangers)
        for topic in topics:
            for text in topic.questions:
                yield text, topic


def limits() -> list[Example]:
    """Return questions about the mandate with the limit that is told in each, as those who read them say."""
    rows = [row for row in _rows() if row.limit is not None]
    counts = {limit: sum(row.limit == limit for row in rows) for limit in {row.limit for row in rows}}
    return [
        (said(row.q), row.limit) for row in rows if row.limit is not None and counts[row.limit] >= _FEWEST
    ]


def unseen(examples: Sequence[Example]) -> Iterator[Judged]:
    """Yield how likely each example is what, after a fit to the other parts of them."""
    for part in range(_PARTS):
        model = softmax.fit([item for at, item in enumerate(examples) if at % _PARTS != part])
        for row, kind in examples[part::_PARTS]:
            yield model.likelihoods(row), kind


def taking_few(judged: Sequence[Judged], share: float) -> float:
    """Return the lowest bound that takes at most a share of the questions that have no class."""
    others = sorted((sum(found.values()) for found, kind in judged if not kind), reverse=True)
    return round(others[int(share * len(others))], 2)


def limits_bound(judged: Sequence[Judged]) -> float:
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


def kept(model: softmax.Model, bound: float, judged: Sequence[Judged]) -> dict[str, Any]:
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
    """Fit them, print what they reach, and unless told otherwise write."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality.word_models", description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="only print what they reach")
    parser.add_argument("--only", choices=_MADE, help="fit one of them and leave the others as they are")
    arguments = parser.parse_args()
    made = json.loads(_FILE.read_text(encoding="utf-8"))
    for name, (examples, choose) in _MADE.items():
        if arguments.only in (None, name):
            made[name] = fitted(examples(corpus()), choose)
            print(name, made[name]["bound"], json.dumps(made[name]["reached"], indent=1), sep="\n")
    if not arguments.dry_run:
        _FILE.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"written to {_FILE.relative_to(ROOT)}")


def fitted(found: Iterable[Example], choose: Chooser) -> dict[str, Any]:
    """Return a model fitted to examples, with its bound."""
    examples = list(found)
    judged = list(unseen(examples))
    return kept(softmax.fit(examples), choose(judged), judged)


_MADE: dict[str, tuple[Callable[[Corpus], Iterable[Example]], Chooser]] = {
    POWERS: (powers, lambda judged: taking_few(judged, _OTHERS_TAKEN[POWERS])),
    LIMITS: (lambda _: limits(), limits_bound),
    VERDICTS: (lambda _: verdicts(), lambda _: 0.5),
    PLACES: (places, lambda judged: taking_few(judged, _OTHERS_TAKEN[PLACES])),
}

if __name__ == "__main__":
    main()
