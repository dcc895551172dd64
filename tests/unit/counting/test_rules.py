from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.counting.rules import days_between, days_in, refuse

_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def test_the_first_tuesday_of_every_month() -> None:
    days = days_in("FREQ=MONTHLY;BYDAY=1TU", 2029)
    assert days[:3] == (date(2029, 1, 2), date(2029, 2, 6), date(2029, 3, 6))
    assert len(days) == 12


def test_the_last_day_of_february_follows_leap_years() -> None:
    rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
    found = [day.day for year in (2027, 2028, 2100, 2400) for day in days_in(rule, year)]
    assert found == [28, 29, 28, 29]


def test_a_day_that_only_some_years_have() -> None:
    rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"
    assert list(days_between(rule, date(2025, 1, 1), date(2032, 12, 31))) == [
        date(2028, 2, 29),
        date(2032, 2, 29),
    ]


def test_a_period_includes_both_its_ends() -> None:
    rule = "FREQ=MONTHLY;BYDAY=3TH"
    assert list(days_between(rule, date(2026, 12, 17), date(2027, 1, 21))) == [
        date(2026, 12, 17),
        date(2027, 1, 21),
    ]


def test_every_week_over_the_turn_of_the_year() -> None:
    days = list(days_between("FREQ=WEEKLY;BYDAY=FR", date(2026, 12, 24), date(2027, 1, 9)))
    assert days == [date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 8)]


def _counted_by_hand(year: int, weekday: int, nth: int) -> list[date]:
    """Compute the nth weekday of every month day by day, with nothing but the standard library."""
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(366)]
    months = [
        [day for day in days if (day.year, day.month, day.weekday()) == (year, month, weekday)]
        for month in range(1, 13)
    ]
    return [month[nth - 1 if nth > 0 else nth] for month in months if len(month) >= abs(nth)]


@given(
    year=st.integers(1970, 2200), weekday=st.integers(0, 6), nth=st.sampled_from([-5, -4, -1, 1, 2, 3, 4, 5])
)
def test_numbered_weekdays_equal_counting_by_hand(year: int, weekday: int, nth: int) -> None:
    rule = f"FREQ=MONTHLY;BYDAY={nth}{_NAMES[weekday]}"
    assert list(days_in(rule, year)) == _counted_by_hand(year, weekday, nth)


@pytest.mark.parametrize(
    ("rule", "complaint"),
    [
        ("FREQ=MONTHLY;BYDAY=1TX", "impossible weekday '1TX'"),
        (
            "FREQ=MONTHLY;BYDAY=6TU",
            "impossible weekday '6TU'; use MO TU WE TH FR SA SU, with 1 to 5 before it",
        ),
        ("FREQ=MONTHLY;BYDAY=0TU", "impossible weekday '0TU'"),
        ("FREQ=YEARLY;BYDAY=54MO", "with 1 to 53 before it"),
        ("FREQ=WEEKLY;BYDAY=1TU", "leave out the number"),
        ("FREQ=DAILY;BYDAY=TU", "FREQ 'DAILY' is not allowed; choose from YEARLY, MONTHLY, WEEKLY"),
        ("BYDAY=1TU", "FREQ '' is not allowed"),
        ("first tuesday", "'first tuesday' is not allowed in a rule; allowed parts: FREQ, BYMONTH"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU", "'INTERVAL=2' is not allowed"),
        ("FREQ=MONTHLY;FREQ=YEARLY;BYDAY=1TU", "FREQ stands twice"),
        ("FREQ=MONTHLY", "the rule names no day"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "does not go with FREQ=WEEKLY"),
        ("FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1", "BYMONTH '13' is not allowed; use a number from 1 to 12"),
        ("FREQ=YEARLY;BYMONTH=may;BYMONTHDAY=1", "BYMONTH 'may' is not allowed"),
        (
            "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=32",
            "BYMONTHDAY '32' is not allowed; use a number from -31 to 31",
        ),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "exists in no month of the rule; the longest has 29"),
        ("FREQ=MONTHLY;BYDAY=1TU;BYMONTHDAY=20", "contradict each other"),
        ("FREQ=YEARLY;BYMONTH=2;BYDAY=5WE", "gives no day in 2024-2035"),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused(rule: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        refuse(rule)


@pytest.mark.parametrize(
    "rule", ["FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=31,30", "FREQ=WEEKLY;BYDAY=MO,WE"]
)
def test_a_good_rule_is_not_refused(rule: str) -> None:
    refuse(rule)
