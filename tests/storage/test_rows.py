"""Laws of how values are written, so that both databases agree."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from bot.storage.sql.exporting import mentions, without
from bot.storage.sql.rows import as_moment, moment, packed, storable, unpacked
from bot.storage.sql.statements import beginning

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(9000, 1, 1), timezones=ZONES)  # noqa: DTZ001 - zones are drawn
TEXTS = st.text(st.characters(exclude_categories=()))  # surrogates and NUL included
WORDS = st.text("abcXYZ019", min_size=1, max_size=12)


@given(MOMENTS, MOMENTS)
def test_the_order_of_written_moments_is_that_of_time(one: datetime, other: datetime) -> None:
    assert (moment(one) < moment(other)) == (one < other)
    assert len(moment(one)) == len(moment(other))


@given(MOMENTS)
def test_a_moment_comes_back_in_utc(value: datetime) -> None:
    assert as_moment(moment(value)) == value
    assert as_moment(moment(value)).tzinfo == UTC


@given(TEXTS)
def test_what_is_stored_can_be_encoded_and_is_stored_again_as_it_is(text: str) -> None:
    stored = storable(text)
    assert isinstance(stored, str)
    assert "\0" not in stored
    assert stored.encode().decode() == stored == storable(stored)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_ordinary_text_is_stored_as_it_is(text: str) -> None:
    assert storable(text) == text


@given(st.recursive(st.none() | st.booleans() | st.text() | st.integers(), st.lists, max_leaves=9))
def test_lists_come_back(value: object) -> None:
    assert unpacked(packed(value)) == value


@given(WORDS, st.text(st.characters(codec="utf-8")))
def test_what_begins_with_a_prefix_lies_between_its_bounds(prefix: str, rest: str) -> None:
    bounds = beginning(prefix)
    first, text, last = (str(value).encode() for value in (bounds["first"], prefix + rest, bounds["last"]))
    assert first <= text
    assert text <= last or rest.startswith("\U0010ffff")


@given(WORDS, st.lists(WORDS), st.lists(WORDS))
def test_a_mention_is_taken_out_and_other_words_stay(name: str, before: list[str], after: list[str]) -> None:
    text = " ".join([*before, f"<@{name}>", name, f"<@{name}|bij naam>", *after])
    left = without(text, name)
    assert mentions(text, name)
    assert not mentions(left, name)
    assert [word for word in left.split() if word != "…"] == [w for w in [*before, *after] if w != name]
