"""How sure a match is: answer, choose between a few, or decline.

The weights and bounds are fitted on the calibration questions by
`bench/quality/calibrate.py` and kept in `calibration.json` beside this file, so that a
change of the knowledge can be followed by a change of the bounds without touching code.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.understanding.matcher import Candidate, Reading

FEATURES = ("score", "whole", "nearest", "known", "margin")
_CANDIDATES = 4
EXACTLY = 0.97  # how near an example question is that is asked word for word
LITERALLY = 0.9  # how near an example question is that is asked almost word for word


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of a logistic model over the features, and the bounds on what it gives."""

    weights: tuple[float, ...]
    bias: float
    answer: float
    decline: float
    close: float
    beside: float
    ask_route: float

    @classmethod
    def load(cls) -> "Calibration":
        """Read the committed calibration."""
        data = json.loads(Path(__file__).with_name("calibration.json").read_text(encoding="utf-8"))
        weights = tuple(data["weights"][name] for name in FEATURES)
        bounds = {name: data[name] for name in ("bias", "answer", "decline", "close", "beside", "ask_route")}
        return cls(weights, **bounds)

    def confidence(self, features: Sequence[float]) -> float:
        """Return how likely it is (0 to 1) that the best candidate answers the question."""
        total = self.bias + sum(weight * value for weight, value in zip(self.weights, features, strict=True))
        return 1 / (1 + math.exp(-total))


def features(reading: Reading, candidates: Sequence[Candidate]) -> tuple[float, ...]:
    """Return the values of `FEATURES` for a ranked list that is not empty."""
    best = candidates[0]
    second = candidates[1].score if len(candidates) > 1 else 0.0
    return best.score, best.whole, best.nearest, reading.known, best.score - second


def close(candidates: Sequence[Candidate], calibration: Calibration) -> tuple[Candidate, ...]:
    """Return the best candidate and those about as good, four at most."""
    if not candidates:
        return ()
    bound = candidates[0].score * calibration.close
    return tuple(candidate for candidate in candidates[:_CANDIDATES] if candidate.score >= bound)
