"""What may be about the mandate gives way to what is about something else."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.domain.entry import Kind
from bot.domain.question import Question

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "who signs the charter on behalf of our town",
        "If we are stuck with Almere on a task, can they jump to the dispute clause of the Centrumregeling?",
        "does the mandate annex count as part of the charter",
    ],
)
def test_a_procedure_is_no_matter_of_powers(assistant: Assistant, text: str) -> None:
    outcome = assistant.ask(Question(text, TODAY, "flevoland"))
    assert outcome.kind is not Kind.MANDATE
    assert outcome.verdict is None


@pytest.mark.parametrize(
    "text",
    [
        "May Almere sign contracts for foster care on behalf of Urk?",
        "Who signs the foster care contract on behalf of Urk, us or Almere?",
        "Toezichthouders voor huishoudelijke hulp, wijst Almere die aan?",
    ],
)
def test_a_power_stays_a_matter_of_powers(assistant: Assistant, text: str) -> None:
    assert assistant.ask(Question(text, TODAY, "flevoland")).kind is Kind.MANDATE


def test_a_list_of_all_deadlines_is_not_that_of_one_procedure(assistant: Assistant) -> None:
    one = assistant.ask(Question("which deadlines are there in the escalation", TODAY, "flevoland"))
    all_of_them = assistant.ask(Question("which deadlines does Dronten have", TODAY, "flevoland"))
    assert one.entry == "inrichtingsplan-b2-terms"
    assert all_of_them.entry == "calendar:duties"
