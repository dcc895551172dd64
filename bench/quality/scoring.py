"""When an answer is right."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bench.quality.answering import Answer
from bench.quality.rows import Row
from bot.domain.citation import Citation

_ANSWERED = ("answer", "choose")
_FIRST = 3


@dataclass(frozen=True, slots=True)
class Score:
    """How an answer did on a row; `wrong` names each thing that was not right."""

    row: Row
    answer: Answer
    wrong: tuple[str, ...]
    cited: bool
    within: bool
    first: bool
    first_three: bool

    @property
    def right(self) -> bool:
        """Tell whether everything was right."""
        return not self.wrong

    @property
    def declined(self) -> bool:
        """Tell whether no answer was given."""
        return self.answer.outcome == "decline"


def cites(citations: Iterable[Citation], accept: Iterable[Citation]) -> bool:
    """Tell whether an accepted passage is cited; a passage counts for its parts and the other way round."""
    wanted = tuple(accept)
    return any(own.covers(other) or other.covers(own) for own in citations for other in wanted)


def tells(text: str, facts: Iterable[Iterable[re.Pattern[str]]]) -> bool:
    """Tell whether every group of patterns has a match in a text."""
    return all(any(pattern.search(text) for pattern in group) for group in facts)


def judge(row: Row, answer: Answer) -> Score:
    """Score the answer to a row."""
    came = _came(row, answer)
    cited = came and (not row.accept or cites(answer.citations, row.accept))
    places = answer.destinations if came else ()
    return Score(
        row=row,
        answer=answer,
        wrong=tuple(_wrong(row, answer, came=came, cited=cited)),
        cited=cited,
        within=cited or (came and any(cites(own, row.accept) for own in answer.offered[:_FIRST])),
        first=any(place in row.meetings for place in places[:1]),
        first_three=any(place in row.meetings for place in places[:_FIRST]),
    )


def _came(row: Row, answer: Answer) -> bool:
    """Tell whether the outcome is the expected one; a choice is an answer."""
    return answer.outcome in _ANSWERED if row.expect == "answer" else answer.outcome == row.expect


def _wrong(row: Row, answer: Answer, *, came: bool, cited: bool) -> Iterable[str]:
    if not came:
        yield "outcome"
    elif row.expect != "decline":
        if row.expect == "route" and not set(answer.destinations[:1]) & set(row.meetings):
            yield "destination"
        if not cited:
            yield "citation"
        if not tells(answer.text, row.facts):
            yield "facts"
        if row.verdict is not None and answer.verdict != row.verdict:
            yield "verdict"
