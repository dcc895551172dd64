"""Phrases in a row of words, the longest first."""

import pytest

from bot.domain.lexicon import Concept
from bot.understanding.phrasebook import Phrasebook

BOOK = Phrasebook.of((
    Concept("settlement", ("eindafrekening", "afrekening eind"), ("final settlement",)),
    Concept("draft", ("concept eindafrekening",), ("draft final settlement",)),
    Concept("bosd", ("BOSD", "bestuurlijk overleg"), ("BOSD", "meeting of portfolio holders")),
    Concept("overleg", ("overleg",), ("meeting",)),
    Concept("withdraw", ("trekken in", "intrekken"), ("withdraw",)),
    Concept("article-3", ("fase 3",), ("phase 3",)),
))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("wanneer komt de eindafrekening", ("settlement",)),
        ("when is the final settlement", ("settlement",)),
        ("the final settlements", ("settlement",)),
        ("de concept-eindafrekening", ("draft",)),
        ("the draft final settlement of costs", ("draft",)),
        ("bestuurlijk overleg", ("bosd",)),
        ("het overleg", ("overleg",)),
        ("de meeting of portfolio holders", ("bosd",)),
        ("bosd en overleg", ("bosd", "overleg")),
        ("fase 3", ("article-3",)),
        ("fase 2", ()),
        ("fase 31", ()),
        ("", ()),
        ("niets hiervan", ()),
    ],
)
def test_the_longest_phrase_wins(text: str, concepts: tuple[str, ...]) -> None:
    assert BOOK.find(text) == concepts


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("wij trekken het mandaat in", ("withdraw",)),
        ("trekken wij in", ("withdraw",)),
        ("wij trekken het mandaat", ()),
        ("trekken wij het mandaat van de gemeente Urk per direct nu eens in", ()),
        ("in het overleg trekken", ("overleg",)),
    ],
)
def test_a_separable_verb_is_found_across_a_gap(text: str, concepts: tuple[str, ...]) -> None:
    assert BOOK.find(text) == concepts


def test_spans_cover_every_word_once() -> None:
    row = ("de", "concept", "eindafrekening", "van", "het", "bosd")
    spans = list(BOOK.spans(row))
    assert spans == [(0, 1, None), (1, 3, "draft"), (3, 4, None), (4, 5, None), (5, 6, "bosd")]


def test_the_first_of_two_claims_holds() -> None:
    book = Phrasebook.of((Concept("one", ("regel",), ()), Concept("two", ("regel",), ("rule",))))
    assert book.find("regel") == ("one",)
    assert book.find("rule") == ("two",)


def test_an_empty_phrasebook_finds_nothing() -> None:
    assert Phrasebook.of(()).find("wat dan ook") == ()
