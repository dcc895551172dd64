"""The numbers of articles in words."""

import pytest

from bot.assistant import Assistant
from bot.understanding.number_words import in_digits


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("what does article six say", "what does article 6 say"),
        ("artikel achttien van het handvest", "artikel 18 van het handvest"),
        ("het zesde artikel", "het artikel 6"),
        ("the eleventh article", "the article 11"),
        ("in het artikel een bepaling", "in het artikel een bepaling"),
        ("article sixty", "article sixty"),
        ("six articles", "six articles"),
        ("the first step", "the first step"),
        ("", ""),
    ],
)
def test_in_digits(text: str, digits: str) -> None:
    assert in_digits(text) == digits


@pytest.mark.parametrize(
    "text", ["what does article six of the charter say", "het zesde artikel van het handvest"]
)
def test_it_is_a_reference(assistant: Assistant, text: str) -> None:
    (found,) = assistant.desk("flevoland").understanding.references.read(text)
    assert str(found.citation) == "dvh:art-6"


def test_a_number_in_words_that_is_not_there(assistant: Assistant) -> None:
    (found,) = assistant.desk("flevoland").understanding.references.read("artikel zestien lid 12 DVH")
    assert not found.exists
