"""Which part of a text asks, and which part tells how things stand."""

import pytest

from bot.understanding.clauses import asking, settled_apart, told_apart


def test_the_last_question_asks() -> None:
    assert asking("there is a plan. may almere sign? or may we? thanks.") == "or may we?"


def test_without_a_question_mark_all_of_it_asks() -> None:
    assert asking("almere may sign. is it so") == "almere may sign. is it so"


@pytest.mark.parametrize(
    ("text", "gone", "kept"),
    [
        ("may almere buy care before the plan has been adopted?", "adopted", "buy care"),
        ("zolang het plan niet is vastgesteld, mag almere inkopen?", "vastgesteld", "inkopen"),
        ("the plan is not adopted. may almere sign?", "adopted", "sign"),
        ("zonder vastgesteld inkoopplan pleegzorg inkopen, mag dat?", "vastgesteld", "pleegzorg inkopen"),
        ("kan almere in beroep na vaststelling van bijlage i?", "vaststelling", "beroep"),
    ],
)
def test_what_has_not_happened_is_left_out(text: str, gone: str, kept: str) -> None:
    assert gone not in told_apart(text)
    assert kept in told_apart(text)


@pytest.mark.parametrize(
    "text",
    ["may almere defend us before the court?", "there is a plan. may almere adopt it?", "mag almere tekenen"],
)
def test_all_else_stays(text: str) -> None:
    assert told_apart(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the plan was adopted last month. may they sign?", "may they sign?"),
        ("het plan is vastgesteld. mag het nu?", "mag het nu?"),
        ("the plan was not adopted. may they sign?", "the plan was not adopted. may they sign?"),
        (
            "five of the six approved the plan. may they sign?",
            "five of the six approved the plan. may they sign?",
        ),
    ],
)
def test_a_plan_that_is_adopted_asks_nothing(text: str, left: str) -> None:
    assert settled_apart(text) == left
