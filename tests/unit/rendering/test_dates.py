"""Days as people write them, against the locale data of the Unicode consortium."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import Language
from bot.rendering.dates import distance, long_date, short_date

LOCALES = {Language.NL: "nl_NL", Language.EN: "en_GB"}


@given(st.dates())
def test_days_are_written_as_the_unicode_consortium_has_them(day: date) -> None:
    for language, locale in LOCALES.items():
        assert long_date(day, language) == format_date(day, "EEEE d MMMM y", locale=locale)
        assert short_date(day, language) == format_date(day, "d MMMM y", locale=locale)


@pytest.mark.parametrize(
    ("day", "dutch", "english"),
    [
        (date(2027, 2, 28), "morgen", "tomorrow"),
        (date(2027, 2, 27), "vandaag", "today"),
        (date(2027, 2, 26), "gisteren", "yesterday"),
        (date(2027, 3, 1), "over 2 dagen", "in 2 days"),
        (date(2027, 2, 20), "7 dagen geleden", "7 days ago"),
    ],
)
def test_how_far_off_a_day_is(day: date, dutch: str, english: str) -> None:
    today = date(2027, 2, 27)
    assert (distance(day, today, Language.NL), distance(day, today, Language.EN)) == (dutch, english)
