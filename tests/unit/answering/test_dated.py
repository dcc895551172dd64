"""Questions that want a day: answered with it, with what the rule is and what comes next."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.domain.outcome import Outcome
from bot.domain.question import Question


def asked(assistant: Assistant, text: str) -> Outcome:
    return assistant.ask(Question(text, date(2026, 11, 22), "flevoland"))


@pytest.mark.parametrize(
    ("text", "entry", "due", "then"),
    [
        (
            "wanneer is de volgende regiodag?",
            "calendar:regiodag",
            "2026-12-01",
            "Daarna: dinsdag 5 januari 2027.",
        ),
        (
            "papers for BOSD in March 2027?",
            "calendar:bosd",
            "2027-03-18",
            "After that: Thursday 15 April 2027.",
        ),
        (
            "hoeveel dagen hebben we nog voor het inkoopplan Wmo?",
            "calendar:purchasing-plan-wmo-proposal",
            "2027-06-30",
            "uiterlijk dinsdag 29 februari 2028.",
        ),
    ],
)
def test_a_day_is_told_with_what_comes_next(
    assistant: Assistant, text: str, entry: str, due: str, then: str
) -> None:
    outcome = asked(assistant, text)
    assert (outcome.entry, outcome.dates[0].due.isoformat()) == (entry, due)
    assert outcome.date_lines[-1].endswith(then)


def test_papers_of_a_meeting_leave_seven_days_before(assistant: Assistant) -> None:
    assert "Thursday 11 March 2027" in asked(assistant, "papers for BOSD in March 2027?").text


@pytest.mark.parametrize(
    "text", ["in welke zaal is het BOSD van volgende maand", "wie zit het BOSD in maart 2027 voor"]
)
def test_what_is_no_question_for_a_day_gets_none(assistant: Assistant, text: str) -> None:
    assert not (asked(assistant, text).entry or "").startswith("calendar:")
