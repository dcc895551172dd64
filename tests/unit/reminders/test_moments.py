from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.region import Region
from bot.reminders.moments import end_of, moment_at, next_morning, zone_called
from bot.reminders.planning import plan
from bot.reminders.situation import Situation
from tests.unit.reminders.making import at, days, subscribed

ZONES = [
    "Europe/Amsterdam", "Asia/Kolkata", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia",
    "America/St_Johns", "America/Santiago", "Africa/Casablanca", "UTC",
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "clock", "zone", "expected"),
    [
        ("2027-02-05", "09:00", "Europe/Amsterdam", "2027-02-05T08:00"),
        ("2027-07-05", "09:00", "Europe/Amsterdam", "2027-07-05T07:00"),
        # 02:30 does not exist: the offset before the gap, so 03:30 by the new time.
        ("2027-03-28", "02:30", "Europe/Amsterdam", "2027-03-28T01:30"),
        # 02:30 comes twice: the first.
        ("2027-10-31", "02:30", "Europe/Amsterdam", "2027-10-31T00:30"),
        ("2027-02-05", "09:00", "Asia/Kolkata", "2027-02-05T03:30"),
        # Lord Howe changes by half an hour: 3 October 2027, 02:00 becomes 02:30.
        ("2027-10-03", "02:15", "Australia/Lord_Howe", "2027-10-02T15:45"),
        ("2027-04-04", "01:45", "Australia/Lord_Howe", "2027-04-03T14:45"),
        ("2028-02-29", "09:00", "Europe/Amsterdam", "2028-02-29T08:00"),
    ],
)
def test_a_time_of_day_as_a_moment(day: str, clock: str, zone: str, expected: str) -> None:
    found = moment_at(date.fromisoformat(day), time.fromisoformat(clock), ZoneInfo(zone))
    assert (found, found.tzinfo) == (at(expected), UTC)


@given(
    st.dates(date(2024, 1, 1), date(2040, 1, 1)),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.sampled_from(ZONES),
)
def test_every_day_has_its_moment_in_order(day: date, clock: time, zone: str) -> None:
    here, there = ZoneInfo(zone), day + timedelta(days=1)
    first, second = moment_at(day, clock, here), moment_at(there, clock, here)
    assert timedelta(hours=22) <= second - first <= timedelta(hours=26)
    assert first < end_of(day, here) + timedelta(hours=2)


def test_a_zone_that_is_not_known_is_that_of_the_region() -> None:
    assert zone_called("Mars/Olympus", "Europe/Amsterdam").key == "Europe/Amsterdam"
    assert zone_called("../etc/passwd", "Europe/Amsterdam").key == "Europe/Amsterdam"


def test_the_next_morning_is_on_a_working_day() -> None:
    amsterdam, who = ZoneInfo("Europe/Amsterdam"), subscribed()
    assert next_morning(at("2027-01-08T07:59"), who, amsterdam)[1] == at("2027-01-08T08:00")
    assert next_morning(at("2027-01-08T08:00"), who, amsterdam)[1] == at("2027-01-08T08:00")
    assert next_morning(at("2027-01-08T08:01"), who, amsterdam)[1] == at("2027-01-11T08:00")


@pytest.mark.parametrize("zone", ZONES)
def test_each_receiver_is_told_at_their_own_morning_all_year(flevoland: Region, zone: str) -> None:
    who = subscribed(timezone=zone, morning=time(2, 15))
    planned = plan(Situation(flevoland, (who,)), *days("2027-01-01..2028-12-31"))
    here = ZoneInfo(zone)
    for item in planned:
        expected = datetime.combine(item.day, time(2, 15), here)
        assert item.moment == expected.astimezone(UTC)
        assert item.moment.astimezone(here).date() == item.day
    assert len({item.day for item in planned}) == len(planned)
    same = plan(Situation(flevoland, (subscribed(),)), *days("2027-01-01..2028-12-31"))
    assert [item.cause for item in planned] == [item.cause for item in same]
