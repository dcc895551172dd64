from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.region import Region
from bot.domain.subscription import Mark, MarkKind, Standing, Subscription, Topic
from bot.reminders.expecting import expected
from bot.reminders.planning import plan
from bot.reminders.situation import Situation
from tests.unit.reminders.making import at, days, mark, subscribed, told

DUTY = "flevoland/duty/final-settlement/2027-03-30"
SHORT = "duty/final-settlement/2027-03-30"
MARCH = days("2027-03-01..2027-04-10")
ONE, OTHER = subscribed(topics=(Topic.DEADLINES,)), subscribed("S2", topics=(Topic.DEADLINES,), receiver="C2")


def sent(region: Region, *marks: Mark, who: tuple[Subscription, ...] = (ONE,)) -> list[str]:
    planned = plan(Situation(region, who, marks=marks), *MARCH)
    return [f"{day} {what.split()[1]}" for day, what in told(planned) if what.startswith(SHORT)]


def test_without_marks(flevoland: Region) -> None:
    assert sent(flevoland) == ["2027-03-09 21d", "2027-03-23 7d", "2027-03-25 2d", "2027-03-30 0d"]


def test_what_one_did_nobody_of_the_workspace_is_asked(flevoland: Region) -> None:
    elsewhere = subscribed("S3", topics=(Topic.DEADLINES,), team="T2")
    done = mark(MarkKind.DONE, DUTY, receiver="")
    assert sent(flevoland, done, who=(ONE, OTHER)) == []
    assert len(sent(flevoland, done, who=(ONE, elsewhere))) == 4


def test_what_is_not_mine_is_still_others(flevoland: Region) -> None:
    planned = plan(Situation(flevoland, (ONE, OTHER), marks=(mark(MarkKind.NOT_MINE, DUTY),)), *MARCH)
    assert {item.receiver for item in planned if any(SHORT in key for key in item.keys)} == {"C2"}


@pytest.mark.parametrize(
    ("made", "until", "expected"),
    [
        ("2027-03-09T10:00+00:00", "2027-03-10", ["2027-03-10 again", "2027-03-23 7d", "2027-03-25 2d"]),
        ("2027-03-09T10:00+00:00", "2027-03-24", ["2027-03-24 again", "2027-03-25 2d"]),
        ("2027-03-09T10:00+00:00", "2027-03-14", ["2027-03-12 again", "2027-03-23 7d", "2027-03-25 2d"]),
        # Put off on the last day for a week: its receiver wishes so, and hears of it once more.
        ("2027-03-30T10:00+00:00", "2027-04-06", ["2027-04-06 again"]),
    ],
)
def test_what_is_put_off_returns_on_the_day(
    flevoland: Region, made: str, until: str, expected: list[str]
) -> None:
    found = [
        item.removesuffix(f"-{until}")
        for item in sent(flevoland, mark(MarkKind.SNOOZED, DUTY, made=made, until=until))
    ]
    assert found == [*expected, *(["2027-03-30 0d"] if until < "2027-03-30" else [])]


def test_what_is_put_off_until_after_its_last_day_helps_until_the_day_after(flevoland: Region) -> None:
    snoozed = mark(MarkKind.SNOOZED, DUTY, made="2027-03-30T10:00+00:00", until="2027-04-06")
    planned = plan(Situation(flevoland, (ONE,), marks=(snoozed,)), date(2027, 4, 6), date(2027, 4, 6))
    assert [item.useless for item in planned] == [at("2027-04-07T22:00")]
    assert planned[0].reminders[0].content.due < planned[0].day


def test_a_muted_rule_a_pause_and_another_region(flevoland: Region) -> None:
    for silent in (
        subscribed(topics=(Topic.DEADLINES,), muted=("final-settlement",)),
        subscribed(standing=Standing.PAUSED),
        subscribed(standing=Standing.SUSPENDED),
        subscribed(region="elsewhere"),
        subscribed(topics=(Topic.MEETINGS,)),
        subscribed(parties=("urk",)),
    ):
        assert sent(flevoland, who=(silent,)) == [], silent


def test_a_group_is_each_of_its_members(flevoland: Region) -> None:
    who = subscribed(topics=(Topic.DEADLINES,), parties=("urk",), lead_days=(7,))
    planned = plan(Situation(flevoland, (who,)), *days("2027-01-01..2027-12-31"))
    assert [what for _, what in told(planned)] == ["duty/purchasing-plan-data/2027-05-31 7d"]


def test_nothing_comes_of_the_time_before_a_subscription(flevoland: Region) -> None:
    late = subscribed(topics=(Topic.DEADLINES,), since=at("2027-03-23T08:00:01"))
    assert sent(flevoland, who=(late,)) == ["2027-03-25 2d", "2027-03-30 0d"]
    in_time = subscribed(topics=(Topic.DEADLINES,), since=at("2027-03-23T08:00:00"))
    assert sent(flevoland, who=(in_time,))[0] == "2027-03-23 7d"


def test_what_is_put_off_until_the_day_of_a_reminder_comes_as_that_one(flevoland: Region) -> None:
    snoozed = mark(MarkKind.SNOOZED, DUTY, made="2027-03-09T10:00+00:00", until="2027-03-25")
    assert sent(flevoland, snoozed) == ["2027-03-25 2d", "2027-03-30 0d"]


def test_two_subscriptions_of_one_receiver_give_one_reminder_the_nearest(flevoland: Region) -> None:
    """28 February 2027 is a Sunday, so two days before it and the day itself are one Friday."""
    two = subscribed(topics=(Topic.DEADLINES,), lead_days=(2,), parties=("almere",))
    none = subscribed("S2", topics=(Topic.DEADLINES,), lead_days=(0,), morning=time(8))
    (found,) = plan(Situation(flevoland, (two, none)), *days("2027-02-20..2027-02-28"))
    assert {part.lead for part in found.reminders} == {"0d"}
    assert found.moment == at("2027-02-26T07:00")
    audited = expected(Situation(flevoland, (two, none)), at("2027-02-26T00:00"), at("2027-02-26T23:00"))
    assert {str(item.key) for item in audited} == set(found.keys)


def test_leads_and_windows_of_many_months_are_found(flevoland: Region) -> None:
    duties = tuple(
        replace(duty, opens="FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=4")
        if duty.id == "purchasing-plan-data"
        else duty
        for duty in flevoland.calendar.duties
    )
    region = replace(flevoland, calendar=replace(flevoland.calendar, duties=duties))
    who = subscribed(topics=(Topic.DEADLINES,), parties=("urk",), lead_days=(500, 200))
    found = plan(Situation(region, (who,)), *days("2027-01-01..2027-01-31"))
    assert told(found) == [
        ("2027-01-04", "duty/purchasing-plan-data/2027-05-31 opens"),
        ("2027-01-15", "duty/purchasing-plan-data/2028-05-31 500d"),
    ]
