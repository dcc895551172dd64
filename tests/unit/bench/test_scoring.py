"""The rules by which the bench scores."""

from typing import Any

import pytest

from bench.quality.answering import Answer
from bench.quality.measures import measured
from bench.quality.plain.bounds import best
from bench.quality.rows import Row, row
from bench.quality.scoring import cites, judge
from bench.quality.shares import Share
from bot.domain.citation import Citation


def _row(**changes: Any) -> Row:
    data = {"id": "x-1", "q": "?", "lang": "nl", "expect": "answer", "accept": ["dvh:art-11.3"], "facts": []}
    return row(data | changes)


def _answer(*citations: str, outcome: str = "answer", **changes: Any) -> Answer:
    cited = tuple(map(Citation, citations))
    return Answer(**({"outcome": outcome, "citations": cited, "offered": (cited,)} | changes))


@pytest.mark.parametrize(
    ("cited", "accepted", "right"),
    [
        ("dvh:art-11.3", "dvh:art-11.3", True),
        ("dvh:art-11", "dvh:art-11.3", True),
        ("dvh:art-11.3", "dvh:art-11", True),
        ("dvh:art-1", "dvh:art-11", False),
        ("dvh:art-11.3", "dvh:art-11.4", False),
        ("mandaat:1.a", "mandaat:1", True),
        ("inrichtingsplan:bijlage-2/stap-2a", "inrichtingsplan:bijlage-2", True),
        ("inrichtingsplan:bijlage-2/stap-2a", "inrichtingsplan:bijlage-2/stap-2b", False),
        ("inrichtingsplan:1.1", "nota:1.1", False),
    ],
)
def test_a_passage_counts_for_its_parts_and_the_other_way_round(
    *, cited: str, accepted: str, right: bool
) -> None:
    assert cites([Citation(cited)], [Citation(accepted)]) is right


def test_a_choice_counts_as_an_answer() -> None:
    assert judge(_row(), _answer("dvh:art-11.3", outcome="choose")).right


def test_declining_what_has_an_answer_is_wrong() -> None:
    score = judge(_row(), _answer(outcome="decline"))
    assert score.wrong == ("outcome",)
    assert score.declined


def test_declining_what_has_none_is_right() -> None:
    assert judge(_row(expect="decline", accept=[]), _answer(outcome="decline")).right


def test_every_group_of_facts_needs_one_match_whatever_the_case() -> None:
    asked = _row(facts=[["14 days", "veertien dagen"], ["almere"]])
    assert judge(asked, _answer("dvh:art-11", text="Veertien dagen na bericht van ALMERE.")).right
    assert judge(asked, _answer("dvh:art-11", text="Veertien dagen.")).wrong == ("facts",)


def test_the_verdict_must_agree_where_one_is_given() -> None:
    asked = _row(verdict="out")
    assert judge(asked, _answer("dvh:art-11", verdict="out")).right
    assert judge(asked, _answer("dvh:art-11", verdict="in")).wrong == ("verdict",)
    assert judge(_row(), _answer("dvh:art-11", verdict="in")).right


def test_right_within_three_looks_at_the_first_and_two_alternatives() -> None:
    far, near = (Citation("dvh:art-2"),), (Citation("dvh:art-11.3"),)
    third = judge(_row(), _answer("dvh:art-2", offered=(far, far, near)))
    fourth = judge(_row(), _answer("dvh:art-2", offered=(far, far, far, near)))
    assert (third.right, third.within, fourth.within) == (False, True, False)


def test_a_problem_needs_an_accepted_first_destination() -> None:
    problem = _row(id="rt-1", expect="route", meetings=["dosd", "niet-nakoming"])
    right = judge(problem, _answer("dvh:art-11", outcome="route", destinations=("dosd", "bosd")))
    later = judge(problem, _answer("dvh:art-11", outcome="route", destinations=("bosd", "niet-nakoming")))
    assert (right.right, right.first) == (True, True)
    assert (later.wrong, later.first, later.first_three) == (("destination",), False, True)


@pytest.mark.parametrize(
    ("row_id", "routed"), [("rt-1", True), ("rh-2", True), ("rc-3", True), ("ro-4", False)]
)
def test_which_rows_are_problems(*, row_id: str, routed: bool) -> None:
    assert _row(id=row_id).routed is routed


def test_only_measures_with_rows_are_given() -> None:
    shares = measured([judge(_row(), _answer("dvh:art-11"))], ("nl",))
    assert shares["answerable right at once"] == Share(1, 1)
    assert "out of scope declined" not in shares


def test_the_interval_holds_the_share() -> None:
    low, high = Share(88, 100).interval
    assert (round(low, 3), round(high, 3)) == (0.802, 0.93)


def test_the_bound_of_a_plain_matcher_gets_most_rows_right() -> None:
    tried = [
        (9.0, True, False),
        (7.0, True, False),
        (5.0, False, True),
        (3.0, True, False),
        (2.0, False, True),
    ]
    assert best(tried) == 2.5
    assert best([(9.0, True, False)]) == 0.0
