"""Details that sources never give, and the words that take the suspicion away."""

from collections.abc import Callable

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.corpus.snapshot import NoShelf
from bot.domain.lexicon import Detail, Lexicon
from bot.domain.text import Bilingual, Phrases
from bot.understanding.wordbook import Wordbook

Spot = Callable[[str], tuple[str, ...]]
DETAILS = (
    Detail(
        "tariff",
        Bilingual("tarieven", "rates"),
        ("tarief", "wat kost"),
        ("rate", "how much"),
        Phrases(("tarief strategie", "wie bepaalt het tarief"), ("rate strategy",)),
    ),
    Detail("contact", Bilingual("nummers", "numbers"), ("telefoonnummer",), ("phone number",)),
)


@pytest.fixture(scope="module")
def spot() -> Spot:
    return Wordbook(Lexicon((), DETAILS, (), (), Phrases()), NoShelf()).asked_details


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("wat is het tarief", ("tariff",)),
        ("welke tarieven gelden", ("tariff",)),
        ("what is the rate", ("tariff",)),
        ("wat kost pleegzorg", ("tariff",)),
        ("de tarief-strategie", ()),
        ("the rate strategy", ()),
        ("wie bepaalt het tarief", ()),
        ("de tarief strategie en het tarief", ("tariff",)),
        ("telefoonnummer en tarief en nog een tarief", ("contact", "tariff")),
        ("wanneer is het overleg", ()),
        ("", ()),
    ],
)
def test_details(spot: Spot, text: str, details: tuple[str, ...]) -> None:
    assert spot(text) == details


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("wat is het uurtarief voor pleegzorg", True),
        ("what is the hourly rate", True),
        ("telefoonnummer van de programmamanager", True),
        ("hoeveel euro is het voorschot", True),
        ("hoe heet de wethouder van Urk", True),
        ("wat staat er over de tariefstrategie", False),
        ("what does the plan say about tariff strategy", False),
        ("wie bepaalt de tarieven", False),
        ("wanneer is de regiodag", False),
    ],
)
def test_the_real_words(corpus: Corpus, text: str, *, asks: bool) -> None:
    assert bool(Wordbook(corpus.lexicon, NoShelf()).asked_details(text)) is asks


def test_a_question_carries_them(assistant: Assistant) -> None:
    assert assistant.desk("flevoland").understanding.wordbook.asked_details("wat is het uurtarief") == (
        "tariff",
    )
