"""Short human replies."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.domain.entry import Kind
from bot.domain.outcome import Result
from bot.domain.question import Question


@pytest.mark.parametrize(
    ("text", "entry", "language"),
    [
        ("hoi", "greeting", "nl"),
        ("Hallo!", "greeting", "nl"),
        ("goedemorgen", "greeting", "nl"),
        ("good morning", "greeting", "en"),
        ("bedankt", "thanks", "nl"),
        ("Dank je wel!!", "thanks", "nl"),
        ("thank you very much", "thanks", "en"),
        ("wat kun je allemaal?", "capabilities", "nl"),
        ("what can you do?", "capabilities", "en"),
        ("wie ben je", "who-are-you", "nl"),
        ("are you an AI?", "are-you-ai", "en"),
        ("tot ziens", "goodbye", "nl"),
    ],
)
def test_a_social_phrase_gets_a_reply(assistant: Assistant, text: str, entry: str, language: str) -> None:
    outcome = assistant.ask(Question(text, date(2026, 11, 22), "flevoland"))
    assert (outcome.result, outcome.entry, outcome.kind) == (Result.ANSWER, entry, Kind.SMALLTALK)
    assert outcome.language == language
    assert outcome.citations == ()
    assert len(outcome.text.split()) <= 80


@pytest.mark.parametrize(
    "text",
    [
        "hallo, wanneer is de volgende regiodag",
        "thanks! and when is the BOSD?",
        "hoi, wie zit er in het DOSD",
    ],
)
def test_a_question_after_a_greeting_is_answered(assistant: Assistant, text: str) -> None:
    outcome = assistant.ask(Question(text, date(2026, 11, 22), "flevoland"))
    assert outcome.kind is not Kind.SMALLTALK
    assert outcome.citations


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Thanks a lot, that helped!", "thanks"),
        ("Good morning! That helps.", "greeting"),
        ("hello, thanks, bye", None),
        ("thanks, when is the next BOSD?", None),
    ],
)
def test_several_phrases_at_once(assistant: Assistant, text: str, entry: str | None) -> None:
    found = assistant.desk("flevoland").understanding.wordbook.social.find(text)
    assert (found.id if found else None) == entry
