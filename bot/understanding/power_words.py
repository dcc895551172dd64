"""How likely a text asks what the mandate covers, by its words alone.

People ask that in ever new ways ("our pen or theirs?"), which no list of turns of phrase holds. So each
word counts for or against it: a logistic model over the words of a text, fitted by
`bench/quality/powers.py` to questions about the mandate and to all others that the knowledge holds.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.understanding.words import words

_FILE = Path(__file__).with_name("power_words.json")
_NUMBER = "0"  # stands for every number


@dataclass(frozen=True, slots=True)
class PowerWords:
    """The weight of each word, that of any text, and the likelihood from which a text may ask so."""

    weights: Mapping[str, float]
    bias: float
    bound: float

    @classmethod
    def load(cls) -> "PowerWords":
        """Read the committed weights."""
        data = json.loads(_FILE.read_text(encoding="utf-8"))
        return cls(data["words"], data["bias"], data["bound"])

    def likelihood(self, text: str) -> float:
        """Return how likely (0 to 1) a text asks what the mandate covers."""
        return 1 / (1 + math.exp(-self.bias - sum(self.weights.get(word, 0.0) for word in said(text))))

    def suggest(self, text: str) -> bool:
        """Tell whether a text may ask what the mandate covers."""
        return self.likelihood(text) >= self.bound


def said(text: str) -> frozenset[str]:
    """Return the words of a text as they are weighed, each once."""
    return frozenset(_NUMBER if word.isdigit() else word for word in words(text))
