"""What the calibration questions look like to the matcher, and which of them the bounds decide about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bench.quality.rows import Row
from bench.quality.scoring import cites
from bench.setting import TODAY, region_of
from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.entry import Entry
from bot.domain.outcome import Result
from bot.domain.question import Question
from bot.understanding.asked import Asked
from bot.understanding.bands import FEATURES, Calibration, features
from bot.understanding.matcher import Candidate

_ANYTHING, _NOTHING = -1.0, 2.0  # bounds that every confidence passes, and none
_LOOKED_AT = 4


@dataclass(frozen=True, slots=True)
class Sample:
    """One question: its features, which of its first candidates are right, and how they score.

    `stopped` is declined whatever the bound; `open` is answered or declined by the bound.
    """

    row: Row
    values: tuple[float, ...]
    right: tuple[bool, ...]
    scores: tuple[float, ...]
    stopped: bool
    open: bool

    @property
    def hit(self) -> bool:
        """Tell whether the best candidate cites an accepted passage."""
        return self.right[:1] == (True,)

    @property
    def answerable(self) -> bool:
        """Tell whether it should be answered."""
        return self.row.expect == "answer"


def samples(corpus: Corpus, rows: Sequence[Row]) -> list[Sample]:
    """Ask every row with the bound wide open and with it shut."""
    assistant = Assistant(corpus)
    asked = [Question(row.q, TODAY, region_of(corpus, row.region)) for row in rows]
    wide = list(_results(assistant, corpus, asked, _ANYTHING))
    shut = list(_results(assistant, corpus, asked, _NOTHING))
    made = []
    for row, question, (region, opened), (_, closed) in zip(rows, asked, wide, shut, strict=True):
        reading = assistant.desk(region).understanding.read(question)
        stopped = opened is Result.DECLINE
        made.append(_sample(row, reading, stopped=stopped, is_open=not stopped and closed is Result.DECLINE))
    return made


def _results(
    assistant: Assistant, corpus: Corpus, asked: Sequence[Question], decline: float
) -> Iterator[tuple[str, Result]]:
    for region in corpus.regions:
        understanding = assistant.desk(region.id).understanding
        understanding.calibration = replace(Calibration.load(), decline=decline)
    for question in asked:
        outcome = assistant.ask(question)
        yield outcome.region, outcome.result


def _sample(row: Row, asked: Asked, *, stopped: bool, is_open: bool) -> Sample:
    first = asked.candidates[:_LOOKED_AT]
    return Sample(
        row=row,
        values=features(asked.reading, asked.candidates) if first else (0.0,) * len(FEATURES),
        right=tuple(_right(row, candidate) for candidate in first),
        scores=tuple(candidate.score for candidate in first),
        stopped=stopped,
        open=is_open,
    )


def _right(row: Row, candidate: Candidate) -> bool:
    topic = candidate.topic
    return row.expect == "answer" and isinstance(topic, Entry) and cites(topic.citations, row.accept)
