"""Every rule over 2020-2040 beside plain arithmetic that shares no code with the program."""

import time
from calendar import SUNDAY, THURSDAY, TUESDAY, monthrange
from collections.abc import Callable
from datetime import date

import pytest

from bot.counting.rules import days_in
from bot.domain.region import Region
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences

START, END = date(2020, 1, 1), date(2040, 12, 31)
YEARS = range(2020, 2041)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = monthrange(year, month)[0]  # the weekday of the first of the month
    return date(year, month, 1 + (weekday - first) % 7 + 7 * (nth - 1))


MEETINGS = {
    **dict.fromkeys(
        (
            "regiodag", "dosd", "control-overleg", "overleg-bedrijfsvoering", "beleidsteam",
            "beleidsteam-jeugd", "beleidsteam-wmo",
        ),
        (TUESDAY, 1),
    ),
    "bosd": (THURSDAY, 3),
}  # fmt: skip
DUTIES: dict[str, Callable[[int], tuple[date | None, date, int]]] = {
    "purchasing-plan-data": lambda year: (None, date(year, 5, 31), year + 1),
    "purchasing-plan-youth-proposal": lambda year: (None, date(year, 6, 30), year + 1),
    "purchasing-plan-wmo-proposal": lambda year: (None, date(year, 6, 30), year + 1),
    "concept-settlement": lambda year: (date(year, 2, 1), date(year, 2, monthrange(year, 2)[1]), year - 1),
    "final-settlement": lambda year: (None, date(year, 3, 30), year - 1),
    "execution-costs-settlement": lambda year: (
        date(year, 2, 1),
        date(year, 2, monthrange(year, 2)[1]),
        year - 1,
    ),
}


def test_no_rule_is_left_out(flevoland: Region) -> None:
    assert {item.id for item in flevoland.calendar.meetings if item.rule} == set(MEETINGS)
    assert {item.id for item in flevoland.calendar.duties if item.rule} == set(DUTIES)


@pytest.mark.parametrize("meeting", MEETINGS)
def test_meetings(flevoland: Region, meeting: str) -> None:
    found = [item.day for item in occurrences(flevoland, START, END) if item.meeting.id == meeting]
    assert found == [nth_weekday(year, month, *MEETINGS[meeting]) for year in YEARS for month in range(1, 13)]


@pytest.mark.parametrize("duty", DUTIES)
def test_duties(flevoland: Region, duty: str) -> None:
    found = [
        (due.start, due.due, due.budget_year) for due in dues(flevoland, START, END) if due.duty.id == duty
    ]
    assert found == [DUTIES[duty](year) for year in YEARS]


def test_weeks_of_the_clock_changes_are_weeks_like_others(flevoland: Region) -> None:
    """Both Sundays of a clock change lie within a month; the next meetings keep their weekday."""
    for year in YEARS:
        for month in (3, 10):
            change = max(day for day in range(25, 32) if date(year, month, day).weekday() == SUNDAY)
            found = occurrences(flevoland, date(year, month, change), date(year, month + 1, 30))
            assert {item.day.weekday() for item in found if item.meeting.id == "regiodag"} == {TUESDAY}
            assert {item.day.weekday() for item in found if item.meeting.id == "bosd"} == {THURSDAY}


def test_any_period_gives_what_a_longer_one_gives_of_it(flevoland: Region) -> None:
    whole = occurrences(flevoland, START, END)
    parts = [item for year in YEARS for item in occurrences(flevoland, date(year, 1, 1), date(year, 12, 31))]
    assert parts == whole


def test_ten_years_take_less_than_300_ms(flevoland: Region) -> None:
    took = []
    for _ in range(3):
        days_in.cache_clear()
        began = time.process_time()
        occurrences(flevoland, date(2026, 11, 22), date(2036, 11, 21))
        dues(flevoland, date(2026, 11, 22), date(2036, 11, 21))
        took.append(time.process_time() - began)
    assert min(took) < 0.3
