"""Shortening: the beginning and the end stay, and the result always fits."""

from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.slack.fitting import GAP, cut, middled, weight
from tests.unit.rendering.slack.outcomes import texts


@given(text=texts, most=st.integers(20, 3_000), tail=st.none() | st.integers(0, 5_000))
def test_what_is_cut_fits_and_begins_and_ends_like_the_whole(text: str, most: int, tail: int | None) -> None:
    shorter = cut(text, most, tail)
    assert weight(shorter) <= most
    if weight(text) <= most:
        assert shorter == text
        return
    start, gap, end = shorter.partition(GAP)
    assert gap
    assert text.lstrip().startswith(start) or text.startswith(start)
    assert text.rstrip().endswith(end) or GAP in end


@given(most=st.integers(200, 3_000), tail=st.integers(1, 150))
def test_the_tail_that_must_stay_stays_whole(most: int, tail: int) -> None:
    source = "&" + "b" * 80
    text = "woord " * 1_000 + source
    kept = cut(text, most, max(tail, weight(source)))
    assert kept.endswith(source)


def test_words_are_not_cut_through() -> None:
    assert cut("een twee drie vier vijf zes zeven acht", 24) == "een twee drie … acht"


def test_lengths_are_counted_in_the_way_that_gives_most() -> None:
    assert weight("a&b") == len("a&amp;b")
    assert weight("👋") == 2


@given(items=st.lists(st.integers(), max_size=300), most=st.integers(2, 50))
def test_of_many_the_first_and_the_last_stay(items: list[int], most: int) -> None:
    first, left_out, last = middled(items, most)
    assert len(first) + len(last) <= most
    assert len(first) + left_out + len(last) == len(items)
    assert [*first, *last][-1:] == items[-1:]
    assert [*first] == items[: len(first)]
