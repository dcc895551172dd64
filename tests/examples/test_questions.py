"""Questions as data (questions.yaml): what must hold whatever entry answers."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.assistant import Assistant
from bot.domain.citation import Citation
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question

ROWS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "questions.yaml").read_text(encoding="utf-8")
)
KEYS = {
    "q", "door", "today", "region", "outcome", "cites", "only", "first", "says", "never", "due", "verdict",
    "to", "language",
}  # fmt: skip
ANSWERED = (Result.ANSWER, Result.CHOOSE)


def asked(assistant: Assistant, row: dict[str, Any]) -> Outcome:
    door = {"ask": assistant.ask, "route": assistant.route, "mandate": assistant.mandate}[
        row.get("door", "ask")
    ]
    return door(Question(row["q"], row.get("today", date(2026, 11, 22)), row.get("region", "flevoland")))


def wrong(row: dict[str, Any], outcome: Outcome) -> Iterator[str]:
    """Yield what does not hold."""
    wanted = row["outcome"]
    if wanted != "any" and outcome.result not in (ANSWERED if wanted == "answered" else (Result(wanted),)):
        yield f"outcome {outcome.result.value}"
    yield from _wrong_citations(row, outcome.citations)
    yield from (
        f"does not say {text!r}"
        for text in row.get("says", ())
        if not re.search(text, outcome.text, re.IGNORECASE)
    )
    yield from (
        f"says {text!r}" for text in row.get("never", ()) if re.search(text, outcome.text, re.IGNORECASE)
    )
    days = [moment.due.isoformat() for moment in outcome.dates]
    yield from (f"not due {day} but {days}" for day in row.get("due", ()) if day not in days)
    if "verdict" in row and outcome.verdict != row["verdict"]:
        yield f"verdict {outcome.verdict}"
    destinations = [destination.id for destination in outcome.destinations]
    if "to" in row and destinations[:1] not in [[place] for place in row["to"]]:
        yield f"goes to {destinations}"
    if "language" in row and outcome.language != row["language"]:
        yield f"language {outcome.language.value}"


def _wrong_citations(row: dict[str, Any], citations: tuple[Citation, ...]) -> Iterator[str]:
    if "first" in row and citations[:1] != (row["first"],):
        yield f"first cites {citations[:1]}"
    allowed = [Citation(text) for text in row.get("cites", ())]
    if allowed and not any(one.covers(other) for one in allowed for other in citations):
        yield f"cites {citations}"
    if any(citation.document != row["only"] for citation in citations if "only" in row):
        yield f"cites another document: {citations}"


@pytest.mark.parametrize("row", ROWS, ids=[f"{number:02} {row['q'][:60]}" for number, row in enumerate(ROWS)])
def test_a_question(assistant: Assistant, row: dict[str, Any]) -> None:
    outcome = asked(assistant, row)
    assert list(wrong(row, outcome)) == [], f"{outcome.entry}: {outcome.text}"


def test_the_rows_are_well_formed() -> None:
    assert len(ROWS) >= 60
    for row in ROWS:
        assert set(row) <= KEYS, row
        assert {"q", "outcome"} <= set(row), row
    asked_once = [(row["q"], row.get("region"), row.get("today")) for row in ROWS]
    assert len(set(asked_once)) == len(ROWS)


def test_both_languages_and_every_outcome_have_their_share() -> None:
    assert sum(row.get("language") == "en" for row in ROWS) >= 20
    for outcome, least in (("decline", 12), ("route", 6), ("answer", 10), ("answered", 20)):
        assert sum(row["outcome"] == outcome for row in ROWS) >= least, outcome
