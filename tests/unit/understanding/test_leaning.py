"""Which texts lean on what was said before, and what they add to it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.understanding.backward import comparable, points_back
from bot.understanding.leaning import Leaning, leaning
from bot.understanding.words import words

Read = Callable[[str], Leaning | None]
OPENERS = ("en", "maar", "en hoe zit het met", "and", "what about", "does that also apply to")


@pytest.fixture(scope="module")
def read(assistant: Assistant) -> Read:
    understanding = assistant.desk("flevoland").understanding

    def reading(text: str) -> Leaning | None:
        return leaning(text, understanding.wordbook, understanding.matcher.vocabulary)

    return reading


@pytest.mark.parametrize("opener", OPENERS)
def test_what_comes_after_the_beginning_is_added(read: Read, opener: str) -> None:
    found = read(f"{opener} BOSD?")
    assert found is not None
    assert [unit.concept for unit in found.added] == ["bosd"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("en wanneer?", "when"),
        ("who sends it?", "who"),
        ("hoe lang hebben we daarvoor?", "how-long"),
        ("why?", "why"),
    ],
)
def test_what_only_asks_adds_nothing_but_a_cue(read: Read, text: str, cue: str) -> None:
    found = read(text)
    assert found is not None
    assert cue in found.cues
    assert {unit.text for unit in found.added} <= {"sends"}


@pytest.mark.parametrize(
    "text",
    [
        "wanneer vergadert het BOSD?", "wie stelt het inkoopplan jeugd vast", "BOSD", "regiodag maart",
        "hoeveel vakantiedagen heb ik nog over dit jaar?", "bedankt, dat was precies wat ik zocht",
        "en wie stuurt in mei de gegevens voor het inkoopplan naar Almere?", "en", "",
    ],
)  # fmt: skip
def test_what_names_its_subject_does_not_lean(read: Read, text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "en daarna?",
        "what happens next?",
        "and after that?",
        "en als dat niet helpt?",
        "what if it does not work?",
    ],
)
def test_what_comes_next_is_known(read: Read, text: str) -> None:
    found = read(text)
    assert found is not None
    assert found.onward


def test_an_article_does_not_point_back_and_a_pronoun_does() -> None:
    silent = {"is", "moet", "er"}
    assert not points_back(words("wanneer komt het verbeterplan"), silent)
    assert points_back(words("wanneer moet het er zijn"), silent)
    assert points_back(words("wie is het"), silent)
    assert not points_back(words("hoeveel dagen dit jaar"), silent, besides={"jaar"})


def test_a_pronominal_adverb_is_compared_by_its_preposition() -> None:
    assert comparable(words("wat staat erin")) == {"wat", "staat", "in"}
    assert comparable(words("who is it for")) == {"who", "is", "for"}


@given(text=st.text(max_size=60))
def test_any_text_can_be_read(read: Read, text: str) -> None:
    found = read(text)
    assert found is None or found.words
