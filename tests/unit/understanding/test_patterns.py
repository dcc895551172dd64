"""A pattern that is made late finds what the same pattern made at once finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.patterns import LazyPattern

PATTERN = r"\b(?P<word>[a-z]+)\s*(?P<number>\d{1,3})\b"


@given(text=st.text(alphabet="ab 12.", max_size=30), start=st.integers(0, 5))
def test_it_finds_the_same(text: str, start: int) -> None:
    late, early = LazyPattern(PATTERN), re.compile(PATTERN)
    assert [found.span() for found in late.finditer(text)] == [found.span() for found in early.finditer(text)]
    for found, wanted in (
        (late.search(text), early.search(text)),
        (late.match(text, start), early.match(text, start)),
        (late.fullmatch(text), early.fullmatch(text)),
    ):
        assert (found and found.span()) == (wanted and wanted.span())
    assert late.sub("-", text) == early.sub("-", text)
    assert late.split(text) == early.split(text)


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    pattern = LazyPattern("(")
    with pytest.raises(re.error):
        pattern.search("a")
