from dataclasses import replace
from datetime import date

import pytest

from bot.domain.calendar import Duty
from bot.domain.region import Party, Region
from bot.domain.text import Bilingual
from bot.schedule.duties import dues, undated
from bot.schedule.parties import UnknownPartyError, members

SPRING_2027 = [
    ("concept-settlement", date(2027, 2, 1), date(2027, 2, 28), 2026),
    ("execution-costs-settlement", date(2027, 2, 1), date(2027, 2, 28), 2026),
    ("final-settlement", None, date(2027, 3, 30), 2026),
    ("purchasing-plan-data", None, date(2027, 5, 31), 2028),
    ("purchasing-plan-youth-proposal", None, date(2027, 6, 30), 2028),
    ("purchasing-plan-wmo-proposal", None, date(2027, 6, 30), 2028),
]


def ids(found: list[Duty]) -> list[str]:
    return [duty.id for duty in found]


def test_a_year_of_duties(flevoland: Region) -> None:
    found = dues(flevoland, date(2026, 11, 22), date(2027, 11, 22))
    assert [(due.duty.id, due.start, due.due, due.budget_year) for due in found] == SPRING_2027


def test_february_of_a_leap_year_ends_on_the_29th(flevoland: Region) -> None:
    found = dues(flevoland, date(2028, 2, 1), date(2028, 2, 29))
    assert {(due.due, due.budget_year) for due in found} == {(date(2028, 2, 29), 2027)}
    assert dues(flevoland, date(2100, 2, 28), date(2100, 2, 28)) != []


def test_before_31_march_is_30_march_and_at_the_latest_in_june_is_30_june(flevoland: Region) -> None:
    assert [due.duty.id for due in dues(flevoland, date(2027, 3, 30), date(2027, 3, 30))] == [
        "final-settlement"
    ]
    assert dues(flevoland, date(2027, 3, 31), date(2027, 3, 31)) == []
    assert len(dues(flevoland, date(2027, 6, 30), date(2027, 6, 30))) == 2


def test_before_the_first_of_january_falls_in_the_year_before(flevoland: Region) -> None:
    rule = "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1"
    duty = replace(flevoland.calendar.duties[0], rule=rule, before=True, budget_year=0)
    region = replace(flevoland, calendar=replace(flevoland.calendar, duties=(duty,)))
    (due,) = dues(region, date(2026, 12, 1), date(2026, 12, 31))
    assert (due.due, due.budget_year) == (date(2026, 12, 31), 2026)


def test_a_last_day_in_a_weekend_names_the_last_working_day(flevoland: Region) -> None:
    due = dues(flevoland, date(2027, 2, 28), date(2027, 2, 28))[0]
    assert (due.due.weekday(), due.last_working_day) == (6, date(2027, 2, 26))


def test_a_duty_of_a_group_concerns_each_member(flevoland: Region) -> None:
    year = date(2027, 1, 1), date(2027, 12, 31)
    assert [due.duty.id for due in dues(flevoland, *year, party="dronten")] == ["purchasing-plan-data"]
    assert [due.duty.id for due in dues(flevoland, *year, party="regiogemeenten")] == ["purchasing-plan-data"]
    assert len(dues(flevoland, *year, party="almere")) == 5
    assert len(dues(flevoland, *year, party="deelnemers")) == 6
    assert dues(flevoland, *year, party="programmamanager") == []


def test_an_unknown_party_is_refused_with_what_is_allowed(flevoland: Region) -> None:
    with pytest.raises(UnknownPartyError, match="party 'utrecht' is not known; choose from almere, dronten"):
        dues(flevoland, date(2027, 1, 1), date(2027, 12, 31), party="utrecht")


def test_groups_within_groups_and_in_circles_are_told_apart(flevoland: Region) -> None:
    name = Bilingual("x", "x")
    parties = (Party("a", name, members=("b",)), Party("b", name, members=("c", "a")), Party("c", name))
    region = replace(flevoland, profile=replace(flevoland.profile, parties=parties))
    assert members(region, "a") == {"a", "b", "c"}
    assert members(region, "c") == {"c"}


def test_what_has_no_day_gets_none(flevoland: Region) -> None:
    assert ids(undated(flevoland)) == [
        "quarterly-advance-invoices", "quarterly-management-report", "quarterly-data-exchange",
        "extended-management-report", "light-management-report", "arrangement-plan-update",
        "charter-evaluation", "wmo-execution-costs-decision", "strategic-agenda-update",
    ]  # fmt: skip
    dated = {due.duty.id for due in dues(flevoland, date(2020, 1, 1), date(2040, 12, 31))}
    assert dated == {row[0] for row in SPRING_2027}
    assert "quarterly-management-report" not in ids(undated(flevoland, "urk"))
    assert "quarterly-data-exchange" in ids(undated(flevoland, "urk"))
