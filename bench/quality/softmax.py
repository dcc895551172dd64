"""A logistic model of several classes over sets of words, fitted in plain Python, the same every time."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.understanding.word_models import likelihoods

_ROUNDS = 150
_RATE = 0.4
_PENALTY = 0.5  # on the square of each weight, against the errors of all examples together

Example = tuple[frozenset[str], str]
_BIAS = ""  # a word that stands in every text, whose weight is not held back


@dataclass(frozen=True, slots=True)
class Model:
    """The bias of each class and what each word weighs for them, in the order of `kinds`.

    A text that belongs to none has the class "", which is not among them.
    """

    kinds: tuple[str, ...]
    biases: Sequence[float]
    weights: dict[str, list[float]]

    def likelihoods(self, row: Iterable[str]) -> dict[str, float]:
        """Return how likely (0 to 1) words belong to each class with a name."""
        rows = [self.weights[word] for word in row if word in self.weights]
        return dict(zip(self.kinds, likelihoods(self.biases, rows), strict=True))


def fit(examples: Sequence[Example]) -> Model:
    """Return the model that fits examples best, with an L2 penalty, by AdaGrad over all of them at once."""
    kinds = tuple(sorted({kind for _, kind in examples if kind}))
    rows = [((*sorted(row), _BIAS), tuple([float(kind == name) for name in kinds])) for row, kind in examples]
    weights = {word: [0.0] * len(kinds) for row, _ in rows for word in row}
    squares = {word: [0.0] * len(kinds) for word in weights}
    for _ in range(_ROUNDS):
        _step(weights, _slopes(weights, rows), squares)
    return Model(kinds, weights.pop(_BIAS), weights)


def _slopes(
    weights: dict[str, list[float]], rows: Sequence[tuple[tuple[str, ...], tuple[float, ...]]]
) -> dict[str, list[float]]:
    """Return how steeply the error of all examples rises with each weight."""
    none = [0.0] * len(weights[_BIAS])
    slopes = {word: [*none] for word in weights}
    for row, told in rows:
        found = likelihoods(none, [weights[word] for word in row])
        errors = [likely - truth for likely, truth in zip(found, told, strict=True)]
        for word in row:
            slope = slopes[word]
            for at, error in enumerate(errors):
                slope[at] += error
    return slopes


def _step(
    weights: dict[str, list[float]], slopes: dict[str, list[float]], squares: dict[str, list[float]]
) -> None:
    for word, slope in slopes.items():
        held = 0.0 if word == _BIAS else 2 * _PENALTY
        ours, sums = weights[word], squares[word]
        for at, rise in enumerate(slope):
            pull = rise + held * ours[at]
            sums[at] += pull * pull
            ours[at] -= _RATE * pull / (math.sqrt(sums[at]) or 1.0)
