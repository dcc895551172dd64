"""`python -m bench.quality.calibrate`: fits how sure a match is to the calibration questions.

Writes bot/understanding/calibration.json: the weights of a logistic model of "the best candidate
cites an accepted passage" over the features of bot/understanding/bands.py, and the bounds. Run it
again after the knowledge or the matching has changed. Keys it does not fit are left as they are.
Under `concern` it writes what tells a problem of the region from any other text
(bot/understanding/concern.py), fitted to the calibration problems.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bench import machine
from bench.quality import concern, logistic
from bench.quality.bounds import Confidence, answer_bound, close_bound, decline_bound, declined, offered
from bench.quality.rows import read
from bench.quality.samples import Sample, samples
from bench.quality.shares import Share
from bench.setting import CALIBRATION, ROOT, ROUTE_CALIBRATION, corpus
from bot.understanding.bands import FEATURES

_FILE = ROOT / "bot" / "understanding" / "calibration.json"


@dataclass(frozen=True, slots=True)
class Model:
    """A fitted model."""

    weights: Sequence[float]
    bias: float

    def confidence(self, sample: Sample) -> float:
        """Return how likely it is that the best candidate is right."""
        return logistic.likelihood(sample.values, self.weights, self.bias)


def fitted(found: Sequence[Sample]) -> dict[str, Any]:
    """Return weights and bounds, with what they reach on the questions they were fitted on."""
    weights, bias = logistic.fit([sample.values for sample in found], [sample.hit for sample in found])
    sure = Model(weights, bias).confidence
    decline = decline_bound(found, sure)
    bounds = {"answer": answer_bound(found, sure, decline), "decline": decline, "close": close_bound(found)}
    return {
        "weights": {name: round(weight, 4) for name, weight in zip(FEATURES, weights, strict=True)},
        "bias": round(bias, 4),
        **{name: round(bound, 4) for name, bound in bounds.items()},
        "fitted": {
            "date": machine.today().isoformat(),
            "file": CALIBRATION.name,
            "rows": {
                "answerable": sum(sample.answerable for sample in found),
                "out of scope": sum(not sample.answerable for sample in found),
            },
            "reached": reached(found, sure, bounds),
        },
    }


def reached(found: Sequence[Sample], sure: Confidence, bounds: dict[str, float]) -> dict[str, str]:
    """Return what the bounds do on the questions they were chosen on."""
    answerable = [sample for sample in found if sample.answerable]
    outside = [sample for sample in found if not sample.answerable]
    decided = [sample for sample in found if sample.open]
    firm = [sample for sample in decided if sure(sample) >= bounds["answer"]]
    shares = {
        "answerable declined": (declined(sample, sure, bounds["decline"]) for sample in answerable),
        "answerable declined whatever the bound": (sample.stopped for sample in answerable),
        "out of scope declined": (declined(sample, sure, bounds["decline"]) for sample in outside),
        "out of scope declined whatever the bound": (sample.stopped for sample in outside),
        "best candidate right": (sample.hit for sample in answerable),
        "right when sure": (sample.hit for sample in firm),
        "choice offered though the best is right": (offered(s, bounds["close"]) for s in decided if s.hit),
        "choice offered when the best is wrong": (offered(s, bounds["close"]) for s in decided if not s.hit),
    }
    return {name: str(Share.count(tries)) for name, tries in shares.items()}


def main() -> None:
    """Fit, print, and unless told otherwise write."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality.calibrate", description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="only print what would be written")
    arguments = parser.parse_args()
    new = fitted(samples(corpus(), read(CALIBRATION)))
    new["concern"] = concern.fitted(concern.told(corpus(), read(ROUTE_CALIBRATION)))
    text = json.dumps({**json.loads(_FILE.read_text(encoding="utf-8")), **new}, indent=2) + "\n"
    print(text, end="")
    if not arguments.dry_run:
        _FILE.write_text(text, encoding="utf-8")
        print(f"written to {_FILE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
