"""Meetings that move, marks that come, days that were missed: what happens to the outbox."""

from dataclasses import replace

import pytest

from bot.domain.message import State
from bot.domain.region import Region
from bot.domain.reminder import ReminderKind
from bot.domain.subscription import MarkKind, Standing, Topic
from bot.reminders.auditing import audit
from bot.reminders.keys import Key, read_cause
from bot.reminders.planning import plan
from bot.reminders.situation import Situation
from tests.unit.reminders.making import Outbox, at, cancelled, changed, days, mark, moved, subscribed

BOSD = "flevoland/meeting/bosd/2027-03-18"
MEETINGS = subscribed(topics=(Topic.MEETINGS,))
MARCH = days("2027-03-01..2027-03-31")


def waiting(box: Outbox) -> list[str]:
    return sorted(item.cause for item in box.kept.values() if item.state is State.PLANNED)


def test_the_second_time_nothing_changes(flevoland: Region) -> None:
    box, known = Outbox(), Situation(flevoland, (subscribed(),))
    first = box.step(known, MARCH, at("2027-03-01T06:00"))
    assert len(first.add) == len(plan(known, *MARCH))
    again = box.step(known, MARCH, at("2027-03-01T06:01"))
    assert (again.add, again.withdraw, again.tell, again.missed) == ((), (), (), ())
    box.send(at("2027-03-10T12:00"))
    later = box.step(known, MARCH, at("2027-03-10T12:01"))
    assert (later.add, later.withdraw, later.tell, later.missed) == ((), (), (), ())


def test_a_meeting_that_moves_is_told_once_and_reminded_of_anew(flevoland: Region) -> None:
    box, known = Outbox(), Situation(flevoland, (MEETINGS,))
    box.step(known, MARCH, at("2027-03-01T06:00"))
    box.send(at("2027-03-11T08:00"))  # papers twice, and the meeting five working days ahead
    later = replace(known, region=changed(flevoland, moved("bosd", "2027-03-18", "2027-03-25")))
    found = box.step(later, MARCH, at("2027-03-12T10:00"))
    assert [item.rpartition("/")[2] for item in found.withdraw] == ["1wd@2027-03-18"]
    kinds = [(part.occurrence, part.content.kind, str(part.content.was)) for part in found.tell[0].reminders]
    assert (BOSD, ReminderKind.MOVED, "2027-03-18") in kinds
    assert [str(item.day) for item in found.tell] == ["2027-03-15"]  # Monday morning, not Friday at once
    assert {key.rpartition("/")[2] for item in found.add for key in item.keys} >= {"5wd@2027-03-25"}
    assert box.step(later, MARCH, at("2027-03-12T11:00")).tell == ()
    box.send(at("2027-03-15T09:00"))
    assert box.step(later, MARCH, at("2027-03-15T10:00")).tell == ()
    back = box.step(known, MARCH, at("2027-03-15T11:00"))
    assert (BOSD, "2027-03-25") in [
        (part.occurrence, str(part.content.was)) for item in back.tell for part in item.reminders
    ]


def test_a_notice_that_no_longer_holds_is_withdrawn_before_it_leaves(flevoland: Region) -> None:
    box, known = Outbox(), Situation(flevoland, (MEETINGS,))
    box.step(known, MARCH, at("2027-03-01T06:00"))
    box.send(at("2027-03-11T08:00"))
    off = replace(known, region=changed(flevoland, cancelled("bosd", "2027-03-18")))
    told = box.step(off, MARCH, at("2027-03-12T10:00")).tell
    assert {part.content.kind for item in told for part in item.reminders} == {ReminderKind.CANCELLED}
    found = box.step(known, MARCH, at("2027-03-12T10:05"))
    assert set(found.withdraw) == {item.cause for item in told}
    assert found.tell == ()
    assert [item.cause.endswith("1wd@2027-03-18#2") for item in found.add] == [True]


def test_nobody_is_told_who_was_not_reminded(flevoland: Region) -> None:
    box, known = Outbox(), Situation(flevoland, (MEETINGS,))
    box.step(known, MARCH, at("2027-03-01T06:00"))
    off = replace(known, region=changed(flevoland, cancelled("bosd", "2027-03-18")))
    found = box.step(off, MARCH, at("2027-03-02T10:00"))
    assert (found.tell, len(found.withdraw)) == ((), 4)


def test_what_would_be_too_late_tomorrow_is_told_now(flevoland: Region) -> None:
    box, known = Outbox(), Situation(flevoland, (MEETINGS,))
    box.step(known, MARCH, at("2027-03-01T06:00"))
    box.send(at("2027-03-17T08:00"))
    off = replace(known, region=changed(flevoland, cancelled("bosd", "2027-03-18")))
    found = box.step(off, MARCH, at("2027-03-17T20:00"))
    meeting = next(item for item in found.tell if any(BOSD in key for key in item.keys))
    assert meeting.moment == at("2027-03-17T20:00")
    assert box.step(off, MARCH, at("2027-03-20T10:00")).tell == ()


@pytest.mark.parametrize("standing", [Standing.PAUSED, Standing.SUSPENDED, Standing.ENDED])
def test_a_subscription_that_stops_withdraws_what_waits(flevoland: Region, standing: Standing) -> None:
    box, known = Outbox(), Situation(flevoland, (MEETINGS,))
    box.step(known, MARCH, at("2027-03-01T06:00"))
    stopped = replace(known, subscriptions=(replace(MEETINGS, standing=standing),))
    box.step(stopped, MARCH, at("2027-03-01T07:00"))
    assert waiting(box) == []
    resumed = box.step(known, MARCH, at("2027-03-01T08:00"))
    assert len(resumed.add) == 4
    assert all(item.cause.endswith("#2") for item in resumed.add)


def test_a_part_that_comes_later_is_sent_and_nothing_twice(flevoland: Region) -> None:
    """On 30 March there is a deadline; the regional day of April joins when it is subscribed to."""
    deadlines = subscribed(topics=(Topic.DEADLINES,))
    both = subscribed(topics=(Topic.DEADLINES, Topic.REGIONAL_DAYS))
    day = days("2027-03-30..2027-03-30")
    box = Outbox()
    box.step(Situation(flevoland, (deadlines,)), day, at("2027-03-30T06:00"))
    whole = box.step(Situation(flevoland, (both,)), day, at("2027-03-30T06:30"))
    assert (len(whole.withdraw), len(whole.add), len(whole.add[0].keys)) == (1, 1, 2)
    box = Outbox()
    box.step(Situation(flevoland, (deadlines,)), day, at("2027-03-30T06:00"))
    box.send(at("2027-03-30T07:00"))
    rest = box.step(Situation(flevoland, (both,)), day, at("2027-03-30T07:30"))
    assert [item.reminders[0].occurrence for item in rest.add] == ["flevoland/meeting/regiodag/2027-04-06"]


def test_done_takes_one_part_out_of_what_waits(flevoland: Region) -> None:
    known = Situation(flevoland, (subscribed(topics=(Topic.DEADLINES,)),))
    day = days("2027-02-05..2027-02-05")
    box = Outbox()
    box.step(known, day, at("2027-02-05T06:00"))
    done = mark(MarkKind.DONE, "flevoland/duty/concept-settlement/2027-02-28", receiver="")
    found = box.step(replace(known, marks=(done,)), day, at("2027-02-05T06:10"))
    assert (len(found.withdraw), [len(item.keys) for item in found.add]) == (1, [1])


def test_another_morning_is_another_moment(flevoland: Region) -> None:
    box, known = Outbox(), Situation(flevoland, (MEETINGS,))
    box.step(known, MARCH, at("2027-03-01T06:00"))
    elsewhere = replace(known, subscriptions=(replace(MEETINGS, timezone="Asia/Kolkata"),))
    found = box.step(elsewhere, MARCH, at("2027-03-01T07:00"))
    assert (len(found.withdraw), len(found.add)) == (4, 4)
    assert {item.moment.hour for item in found.add} == {3}


def test_a_parcel_that_was_put_off_is_left_alone(flevoland: Region) -> None:
    box, known = Outbox(), Situation(flevoland, (MEETINGS,))
    box.step(known, MARCH, at("2027-03-01T06:00"))
    cause = waiting(box)[0]
    box.kept[cause] = replace(box.kept[cause], due=at("2027-03-04T08:00:30"))
    found = box.step(known, MARCH, at("2027-03-04T08:00:10"))
    assert (found.add, found.withdraw) == ((), ())


def test_after_days_of_silence_what_helps_is_sent_and_the_rest_is_told_in_one(flevoland: Region) -> None:
    known = Situation(flevoland, (subscribed(),))
    box = Outbox()
    found = box.step(known, days("2027-02-20..2027-04-10"), at("2027-03-26T09:00"))
    helped = {key.split("/", 2)[2] for item in found.add for key in item.keys if item.day.month == 3}
    assert "duty/final-settlement/2027-03-30/2d@2027-03-30" in helped
    assert "duty/final-settlement/2027-03-30/7d@2027-03-30" not in helped  # a nearer one is due too
    assert len(found.missed) == 1
    missed = {part.occurrence for part in found.missed[0].reminders}
    assert "flevoland/duty/concept-settlement/2027-02-28" in missed
    assert "flevoland/meeting/bosd/2027-03-18" in missed
    assert all(part.content.kind is ReminderKind.MISSED for part in found.missed[0].reminders)
    assert str(found.missed[0].day) == "2027-03-30"  # Good Friday, the weekend, Easter Monday
    again = box.step(known, days("2027-02-20..2027-04-10"), at("2027-03-27T09:00"))
    assert (again.add, again.missed) == ((), ())


def test_parcels_of_another_region_and_other_causes_are_left_alone(flevoland: Region) -> None:
    box, known = Outbox(), Situation(flevoland, (MEETINGS,))
    other = replace(
        plan(known, *MARCH)[0], cause="reminder/2027-03-04/S9/gelderland/duty/x/2027-03-05/1d@2027-03-05"
    )
    box.add(other, at("2027-03-01T06:00"))
    box.add(replace(other, cause="answer/1"), at("2027-03-01T06:00"))
    box.step(known, MARCH, at("2027-03-02T06:00"))
    assert {other.cause, "answer/1"} <= set(waiting(box))
    assert read_cause("answer/1") is None


def test_what_a_restore_holds_back_is_not_planned_again(flevoland: Region) -> None:
    box, known = Outbox(), Situation(flevoland, (MEETINGS,))
    box.step(known, MARCH, at("2027-03-01T06:00"))
    box.kept = {
        cause: replace(item, state=State.WITHDRAWN, reason="restored: it may have been sent before")
        for cause, item in box.kept.items()
    }
    assert box.step(known, MARCH, at("2027-03-02T06:00")).add == ()


def test_a_rule_that_gives_another_day_is_told_and_planned_anew(flevoland: Region) -> None:
    known = Situation(flevoland, (subscribed(topics=(Topic.DEADLINES,)),))
    box, period = Outbox(), days("2027-03-01..2027-04-30")
    box.step(known, period, at("2027-03-01T06:00"))
    box.send(at("2027-03-09T09:00"))
    duties = tuple(
        replace(duty, rule="FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=16") if duty.id == "final-settlement" else duty
        for duty in flevoland.calendar.duties
    )
    region = replace(flevoland, calendar=replace(flevoland.calendar, duties=duties))
    found = box.step(replace(known, region=region), period, at("2027-03-10T06:00"))
    (told,) = (part for item in found.tell for part in item.reminders)
    assert (told.content.kind, str(told.content.due)) == (ReminderKind.GONE, "2027-03-30")
    assert told.content.title.nl == "Definitieve eindafrekening zorgkosten"
    assert len(found.withdraw) == 3
    assert "duty/final-settlement/2027-04-15/7d@2027-04-15" in {
        key.split("/", 2)[2] for item in found.add for key in item.keys
    }


def test_what_was_given_up_as_too_late_is_told_and_other_failures_are_not(flevoland: Region) -> None:
    known = Situation(flevoland, (MEETINGS,))
    period = days("2027-03-01..2027-04-10")
    for failed, expected in (("2027-03-20T09:00", 1), ("2027-03-17T09:00", 0)):
        box = Outbox()
        box.step(known, period, at("2027-03-01T06:00"))
        box.send(at("2027-03-11T09:00"))
        box.send(at("2027-03-17T08:00"), State.FAILED)
        box.kept = {
            cause: replace(item, changed=at(failed)) if item.state is State.FAILED else item
            for cause, item in box.kept.items()
        }
        assert len(box.step(known, period, at("2027-03-22T06:00")).missed) == expected
        assert box.step(known, period, at("2027-03-22T06:01")).missed == ()


def test_who_has_two_subscriptions_hears_nothing_again_when_one_stops(flevoland: Region) -> None:
    """The first one's reminders stood in the messages; the second one's are not made up for."""
    both = (subscribed("S1", topics=(Topic.MEETINGS,)), subscribed("S2", topics=(Topic.MEETINGS,)))
    box, known = Outbox(), Situation(flevoland, both)
    box.step(known, MARCH, at("2027-03-01T06:00"))
    box.send(at("2027-03-11T08:00"))
    assert {key.subscription for past in box.kept.values() for key in _keys(past.cause)} == {"S1"}
    for now in ("2027-03-11T10:00", "2027-03-20T10:00"):
        found = box.step(replace(known, subscriptions=both[1:]), MARCH, at(now))
        assert (found.missed, [item for item in found.add if item.moment <= at(now)]) == ((), [])
        box.send(at("2027-03-19T08:00"))
    assert audit(replace(known, subscriptions=both[1:]), box.kept.values(), at("2027-03-11T12:00")) == ()


def _keys(cause: str) -> tuple[Key, ...]:
    read = read_cause(cause)
    assert read is not None
    return read.keys
