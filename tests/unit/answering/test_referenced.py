"""Questions that name a passage are answered by that passage or not at all."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.corpus.checks import known_passages
from bot.domain.citation import Citation
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question
from bot.domain.region import Region


def asked(assistant: Assistant, text: str) -> Outcome:
    return assistant.ask(Question(text, date(2026, 11, 22), "flevoland"))


def test_a_passage_alone_gets_its_summary(assistant: Assistant, real_flevoland: Region) -> None:
    outcome = asked(assistant, "artikel 11 lid 3")
    summary = next(entry for entry in real_flevoland.entries if entry.citations[:1] == ("dvh:art-11.3",))
    assert outcome.entry == summary.id
    assert outcome.citations[0] == "dvh:art-11.3"
    assert outcome.confidence == 1.0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("artikel 11 lid 3, hoeveel dagen om te reageren op het concept", "14 dagen"),
        ("artikel 10 lid 3: binnen hoeveel weken komt het verbeterplan", "4 weken"),
    ],
)
def test_what_the_rest_of_the_question_points_at_goes_first(
    assistant: Assistant, text: str, says: str
) -> None:
    outcome = asked(assistant, text)
    assert outcome.result is Result.ANSWER
    assert says in outcome.headline


def test_every_passage_is_answered_from_itself_or_what_holds_it(
    assistant: Assistant, real_flevoland: Region
) -> None:
    wrong = []
    for passage in sorted(known_passages(real_flevoland)):
        if not passage.locator.startswith("art-"):
            continue
        article, *rest = passage.locator.removeprefix("art-").split(".")
        parts = [f"lid {part}" if part.isdigit() else f"onder {part}" for part in rest]
        outcome = asked(assistant, " ".join(("artikel", article, *parts, "DVH")))
        entry = next((item for item in real_flevoland.entries if item.id == outcome.entry), None)
        first = entry.citations[0] if entry else Citation("none:none")
        if outcome.citations[:1] != (passage,) or not (passage.covers(first) or first.covers(passage)):
            wrong.append(f"{passage}: {outcome.entry} {outcome.citations[:1]}")
    assert wrong == []


@pytest.mark.parametrize("number", [0, 19, 21, 110, 111])
def test_an_article_that_is_not_there_is_never_another(assistant: Assistant, number: int) -> None:
    outcome = asked(assistant, f"artikel {number}")
    assert outcome.result is Result.DECLINE
    assert outcome.citations == ()
