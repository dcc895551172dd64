"""The best bound under which a plain matcher can decline."""

from collections.abc import Sequence
from itertools import pairwise

from bench.quality.answering import Answer
from bench.quality.plain.build import Plain
from bench.quality.rows import Row
from bench.quality.scoring import judge

_DECLINED = Answer("decline")


def fit(plain: Plain, rows: Sequence[Row]) -> None:
    """Give a plain matcher the bounds with which most rows of a calibration set come out right."""
    for routed in (False, True):
        tried = [(row, *plain.ranked(row)) for row in rows if row.routed is routed]
        if tried:
            plain.bounds[routed] = best([_tried(row, score, answer) for row, score, answer in tried])


def _tried(row: Row, score: float, answer: Answer) -> tuple[float, bool, bool]:
    return score, judge(row, answer).right, judge(row, _DECLINED).right


def best(tried: Sequence[tuple[float, bool, bool]]) -> float:
    """Return the bound with most right; the lowest of equals.

    Each try is a score, whether it is right to answer, and whether it is right to decline.
    """
    scores = sorted({score for score, _, _ in tried})
    between = [(low + high) / 2 for low, high in pairwise(scores)]
    candidates = (0.0, *between, scores[-1] + 1)
    return max(candidates, key=lambda bound: (_right(tried, bound), -bound))


def _right(tried: Sequence[tuple[float, bool, bool]], bound: float) -> int:
    return sum(answer if score >= bound else decline for score, answer, decline in tried)
