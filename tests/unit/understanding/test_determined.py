"""Who fixes a number is another question than the number."""

import pytest

from bot.corpus.corpus import Corpus
from bot.corpus.snapshot import NoShelf
from bot.understanding.determined import NUMBERS, determined
from bot.understanding.wordbook import Wordbook


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("who sets the rates for foster care", True),
        ("Suppose a municipality leaves. Who puts a figure on the costs of that?", True),
        ("wie bepaalt het tarief", True),
        ("hoe wordt de bijdrage berekend", True),
        ("which meeting decides the rates", True),
        ("what is the hourly rate and who sets it", False),
        ("hoeveel euro is de bijdrage en wie bepaalt dat", False),
        ("who pays the bill of the mediator", False),
        ("the hourly rate", False),
        ("", False),
    ],
)
def test_who_fixes_a_number(text: str, *, fixed: bool) -> None:
    assert determined(text) is fixed


def test_its_numbers_are_details_of_the_lexicon(corpus: Corpus) -> None:
    assert {detail.id for detail in corpus.lexicon.details} >= NUMBERS


def test_only_the_number_is_no_longer_suspected(corpus: Corpus) -> None:
    spot = Wordbook(corpus.lexicon, NoShelf()).asked_details
    assert "tariff" in spot("what is the hourly rate")
    assert spot("who sets the hourly rate") == ()
    assert "contact" in spot("who sets the hourly rate and what is the phone number of the manager")
