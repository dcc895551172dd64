"""A logistic model of several classes over sets of words, fitted in plain Python, the same every time."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_ROUNDS = 150
_RATE = 0.4
_PENALTY = 0.5  # on the square of each weight, against the errors of all examples together

Example = tuple[frozenset[str], str]
_BIAS = ""  # a word that stands in every text, whose weight is not held back


@dataclass(frozen=True, slots=True)
class Model:
    """The bias of each class and its weights of words; the class "" has none."""

    biases: dict[str, float]
    weights: dict[str, dict[str, float]]

    def likelihoods(self, row: Iterable[str]) -> dict[str, float]:
        """Return how likely (0 to 1) words belong to each class with a name."""
        return _likelihoods([*row], self.weights, self.biases)


def _likelihoods(
    row: Sequence[str], weights: dict[str, dict[str, float]], biases: dict[str, float]
) -> dict[str, float]:
    odds = {
        kind: math.exp(min(50.0, biases[kind] + sum([by_word.get(word, 0.0) for word in row])))
        for kind, by_word in weights.items()
    }
    mass = 1 + sum(odds.values())
    return {kind: value / mass for kind, value in odds.items()}


def fit(examples: Sequence[Example]) -> Model:
    """Return the model that fits examples best, with an L2 penalty, by AdaGrad over all of them at once."""
    kinds = sorted({kind for _, kind in examples if kind})
    rows = [(sorted(row), kind) for row, kind in examples]
    weights: dict[str, dict[str, float]] = {kind: defaultdict(float) for kind in kinds}
    biases = dict.fromkeys(kinds, 0.0)
    squares: dict[str, dict[str, float]] = {kind: defaultdict(float) for kind in kinds}
    for _ in range(_ROUNDS):
        slopes: dict[str, dict[str, float]] = {kind: defaultdict(float) for kind in kinds}
        for row, kind in rows:
            for name, likely in _likelihoods(row, weights, biases).items():
                error = likely - (name == kind)
                slope = slopes[name]
                slope[_BIAS] += error
                for word in row:
                    slope[word] += error
        for name in kinds:
            _step(weights[name], biases, name, slopes[name], squares[name])
    return Model(biases, {kind: dict(weights[kind]) for kind in kinds})


def _step(
    weights: dict[str, float],
    biases: dict[str, float],
    name: str,
    slopes: dict[str, float],
    squares: dict[str, float],
) -> None:
    for word, slope in slopes.items():
        pull = slope if word == _BIAS else slope + 2 * _PENALTY * weights[word]
        squares[word] += pull * pull
        step = _RATE * pull / (math.sqrt(squares[word]) or 1.0)
        if word == _BIAS:
            biases[name] -= step
        else:
            weights[word] -= step
