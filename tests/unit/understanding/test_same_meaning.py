"""Words of one meaning brought to one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.same_meaning import heads, plainly


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("revise the charter", "amend the charter"),
        ("turned down", "rejected down"),
        ("renewing a contract", "extend a contract"),
        ("cancelled the deal", "terminate the deal"),
        ("denies it", "reject it"),
        ("a by-law", "a bylaw"),
    ],
)
def test_what_means_the_same_is_read_the_same(one: str, other: str) -> None:
    assert plainly(one).replace("rejected", "reject") == plainly(other).replace("rejected", "reject")


@pytest.mark.parametrize(
    "text",
    [
        "we disagree with it",
        "our council objects to this",
        "if we tell Almere not to sign",
        "we told Almere to wait",
        "our mayor does not want Almere to sign",
    ],
)
def test_what_the_giver_does_not_want_is_forbidden(text: str) -> None:
    assert "forbid" in plainly(text).split()


@pytest.mark.parametrize(
    "text", ["de wethouder wil niet dat Almere tekent", "wij zijn het niet eens met het contract"]
)
def test_what_the_giver_does_not_want_is_forbidden_in_dutch_too(text: str) -> None:
    assert "verbiedt" in plainly(text).split()


@pytest.mark.parametrize(
    "text", ["iemand is het niet eens met de beslissing", "can you tell me what may not be done"]
)
def test_a_resident_who_disagrees_forbids_nothing(text: str) -> None:
    assert not {"verbiedt", "forbid"} & set(plainly(text).split())


def test_a_compound_is_what_it_ends_in() -> None:
    assert heads("jeugdzorg en taxicontract") == "zorg taxi contract"
    assert heads("zorg, contract") == ""


@given(st.text(max_size=60))
def test_a_plain_text_stays_in_words(text: str) -> None:
    assert plainly(text) == " ".join(plainly(text).split())
