from dataclasses import replace
from datetime import date

import pytest

from bot.domain.calendar import Action, Change
from bot.domain.region import Region
from bot.domain.text import Bilingual
from bot.schedule.upcoming import next_due, next_occurrence

TODAY = date(2026, 11, 22)
RECESS = Bilingual("Zomerreces", "Summer recess")


@pytest.mark.parametrize(
    ("meeting", "today", "expected"),
    [
        ("regiodag", TODAY, date(2026, 12, 1)),
        ("bosd", TODAY, date(2026, 12, 17)),
        ("bosd", date(2026, 12, 17), date(2026, 12, 17)),
        ("bosd", date(2026, 12, 18), date(2027, 1, 21)),
        ("regiodag", date(2028, 12, 6), date(2029, 1, 2)),
    ],
)
def test_the_next_meeting_is_today_or_later(
    flevoland: Region, meeting: str, today: date, expected: date
) -> None:
    found = next_occurrence(flevoland, meeting, today)
    assert found is not None
    assert found.day == expected


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        ((2027, 3), date(2027, 3, 18)),
        ((2025, 12), date(2025, 12, 18)),
        (3, date(2027, 3, 18)),
        (11, date(2026, 11, 19)),
        (12, date(2026, 12, 17)),
    ],
)
def test_the_meeting_in_a_month(flevoland: Region, month: int | tuple[int, int], expected: date) -> None:
    found = next_occurrence(flevoland, "bosd", TODAY, month)
    assert found is not None
    assert found.day == expected


def test_a_cancelled_meeting_is_not_next_but_is_told_of_its_month(flevoland: Region) -> None:
    change = Change("bosd", Action.CANCEL, date(2026, 12, 17), RECESS)
    region = replace(flevoland, calendar=replace(flevoland.calendar, changes=(change,)))
    upcoming, december = (
        next_occurrence(region, "bosd", TODAY),
        next_occurrence(region, "bosd", TODAY, (2026, 12)),
    )
    assert upcoming is not None
    assert upcoming.day == date(2027, 1, 21)
    assert december is not None
    assert december.cancelled


def test_a_meeting_without_a_day_has_no_next(flevoland: Region) -> None:
    assert next_occurrence(flevoland, "projectteam", TODAY) is None
    assert next_occurrence(flevoland, "no-such-meeting", TODAY) is None


def test_the_next_of_a_rare_rule_is_found(flevoland: Region) -> None:
    meeting = replace(flevoland.calendar.meetings[0], rule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")
    region = replace(flevoland, calendar=replace(flevoland.calendar, meetings=(meeting,)))
    found = next_occurrence(region, "regiodag", date(2096, 3, 1))
    assert found is not None
    assert found.day == date(2104, 2, 29)


@pytest.mark.parametrize(
    ("duty", "wanted", "expected", "budget_year"),
    [
        ("concept-settlement", {}, date(2027, 2, 28), 2026),
        ("concept-settlement", {"budget_year": 2027}, date(2028, 2, 29), 2027),
        ("concept-settlement", {"year": 2027}, date(2027, 2, 28), 2026),
        ("final-settlement", {"budget_year": 2025}, date(2026, 3, 30), 2025),
        ("purchasing-plan-wmo-proposal", {"budget_year": 2028}, date(2027, 6, 30), 2028),
        ("purchasing-plan-wmo-proposal", {"year": 2028}, date(2028, 6, 30), 2029),
        ("purchasing-plan-data", {}, date(2027, 5, 31), 2028),
    ],
)
def test_the_next_due(
    flevoland: Region, duty: str, wanted: dict[str, int], expected: date, budget_year: int
) -> None:
    found = next_due(flevoland, duty, TODAY, **wanted)
    assert found is not None
    assert (found.due, found.budget_year) == (expected, budget_year)


def test_within_its_window_a_duty_is_still_to_come(flevoland: Region) -> None:
    found = next_due(flevoland, "concept-settlement", date(2027, 2, 10))
    assert found is not None
    assert (found.start, found.due) == (date(2027, 2, 1), date(2027, 2, 28))


def test_a_duty_without_a_day_has_no_next(flevoland: Region) -> None:
    assert next_due(flevoland, "charter-evaluation", TODAY, year=2027) is None
    assert next_due(flevoland, "no-such-duty", TODAY) is None
