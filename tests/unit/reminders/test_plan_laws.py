"""What holds of every plan, for subscriptions, terms and marks of all kinds."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder, Reminder, ReminderKind
from bot.domain.subscription import Mark, MarkKind, StartedTerm, Subscription, Topic
from bot.reminders.expecting import expected
from bot.reminders.gathering import ROOM
from bot.reminders.keys import read_cause, read_key
from bot.reminders.planning import plan
from bot.reminders.situation import Situation
from bot.schedule.working_days import is_working_day
from tests.unit.reminders.making import changed, moved, subscribed

FIRST, LAST = date(2027, 12, 1), date(2028, 7, 31)
ZONES = st.sampled_from(["Europe/Amsterdam", "Asia/Kolkata", "Australia/Lord_Howe", "America/Los_Angeles"])
OCCURRENCES = [
    "flevoland/duty/concept-settlement/2028-02-29", "flevoland/meeting/bosd/2028-03-16",
    "flevoland/papers/bosd/2028-03-16", "flevoland/meeting/regiodag/2028-04-04",
    "flevoland/duty/final-settlement/2028-03-30", "flevoland/term/improvement-plan/2028-02-01/t1",
]  # fmt: skip
DAYS = st.dates(FIRST, LAST)
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def moments(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


@st.composite
def subscription_lists(draw: st.DrawFn) -> tuple[Subscription, ...]:
    return tuple(draw(subscriptions(f"S{number}")) for number in range(draw(st.integers(1, 4))))


def subscriptions(name: str) -> st.SearchStrategy[Subscription]:
    @st.composite
    def one(draw: st.DrawFn) -> Subscription:
        return subscribed(
            name,
            receiver=draw(st.sampled_from(["C1", "C2"])),
            team=draw(st.sampled_from(["T1", "T2"])),
            topics=tuple(draw(st.sets(st.sampled_from(Topic), min_size=1))),
            parties=draw(st.sampled_from([(), ("urk",), ("almere", "dronten"), ("gone",)])),
            lead_days=tuple(draw(st.sets(st.integers(0, 40), max_size=5))),
            lead_working_days=tuple(draw(st.sets(st.integers(0, 15), max_size=3))),
            morning=time(draw(st.integers(0, 23)), 30),
            timezone=draw(ZONES),
            muted=draw(st.sampled_from([(), ("bosd",), ("concept-settlement", "bosd-papers")])),
            since=draw(st.none() | DAYS.map(moments)),
        )

    return one()


@st.composite
def mark_lists(draw: st.DrawFn) -> tuple[Mark, ...]:
    found = {}
    for _ in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(MarkKind))
        receiver = "" if kind is MarkKind.DONE else draw(st.sampled_from(["C1", "C2"]))
        made, occurrence = draw(DAYS), draw(st.sampled_from(OCCURRENCES))
        until = str(made + timedelta(days=draw(st.integers(0, 30)))) if kind is MarkKind.SNOOZED else ""
        item = Mark("T1", occurrence, receiver, kind, "U1", moments(made), until)
        found[occurrence, receiver] = item
    return tuple(found.values())


TERM = StartedTerm("t1", "T1", "flevoland", "improvement-plan", "2028-02-01", "U1")
CHANGES = (moved("bosd", "2028-03-16", "2028-03-23"), moved("regiodag", "2028-04-04", "2028-04-11"))


def situation(region: Region, subscriptions: tuple[Subscription, ...], marks: tuple[Mark, ...]) -> Situation:
    return Situation(changed(region, *CHANGES), subscriptions, terms=(TERM,), marks=marks)


def keys(planned: tuple[PlannedReminder, ...]) -> list[str]:
    return [key for item in planned for key in item.keys]


@few
@given(subscriptions=subscription_lists(), marks=mark_lists(), cuts=st.lists(DAYS, max_size=4))
def test_the_parts_of_a_period_make_its_plan(
    flevoland: Region, subscriptions: tuple[Subscription, ...], marks: tuple[Mark, ...], cuts: list[date]
) -> None:
    known = situation(flevoland, subscriptions, marks)
    whole = plan(known, FIRST, LAST)
    ends = [*sorted(set(cuts) - {LAST}), LAST]
    starts = [FIRST, *(end + timedelta(days=1) for end in ends[:-1])]
    parts = [item for start, end in zip(starts, ends, strict=True) for item in plan(known, start, end)]
    assert sorted(parts, key=lambda item: item.cause) == sorted(whole, key=lambda item: item.cause)


@few
@given(subscriptions=subscription_lists(), marks=mark_lists())
def test_what_holds_of_every_plan(
    flevoland: Region, subscriptions: tuple[Subscription, ...], marks: tuple[Mark, ...]
) -> None:
    planned = plan(situation(flevoland, subscriptions, marks), FIRST, LAST)
    assert len(set(keys(planned))) == len(keys(planned))
    assert len({item.cause for item in planned}) == len(planned)
    assert list(planned) == sorted(planned, key=lambda item: (item.moment, item.deadline, item.cause))
    for morning in _mornings(planned):
        parts = [part for item in morning for part in item.reminders]
        assert len({part.occurrence for part in parts}) == len(parts)
        assert len(morning) == 1 or sum(map(_room, parts)) > ROOM  # a second message only where one is full
    for item in planned:
        assert is_working_day(item.day)
        assert item.moment.tzinfo is UTC
        assert item.moment < item.useless
        cause = read_cause(item.cause)
        assert cause is not None
        assert (cause.day, tuple(map(str, cause.keys))) == (item.day, item.keys)
        for part in item.reminders:
            assert part.content.day <= part.content.due or part.lead.startswith("again-")
            assert read_key(part.key).day == part.content.due


def _mornings(planned: tuple[PlannedReminder, ...]) -> list[list[PlannedReminder]]:
    found: dict[tuple[str, str, date], list[PlannedReminder]] = {}
    for item in planned:
        found.setdefault((item.team, item.receiver, item.day), []).append(item)
    return list(found.values())


def _room(part: Reminder) -> int:
    return 4 if part.content.kind is ReminderKind.REGIONAL_DAY else 1


@few
@given(subscriptions=subscription_lists(), marks=mark_lists())
def test_the_auditor_expects_what_is_planned(
    flevoland: Region, subscriptions: tuple[Subscription, ...], marks: tuple[Mark, ...]
) -> None:
    """Day by day and the other way round, two reckonings give the same."""
    known = situation(flevoland, subscriptions, marks)
    inside = date(2028, 2, 1), date(2028, 3, 31)
    start, end = (moments(day) for day in (inside[0] - timedelta(days=2), inside[1] + timedelta(days=2)))
    found = {str(item.key): item.day for item in expected(known, start, end)}
    planned = {part.key: part.day for item in plan(known, *inside) for part in item.reminders}
    assert {key: day for key, day in found.items() if inside[0] <= day <= inside[1]} == planned


@few
@given(subscriptions=subscription_lists(), marks=mark_lists())
def test_a_plan_is_the_same_whatever_the_order(
    flevoland: Region, subscriptions: tuple[Subscription, ...], marks: tuple[Mark, ...]
) -> None:
    known = situation(flevoland, subscriptions, marks)
    turned = replace(known, subscriptions=known.subscriptions[::-1], marks=known.marks[::-1])
    assert plan(known, FIRST, LAST) == plan(turned, FIRST, LAST)


@pytest.mark.parametrize("more", [(30,), (30, 14)])
def test_more_leads_never_take_one_away(flevoland: Region, more: tuple[int, ...]) -> None:
    few_leads, many = subscribed(lead_days=(7,)), subscribed(lead_days=(7, *more))
    assert set(keys(plan(Situation(flevoland, (few_leads,)), FIRST, LAST))) < set(
        keys(plan(Situation(flevoland, (many,)), FIRST, LAST))
    )
