from dataclasses import replace
from datetime import date, datetime

import pytest

from bot.domain.calendar import Action, Change, Occurrence
from bot.domain.region import Region
from bot.domain.text import Bilingual
from bot.schedule.meetings import occurrences

ON_REGIONAL_DAY = [
    "regiodag", "dosd", "control-overleg", "overleg-bedrijfsvoering", "beleidsteam", "beleidsteam-jeugd",
    "beleidsteam-wmo",
]  # fmt: skip
RECESS = Bilingual("Zomerreces", "Summer recess")


def changed(region: Region, *changes: Change) -> Region:
    return replace(region, calendar=replace(region.calendar, changes=changes))


def days(found: list[Occurrence], meeting: str) -> list[date]:
    return [item.day for item in found if item.meeting.id == meeting]


def test_december_2026(flevoland: Region) -> None:
    found = occurrences(flevoland, date(2026, 12, 1), date(2026, 12, 31))
    assert [item.meeting.id for item in found if item.day == date(2026, 12, 1)] == ON_REGIONAL_DAY
    assert [(item.meeting.id, item.day, item.papers_due) for item in found[7:]] == [
        ("bosd", date(2026, 12, 17), date(2026, 12, 10))
    ]


def test_the_regional_day_of_january_2029_is_the_second(flevoland: Region) -> None:
    assert days(occurrences(flevoland, date(2029, 1, 1), date(2029, 1, 31)), "regiodag") == [date(2029, 1, 2)]


def test_papers_may_be_due_in_the_month_or_year_before(flevoland: Region) -> None:
    found = occurrences(flevoland, date(2020, 1, 1), date(2040, 12, 31))
    papers = [(item.day, item.papers_due) for item in found if item.papers_due]
    assert (date(2027, 7, 15), date(2027, 7, 8)) in papers
    assert all(due is not None and (day - due).days == 7 for day, due in papers)


@pytest.mark.parametrize(
    ("day", "meeting", "name"),
    [
        (date(2026, 5, 5), "regiodag", "Bevrijdingsdag"),
        (date(2030, 1, 1), "control-overleg", "Nieuwjaarsdag"),
        (date(2034, 5, 18), "bosd", "Hemelvaartsdag"),
        (date(2023, 5, 18), "bosd", "Hemelvaartsdag"),
    ],
)
def test_a_meeting_on_a_public_holiday_is_marked_and_not_moved(
    flevoland: Region, day: date, meeting: str, name: str
) -> None:
    item = next(item for item in occurrences(flevoland, day, day) if item.meeting.id == meeting)
    assert item.holiday is not None
    assert item.holiday.nl == name
    assert item.original is None


def test_undated_meetings_have_no_days(flevoland: Region) -> None:
    known = {item.meeting.id for item in occurrences(flevoland, date(2026, 1, 1), date(2027, 12, 31))}
    assert known == {*ON_REGIONAL_DAY, "bosd"}


def test_a_cancelled_meeting_stays_on_its_day_with_the_reason(flevoland: Region) -> None:
    region = changed(flevoland, Change("bosd", Action.CANCEL, date(2027, 7, 15), RECESS))
    item = next(item for item in occurrences(region, date(2027, 7, 15), date(2027, 7, 15)))
    assert (item.cancelled, item.reason, item.papers_due, item.revision) == (True, RECESS, None, 1)


def test_a_moved_meeting_stands_on_its_new_day_and_counts_back_from_there(flevoland: Region) -> None:
    change = Change(
        "bosd", Action.MOVE, date(2034, 5, 18), Bilingual("Hemelvaart", "Ascension"), date(2034, 6, 1), 3
    )
    region = changed(flevoland, change)
    assert days(occurrences(region, date(2034, 5, 1), date(2034, 5, 31)), "bosd") == []
    (item,) = [
        item for item in occurrences(region, date(2034, 6, 1), date(2034, 6, 1)) if item.meeting.id == "bosd"
    ]
    assert (item.original, item.papers_due, item.revision) == (date(2034, 5, 18), date(2034, 5, 25), 3)


def test_an_added_day_gives_an_undated_meeting_a_date(flevoland: Region) -> None:
    region = changed(flevoland, Change("voorzittersoverleg", Action.ADD, date(2027, 3, 9), RECESS))
    found = occurrences(region, date(2027, 3, 9), date(2027, 3, 9))
    assert [(item.meeting.id, item.reason, item.cancelled) for item in found] == [
        ("voorzittersoverleg", RECESS, False)
    ]


def test_the_meetings_on_a_regional_day_move_with_it(flevoland: Region) -> None:
    region = changed(flevoland, Change("regiodag", Action.MOVE, date(2027, 5, 4), RECESS, date(2027, 5, 11)))
    found = occurrences(region, date(2027, 5, 1), date(2027, 5, 31))
    assert [item.meeting.id for item in found if item.day == date(2027, 5, 11)] == ON_REGIONAL_DAY
    assert not [item for item in found if item.day == date(2027, 5, 4)]


def test_a_change_of_their_own_comes_first(flevoland: Region) -> None:
    region = changed(
        flevoland,
        Change("regiodag", Action.MOVE, date(2027, 5, 4), RECESS, date(2027, 5, 11)),
        Change("dosd", Action.CANCEL, date(2027, 5, 4), RECESS),
    )
    found = occurrences(region, date(2027, 5, 1), date(2027, 5, 31))
    assert days(found, "control-overleg") == [date(2027, 5, 11)]
    assert [(item.day, item.cancelled) for item in found if item.meeting.id == "dosd"] == [
        (date(2027, 5, 4), True)
    ]


def test_an_extra_regional_day_brings_no_extra_meetings(flevoland: Region) -> None:
    region = changed(flevoland, Change("regiodag", Action.ADD, date(2027, 5, 18), RECESS))
    found = occurrences(region, date(2027, 5, 18), date(2027, 5, 18))
    assert [item.meeting.id for item in found] == ["regiodag"]


def test_days_are_in_order_and_never_moments(flevoland: Region) -> None:
    found = occurrences(flevoland, date(2027, 3, 1), date(2027, 11, 30))  # over both clock changes
    assert [item.day for item in found] == sorted(item.day for item in found)
    assert not any(isinstance(item.day, datetime) for item in found)
