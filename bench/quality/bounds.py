"""Chooses the bounds between answering, offering a choice and declining."""

from collections.abc import Callable, Sequence

from bench.quality.samples import Sample
from bench.quality.shares import Share

Confidence = Callable[[Sample], float]
_DECLINED_AT_MOST = 0.005  # of the questions that have an answer; vetoes decline nearly all others
_RIGHT_AT_LEAST = 0.95  # of what is answered without reserve
_CHOICES_AT_MOST = 0.15  # of the questions of which the first candidate is right


def decline_bound(samples: Sequence[Sample], confidence: Confidence) -> float:
    """Return the highest bound that declines few enough of the questions that have an answer.

    The higher, the more of the others is declined. It lies halfway between what it must let
    through and the best that it stops.
    """
    answerable = [sample for sample in samples if sample.answerable]
    allowed = int(_DECLINED_AT_MOST * len(answerable)) - sum(sample.stopped for sample in answerable)
    through = sorted(confidence(sample) for sample in answerable if sample.open)[max(0, allowed) :]
    if not through:
        return 0.0
    under = [confidence(sample) for sample in samples if sample.open and confidence(sample) < through[0]]
    return (through[0] + max(under, default=0.0)) / 2


def answer_bound(samples: Sequence[Sample], confidence: Confidence, decline: float) -> float:
    """Return the lowest bound above which enough of what the bounds decide about is right."""
    ranked = sorted((sample for sample in samples if sample.open), key=confidence, reverse=True)
    bound, right = 1.0, 0
    for number, sample in enumerate(ranked, start=1):
        right += sample.hit
        if right / number >= _RIGHT_AT_LEAST:
            bound = confidence(sample)
    return max(bound, decline)


def close_bound(samples: Sequence[Sample]) -> float:
    """Return the widest share of the best score within which a choice is offered not too often."""
    hits = [sample for sample in samples if sample.open and sample.hit]
    for hundredths in range(70, 100):
        if Share.count(offered(sample, hundredths / 100) for sample in hits).value <= _CHOICES_AT_MOST:
            return hundredths / 100
    return 1.0


def offered(sample: Sample, close: float) -> bool:
    """Tell whether the second candidate is near enough for a choice."""
    return len(sample.scores) > 1 and sample.scores[1] >= close * sample.scores[0]


def declined(sample: Sample, confidence: Confidence, bound: float) -> bool:
    """Tell whether a question is declined with a bound."""
    return sample.stopped or (sample.open and confidence(sample) < bound)
