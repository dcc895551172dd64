from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.leads import (
    before_deadline,
    before_meeting,
    returned,
    working_days_before,
    working_days_left,
)
from bot.schedule.working_days import is_working_day

DAYS = st.dates(date(2024, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        ("2026-12-01", 5, "2026-11-24"),
        ("2026-12-01", 1, "2026-11-30"),
        ("2026-12-29", 1, "2026-12-28"),
        ("2026-12-29", 2, "2026-12-24"),  # Christmas on Friday and Saturday, then the weekend
        ("2027-03-30", 1, "2027-03-25"),  # Easter Monday, the weekend, Good Friday
        ("2027-05-06", 1, "2027-05-04"),  # Ascension Day, and 5 May before it
        ("2027-05-06", 0, "2027-05-06"),
    ],
)
def test_working_days_before(day: str, count: int, expected: str) -> None:
    assert working_days_before(date.fromisoformat(day), count) == date.fromisoformat(expected)


def test_two_leads_on_one_day_are_one_the_nearest() -> None:
    """28 February 2027 is a Sunday: two days before it and the day itself both become Friday."""
    found = before_deadline(date(2027, 2, 28), (21, 7, 2, 0), date(2027, 2, 1))
    assert [(str(lead.day), lead.label) for lead in found] == [
        ("2027-02-01", "opens"), ("2027-02-05", "21d"), ("2027-02-19", "7d"), ("2027-02-26", "0d"),
    ]  # fmt: skip


def test_an_opening_on_the_day_of_a_lead_is_left_out() -> None:
    found = before_deadline(date(2027, 3, 22), (21,), date(2027, 3, 1))
    assert [lead.label for lead in found] == ["21d"]


def test_a_meeting_on_a_public_holiday_is_told_before_it() -> None:
    """5 May 2026 is a Tuesday; the day itself and the working day before are both Monday."""
    assert [(str(lead.day), lead.label) for lead in before_meeting(date(2026, 5, 5), (1, 0))] == [
        ("2026-05-04", "0wd")
    ]


@pytest.mark.parametrize(
    ("until", "asked", "expected"),
    [
        ("2027-01-06", "2027-01-04", "2027-01-06"),
        ("2027-01-10", "2027-01-04", "2027-01-08"),  # a Sunday: the Friday before
        ("2027-01-09", "2027-01-08", "2027-01-11"),  # Saturday, asked on the Friday before: Monday
        ("2027-01-04", "2027-01-08", "2027-01-11"),  # a day that has passed
    ],
)
def test_a_snoozed_reminder_returns(until: str, asked: str, expected: str) -> None:
    found = returned(date.fromisoformat(until), date.fromisoformat(asked))
    assert str(found.day) == expected


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_leads_are_working_days_never_after_and_nearer_is_not_earlier(
    due: date, one: int, other: int
) -> None:
    found = before_deadline(due, (one, other))
    assert all(
        is_working_day(lead.day) and lead.day <= due - timedelta(days=min(one, other)) for lead in found
    )
    meeting = before_meeting(due, (one, other))
    assert all(is_working_day(lead.day) and lead.day <= due for lead in meeting)
    by_label = {lead.label: lead.day for lead in meeting}
    if len(by_label) == 2:
        assert (by_label[f"{one}wd"] < by_label[f"{other}wd"]) == (one > other)


@given(DAYS, st.integers(1, 40))
def test_counting_back_and_counting_left_agree(day: date, count: int) -> None:
    start = working_days_before(day, count)
    assert working_days_left(start, day) == count - (not is_working_day(day))
