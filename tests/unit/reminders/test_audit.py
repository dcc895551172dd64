from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.message import State
from bot.domain.region import Region
from bot.domain.subscription import MarkKind
from bot.reminders.auditing import audit
from bot.reminders.limits import GRACE, TOLD, Lateness, lateness
from bot.reminders.situation import Situation
from tests.unit.reminders.making import Outbox, at, days, mark, subscribed

DAY = days("2027-03-30..2027-03-30")  # a deadline and a regional day ahead, in one message
NOON, SIX = at("2027-03-30T12:00"), at("2027-03-30T06:00")


@pytest.fixture
def known(flevoland: Region) -> Situation:
    return Situation(flevoland, (subscribed(),))


@pytest.fixture
def box(known: Situation) -> Outbox:
    box = Outbox()
    box.step(known, DAY, SIX)
    return box


def test_nothing_is_missed_when_all_was_sent(known: Situation, box: Outbox) -> None:
    box.send(NOON)
    assert audit(known, box.kept.values(), NOON) == ()


def test_a_planner_that_did_nothing_is_found_out(known: Situation) -> None:
    found = audit(known, (), NOON)
    assert [miss.key.split("/", 1)[1] for miss in found] == [
        "flevoland/duty/final-settlement/2027-03-30/0d@2027-03-30",
        "flevoland/meeting/regiodag/2027-04-06/5wd@2027-04-06",
    ]
    assert {(miss.team, miss.receiver, miss.moment, miss.state) for miss in found} == {
        ("T1", "C1", at("2027-03-30T07:00"), None)
    }


@pytest.mark.parametrize(
    "state", [State.PLANNED, State.SENDING, State.UNKNOWN, State.FAILED, State.WITHDRAWN]
)
def test_whatever_is_not_sent_is_missed_with_its_reason(known: Situation, box: Outbox, state: State) -> None:
    box.kept = {
        cause: replace(item, state=state, reason="channel_archived") for cause, item in box.kept.items()
    }
    found = audit(known, box.kept.values(), NOON)
    assert [(miss.state, miss.reason) for miss in found] == [(state, "channel_archived")] * 2


def test_a_part_that_is_missing_is_found(known: Situation, box: Outbox) -> None:
    box.send(NOON)
    ((cause, item),) = box.kept.items()
    shorter = cause.rpartition("|")[0]
    found = audit(known, [replace(item, cause=shorter)], NOON)
    assert [miss.key for miss in found] == [cause.rpartition("|")[2]]


def test_what_is_only_just_due_and_what_was_done_is_no_miss(known: Situation) -> None:
    assert audit(known, (), at("2027-03-30T07:10")) == ()
    assert len(audit(known, (), at("2027-03-30T07:15"))) == 2
    assert len(audit(known, (), at("2027-03-31T07:00"))) == 2
    assert audit(known, (), at("2027-03-31T07:01")) == ()
    done = mark(MarkKind.DONE, "flevoland/duty/final-settlement/2027-03-30", receiver="")
    assert len(audit(replace(known, marks=(done,)), (), NOON)) == 1


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (-timedelta(seconds=1), Lateness.WAIT),
        (timedelta(), Lateness.SEND),
        (GRACE, Lateness.SEND),
        (GRACE + timedelta(seconds=1), Lateness.SEND_LATE),
        (timedelta(days=1) - timedelta(seconds=1), Lateness.SEND_LATE),
        (timedelta(days=1), Lateness.GATHER),
        (timedelta(days=1) + TOLD, Lateness.DROP),
    ],
)
def test_how_late_is_too_late(after: timedelta, expected: Lateness) -> None:
    assert lateness(NOON, NOON + timedelta(days=1), NOON + after) is expected


def test_without_an_end_a_message_is_always_worth_sending() -> None:
    assert lateness(NOON, None, NOON + timedelta(days=400)) is Lateness.SEND_LATE
