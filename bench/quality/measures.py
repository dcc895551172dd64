"""What is counted over the scores of one matcher."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bench.quality.scoring import Score
from bench.quality.shares import Share


@dataclass(frozen=True, slots=True)
class Measure:
    """A name, the rows it is about, and when one of them succeeds."""

    name: str
    about: Callable[[Score], bool]
    succeeds: Callable[[Score], bool]

    def share(self, scores: Iterable[Score]) -> Share:
        """Count over scores."""
        return Share.count(self.succeeds(score) for score in scores if self.about(score))


def _answerable(score: Score) -> bool:
    return score.row.expect == "answer"


def _problem(score: Score) -> bool:
    return score.row.expect == "route"


def _outside(score: Score) -> bool:
    return score.row.expect == "decline" and not score.row.routed


def _no_problem(score: Score) -> bool:
    return score.row.expect == "decline" and score.row.routed


def _ruled(score: Score) -> bool:
    return score.row.verdict is not None


MEASURES = (
    Measure("answerable right at once", _answerable, lambda score: score.right),
    Measure("cited right", _answerable, lambda score: score.cited),
    Measure("right within three", _answerable, lambda score: score.within),
    Measure("wrongly declined", _answerable, lambda score: score.declined),
    Measure("out of scope declined", _outside, lambda score: score.declined),
    Measure("verdicts right", _ruled, lambda score: score.answer.verdict == score.row.verdict),
    Measure("problems: first destination", _problem, lambda score: score.first),
    Measure("problems: among first three", _problem, lambda score: score.first_three),
    Measure("problems: all right", _problem, lambda score: score.right),
    Measure("problems: wrongly declined", _problem, lambda score: score.declined),
    Measure("no problem declined", _no_problem, lambda score: score.declined),
    Measure("all rows right", lambda _: True, lambda score: score.right),
)
BY_LANGUAGE = (("Dutch", ("nl",)), ("English", ("en",)), ("both languages", ("nl", "en")))


def measured(scores: Sequence[Score], languages: Sequence[str]) -> dict[str, Share]:
    """Return every measure that these scores have rows for, by name."""
    chosen = [score for score in scores if score.row.lang in languages]
    shares = {measure.name: measure.share(chosen) for measure in MEASURES}
    return {name: share for name, share in shares.items() if share.of}
