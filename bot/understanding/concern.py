"""Whether a text is about a problem of the region at all, before it is asked which.

A logistic model over a few features, fitted on the calibration problems by
`bench/quality/calibrate.py` and kept under `concern` in `calibration.json`. Each feature is
the higher, the more it speaks for a matter of the region.
"""

import json
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.understanding.analysis import Unit

FEATURES = ("evidence", "strange", "route", "concepts", "share", "familiar", "private", "together", "foreign")
PRIVATE, TOGETHER, FOREIGN = "private", "together", "foreign"  # cues of language/cues.yaml
_LEAST, _MOST = -10.0, 14.0  # evidence beyond these says no more
_LOWEST = -0.4  # score of a list without candidates
_COUNTED = 4  # concepts beyond which more of them say no more


@dataclass(frozen=True, slots=True)
class Concern:
    """The weights of the model, and the bound under which a text is none of the region's."""

    weights: tuple[float, ...]
    bias: float
    bound: float

    @classmethod
    def load(cls) -> "Concern":
        """Read the committed calibration."""
        text = Path(__file__).with_name("calibration.json").read_text(encoding="utf-8")
        data = json.loads(text)["concern"]
        return cls(tuple(data["weights"][name] for name in FEATURES), data["bias"], data["bound"])

    def likelihood(self, values: Sequence[float]) -> float:
        """Return how likely it is (0 to 1) that a text with these features is about the region."""
        total = self.bias + sum(weight * value for weight, value in zip(self.weights, values, strict=True))
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


@dataclass(frozen=True, slots=True)
class Impression:
    """What is known of a text: the evidence for the likeliest place over that for none, and best scores.

    `familiar` is the share of its units that stand in any example of a problem.
    """

    evidence: float
    stranger: float | None
    route: float | None
    units: Sequence[Unit]
    familiar: float
    cues: Collection[str]

    @property
    def values(self) -> tuple[float, ...]:
        """The values of `FEATURES`."""
        concepts = sum(unit.concept is not None for unit in self.units)
        return (
            max(_LEAST, min(_MOST, self.evidence)),
            -_score(self.stranger),
            _score(self.route),
            min(concepts, _COUNTED),
            concepts / max(1, len(self.units)),
            self.familiar,
            -float(PRIVATE in self.cues),
            float(TOGETHER in self.cues),
            -float(FOREIGN in self.cues),
        )


def _score(score: float | None) -> float:
    return _LOWEST if score is None else max(_LOWEST, score)
