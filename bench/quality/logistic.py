"""A logistic model fitted in plain Python: few features, few rows, the same result every time."""

import math
from collections.abc import Sequence
from statistics import fmean, pstdev

_STEPS = 4000
_RATE = 0.8
_PENALTY = 0.01

Vector = Sequence[float]


def fit(rows: Sequence[Vector], labels: Sequence[bool]) -> tuple[list[float], float]:
    """Return weights and bias by gradient descent with an L2 penalty on standardised features.

    No weight may fall under nought: a better match must never make us less sure, whatever the
    near-misses in a small sample suggest.
    """
    means = [fmean(column) for column in zip(*rows, strict=True)]
    spreads = [pstdev(column) or 1.0 for column in zip(*rows, strict=True)]
    scaled = [[(v - m) / s for v, m, s in zip(row, means, spreads, strict=True)] for row in rows]
    weights, bias = _descend(scaled, [float(label) for label in labels])
    raw = [weight / spread for weight, spread in zip(weights, spreads, strict=True)]
    return raw, bias - sum(weight * mean for weight, mean in zip(raw, means, strict=True))


def _descend(rows: Sequence[Vector], labels: Vector) -> tuple[list[float], float]:
    weights, bias = [0.0] * len(rows[0]), 0.0
    for _ in range(_STEPS):
        errors = [likelihood(row, weights, bias) - label for row, label in zip(rows, labels, strict=True)]
        slopes = [sum(map(_product, errors, column)) / len(rows) for column in zip(*rows, strict=True)]
        pulls = zip(weights, slopes, strict=True)
        weights = [max(0.0, weight - _RATE * (slope + _PENALTY * weight)) for weight, slope in pulls]
        bias -= _RATE * fmean(errors)
    return weights, bias


def _product(one: float, other: float) -> float:
    return one * other


def likelihood(row: Vector, weights: Vector, bias: float) -> float:
    """Return the modelled chance, from 0 to 1."""
    total = bias + sum(map(_product, row, weights))
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))
