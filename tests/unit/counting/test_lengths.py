import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.counting.lengths import counted, taken_apart

_DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        (date(2027, 2, 10), "P14D", date(2027, 2, 24)),
        (date(2027, 2, 12), "P14D", date(2027, 2, 26)),
        (date(2027, 2, 20), "P14D", date(2027, 3, 6)),
        (date(2028, 2, 20), "P14D", date(2028, 3, 5)),
        (date(2026, 12, 28), "P4W", date(2027, 1, 25)),
        (date(2026, 11, 30), "P3M", date(2027, 2, 28)),
        (date(2027, 11, 30), "P3M", date(2028, 2, 29)),
        (date(2027, 1, 31), "P1M", date(2027, 2, 28)),
        (date(2027, 2, 28), "P1M", date(2027, 3, 28)),
        (date(2028, 2, 29), "P1Y", date(2029, 2, 28)),
        (date(2026, 12, 17), "-P7D", date(2026, 12, 10)),
        (date(2027, 1, 5), "-P2W", date(2026, 12, 22)),
        (date(2027, 3, 31), "-P1M", date(2027, 2, 28)),
    ],
)
def test_literal_dates(start: date, length: str, end: date) -> None:
    assert counted(start, length) == end


@pytest.mark.parametrize(
    "length", ["", "14", "P0D", "P14", "14D", "P1M14D", "PT2H", "P-7D", "+P7D", "p14d", "P14D "]
)
def test_a_length_of_another_form_is_refused(length: str) -> None:
    with pytest.raises(ValueError, match="is not understood; write P14D, P4W, P3M or P1Y"):
        taken_apart(length)


@given(start=_DAYS, count=st.integers(1, 500))
def test_days_and_weeks_are_exact(start: date, count: int) -> None:
    assert counted(start, f"P{count}D") - start == timedelta(days=count)
    assert start - counted(start, f"-P{count}W") == timedelta(weeks=count)


@given(start=_DAYS, count=st.integers(1, 60))
def test_months_end_on_the_same_number_or_the_last_day(start: date, count: int) -> None:
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    last = calendar.monthrange(year, month + 1)[1]
    assert counted(start, f"P{count}M") == date(year, month + 1, min(start.day, last))
