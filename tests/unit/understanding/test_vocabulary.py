"""Slips of the pen and unknown compounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.vocabulary import Vocabulary

WORDS = [
    "bosd", "dosd", "zorg", "plan", "dag", "eindafrekening", "afrekening", "concept", "beroep",
    "bezwaar", "inkoopplan", "jeugd", "kosten", "gemeente", "settlement", "regiodag", "mandaat", "kwartaal",
    "rapportage",
]  # fmt: skip
VOCABULARY = Vocabulary(WORDS)


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("eindafrekning", "eindafrekening"),
        ("eindafrekeingen", "eindafrekening"),
        ("bezwar", "bezwaar"),
        ("inkooplan", "inkoopplan"),
        ("mandat", "mandaat"),
        ("settlemnt", "settlement"),
        ("gemeetne", "gemeente"),
        ("bsod", "bosd"),
        ("zrog", "zorg"),
    ],
)
def test_a_slip_is_repaired(slip: str, word: str) -> None:
    assert VOCABULARY.repair(slip) == word


@pytest.mark.parametrize("inflected", ["eindafrekeningen", "gemeenten", "mandaten", "beroepen"])
def test_an_inflection_leads_to_the_known_word(inflected: str) -> None:
    assert VOCABULARY.repair(inflected) in WORDS


@pytest.mark.parametrize(
    "word", ["besd", "rosd", "basd", "wmo", "xyz", "dga", "1234", "art11", "qwertyuiop", ""]
)
def test_what_is_too_far_or_too_short_is_left_alone(word: str) -> None:
    assert VOCABULARY.repair(word) is None


@pytest.mark.parametrize(("body", "other"), [("bosd", "dosd"), ("dosd", "bosd")])
def test_one_body_is_never_taken_for_the_other(body: str, other: str) -> None:
    assert Vocabulary([other]).repair(body) is None
    assert Vocabulary([other, "besluit"]).repair(body) is None


@given(st.text(alphabet="bdos", min_size=4, max_size=4))
def test_four_letters_only_change_places(word: str) -> None:
    repaired = VOCABULARY.repair(word)
    assert repaired is None or sorted(repaired) == sorted(word)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("conceptafrekening", ("concept", "afrekening")),
        ("kwartaalrapportage", ("kwartaal", "rapportage")),
        ("zorgkosten", ("zorg", "kosten")),
        ("gemeenteplan", ("gemeente", "plan")),
        ("jeugdzorg", ("jeugd", "zorg")),
        ("bezwaarskosten", ("bezwaar", "kosten")),
    ],
)
def test_an_unknown_compound_is_split(compound: str, parts: tuple[str, ...]) -> None:
    assert VOCABULARY.split(compound) == parts


@pytest.mark.parametrize("word", ["zorgdag", "planxyz", "xyzplan", "zorg", "qwertyuiop", ""])
def test_what_is_no_compound_of_known_words_is_not_split(word: str) -> None:
    assert VOCABULARY.split(word) == ()


def test_known_words_are_known() -> None:
    assert "bosd" in VOCABULARY
    assert "bsod" not in VOCABULARY
    assert len(VOCABULARY) == len(WORDS)


def test_an_empty_vocabulary_repairs_nothing() -> None:
    assert Vocabulary([]).repair("afrekening") is None
    assert Vocabulary([]).split("zorgkosten") == ()


@given(st.text(max_size=20))
def test_what_comes_out_is_known(word: str) -> None:
    repaired = VOCABULARY.repair(word)
    assert repaired is None or repaired in VOCABULARY
    assert all(part in VOCABULARY for part in VOCABULARY.split(word))


def test_an_ordinary_word_is_no_slip_of_one_with_two_letters_swapped() -> None:
    assert Vocabulary(["sued"]).repair("used") == "sued"
    assert Vocabulary(["sued"], {"used"}).repair("used") is None
