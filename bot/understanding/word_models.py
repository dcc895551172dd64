"""What a text is about by its words alone, each of which counts for or against it.

People ask whether the mandate covers something, tell what makes it depend on a condition, and bring up a
matter for the region in ever new ways ("our pen or theirs?", "we are already at forty", "who wants this on
their plate?"); no list of turns of phrase holds them all. So beside the turns of phrase there are four
logistic models over the words of a text. They are fitted by
`bench/quality/word_models.py` to questions of which both are known, and kept in `word_models.json`.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.understanding.words import words

POWERS, LIMITS, PLACES, VERDICTS = "powers", "limits", "places", "verdicts"  # the models there are
ASKS = "asks"  # the only class of `POWERS`; those of `LIMITS` are the ids of limits
BRINGS = "brings"  # the only class of `PLACES`; those of `VERDICTS` are all but "in"
_FILE = Path(__file__).with_name("word_models.json")
_MOST = 50.0  # beyond that a long text says no more, and could not be reckoned with
_NUMBER = "0"  # stands for every number


@dataclass(frozen=True, slots=True)
class WordModel:
    """Classes that a text can belong to, each with the weights of words; most texts belong to none.

    `bound` is how likely (0 to 1) a class must be to be taken for true. `biases` and `weights`, which a word
    has, are in the order of `kinds`.
    """

    bound: float
    kinds: tuple[str, ...]
    biases: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def likelihoods(self, text: str) -> dict[str, float]:
        """Return how likely (0 to 1) a text belongs to each class; what is left is that it does to none."""
        rows = [self.weights[word] for word in said(text) if word in self.weights]
        return dict(zip(self.kinds, likelihoods(self.biases, rows), strict=True))

    def likely(self, text: str, least: float = 0.0) -> str | None:
        """Return the class that a text most likely belongs to, or None where that is too doubtful.

        That is below the bound of the model, or below `least`, where there is reason to doubt it.
        """
        found = self.likelihoods(text)
        best = max(found, key=found.__getitem__, default=None)
        return best if best is not None and found[best] >= max(self.bound, least) else None


def likelihoods(biases: Sequence[float], rows: Iterable[Sequence[float]]) -> list[float]:
    """Return how likely (0 to 1) each of some classes is, from their biases and a row of weights a word.

    What is left is the likelihood that it is none of them.
    """
    odds = [math.exp(min(_MOST, sum(weights))) for weights in zip(biases, *rows, strict=True)]
    mass = 1 + sum(odds)
    return [value / mass for value in odds]


@cache
def word_model(name: str) -> WordModel:
    """Return one of the committed models."""
    data = json.loads(_FILE.read_text(encoding="utf-8"))[name]
    kinds = tuple(data["biases"])
    weights = {
        word: tuple([by_kind.get(kind, 0.0) for kind in kinds]) for word, by_kind in data["words"].items()
    }
    return WordModel(data["bound"], kinds, tuple(data["biases"].values()), weights)


def said(text: str) -> frozenset[str]:
    """Return the words of a text as they are weighed, each once."""
    return frozenset([_NUMBER if word.isdigit() else word for word in words(text)])
