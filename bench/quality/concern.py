"""Fits what tells a problem of the region from any other text, to the calibration problems."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench.quality import logistic
from bench.quality.rows import Row
from bench.quality.shares import Share
from bench.setting import region_of
from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.understanding.concern import FEATURES

_DECLINED_AT_MOST = 0.02  # of the problems; who has one and is sent away is worse off than who has none
_PARTS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """The features of a text, and whether it is a problem of the region."""

    values: tuple[float, ...]
    problem: bool


def told(corpus: Corpus, rows: Sequence[Row]) -> list[Told]:
    """Read the text of every row as the program does."""
    assistant = Assistant(corpus)
    made = []
    for row in rows:
        problems = assistant.desk(region_of(corpus, row.region)).understanding.problems
        made.append(Told(problems.read(row.q).impression.values, row.expect == "route"))
    return made


def fitted(found: Sequence[Told]) -> dict[str, Any]:
    """Return weights and bound, with what the bound does on texts that the weights were not fitted on."""
    weights, bias = _fit(found)
    unseen = list(_unseen(found))
    limit = _bound(unseen)
    lost = (likely < limit for likely, problem in unseen if problem)
    declined = (likely < limit for likely, problem in unseen if not problem)
    return {
        "weights": {name: round(weight, 4) for name, weight in zip(FEATURES, weights, strict=True)},
        "bias": round(bias, 4),
        "bound": round(limit, 4),
        "reached": {
            "problems declined": str(Share.count(lost)),
            "no problem declined": str(Share.count(declined)),
        },
    }


def _fit(found: Sequence[Told]) -> tuple[list[float], float]:
    return logistic.fit([item.values for item in found], [item.problem for item in found])


def _unseen(found: Sequence[Told]) -> Iterator[tuple[float, bool]]:
    """Yield how likely each text is a problem after a fit to the other parts of the rows."""
    for part in range(_PARTS):
        weights, bias = _fit([item for number, item in enumerate(found) if number % _PARTS != part])
        for item in found[part::_PARTS]:
            yield logistic.likelihood(item.values, weights, bias), item.problem


def _bound(unseen: Sequence[tuple[float, bool]]) -> float:
    """Return the highest bound under which few enough problems lie, halfway to the text below it."""
    problems = sorted(likely for likely, problem in unseen if problem)
    through = problems[int(_DECLINED_AT_MOST * len(problems))]
    return (through + max((likely for likely, _ in unseen if likely < through), default=0.0)) / 2
