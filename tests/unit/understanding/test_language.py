"""The language a question is answered in."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.domain.question import Question
from bot.domain.text import Language

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("wanneer", "nl"),
        ("when", "en"),
        ("inkoopplan", "nl"),
        ("settlement", "en"),
        ("frictiekosten", "nl"),
        ("friction costs", "en"),
        ("volgende BOSD", "nl"),
        ("next BOSD", "en"),
        ("regiodag maart", "nl"),
        ("who chairs the voorzittersoverleg", "en"),
        ("wie is de chair van het DOSD", "nl"),
        ("deadline purchasing plan jeugd", "en"),
        ("wat is de deadline voor de final settlement", "nl"),
        ("what is a regiogemeente", "en"),
        ("may we withdraw from the mandate", "en"),
        ("mag dat", "nl"),
        ("artikel 11 lid 3", "nl"),
        ("article 11 paragraph 3", "en"),
        ("thanks", "en"),
        ("bedankt", "nl"),
    ],
)
def test_the_language_of_short_and_mixed_questions(assistant: Assistant, text: str, language: str) -> None:
    understanding = assistant.desk("flevoland").understanding
    assert understanding.language(Question(text, DAY, "flevoland")) == language


@pytest.mark.parametrize("text", ["", "BOSD", "DVH", "11.3", "xyzzy", "???"])
def test_dutch_where_nothing_tells(assistant: Assistant, text: str) -> None:
    understanding = assistant.desk("flevoland").understanding
    assert understanding.language(Question(text, DAY, "flevoland")) is Language.NL


@pytest.mark.parametrize("language", list(Language))
def test_a_language_that_is_insisted_on_goes_first(assistant: Assistant, language: Language) -> None:
    understanding = assistant.desk("flevoland").understanding
    for text in ("wanneer is het BOSD", "when is the BOSD"):
        assert understanding.language(Question(text, DAY, "flevoland", language)) is language
