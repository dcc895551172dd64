"""What is declined says so plainly, cites nothing, and tells what there is and who can be asked."""

from datetime import date

import pytest

from bot.answering.decline import ranges
from bot.assistant import Assistant, UnknownRegionError
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question


def asked(assistant: Assistant, text: str, region: str = "flevoland") -> Outcome:
    return assistant.ask(Question(text, date(2026, 11, 22), region))


@pytest.mark.parametrize(
    ("labels", "short"),
    [
        ([], []),
        (["art. 1"], ["art. 1"]),
        (["art. 1", "art. 2"], ["art. 1 - 2"]),
        (["art. 1", "art. 2", "art. 3", "art. 5"], ["art. 1 - 3", "art. 5"]),
        (["art. 3", "art. 3a"], ["art. 3", "art. 3a"]),
        (["art. 9", "art. 10"], ["art. 9 - 10"]),
        (["art. 2", "art. 1"], ["art. 2", "art. 1"]),
        (["§ 1.1", "§ 1.2", "§ 2.3"], ["§ 1.1 - 2", "§ 2.3"]),
        (["stap 1", "fase 2"], ["stap 1", "fase 2"]),
        (["x", "y"], ["x", "y"]),
    ],
)
def test_labels_that_count_on_are_shortened(labels: list[str], short: list[str]) -> None:
    assert ranges(labels) == short


@pytest.mark.parametrize(
    ("text", "exist"),
    [
        ("artikel 19", "art. 1 - 18"),
        ("article 40 of the charter", "art. 1 - 18"),
        ("artikel 11 lid 9", "art. 11 lid 1 - 4"),
        ("mandaat punt 9", "punt 1 - 6"),
    ],
)
def test_a_missing_passage_is_declined_with_what_exists(assistant: Assistant, text: str, exist: str) -> None:
    outcome = asked(assistant, text)
    assert outcome.result is Result.DECLINE
    assert exist in outcome.text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("wat is het uurtarief voor pleegzorg", "tarieven"),
        ("what is the phone number of the programme manager", "not in my sources"),
        ("hoe regelt Twente dit", "Flevoland"),
        ("xylofoon kwispel", "Dat weet ik niet"),
    ],
)
def test_a_decline_says_why_and_who_can_help(assistant: Assistant, text: str, says: str) -> None:
    outcome = asked(assistant, text)
    assert outcome.result is Result.DECLINE
    assert (outcome.entry, outcome.citations, outcome.dates) == (None, (), ())
    assert says in outcome.text
    assert "programmamanager" in outcome.text or "programme manager" in outcome.text
    assert outcome.why


@pytest.mark.parametrize(
    "text", ["wat staat er in artikel 2.3 van de Jeugdwet", "article 7 of the Municipalities Act"]
)
def test_the_text_of_another_law_is_never_made_up(assistant: Assistant, text: str) -> None:
    assert asked(assistant, text).result is Result.DECLINE


@pytest.mark.parametrize("text", ["", " ", "???", "🙂"])
def test_a_text_without_words_is_declined(assistant: Assistant, text: str) -> None:
    assert asked(assistant, text).result is Result.DECLINE


def test_an_unknown_region_is_the_callers_mistake(assistant: Assistant) -> None:
    with pytest.raises(
        UnknownRegionError, match="'atlantis' is not known; choose from centraal-gelderland, flevoland"
    ):
        asked(assistant, "wanneer is het BOSD", "atlantis")
