"""What would have been due before something was known is owed to nobody, and the auditor agrees."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.subscription import StartedTerm, Topic
from bot.reminders.auditing import audit
from bot.reminders.expecting import expected
from bot.reminders.knowing import are_noted, note_changes, seen_changes
from bot.reminders.planning import plan
from bot.reminders.reading import read_situation
from bot.reminders.situation import Situation
from bot.storage.opening import store_at
from tests.unit.reminders.making import Outbox, at, at_once, changed, days, moved, subscribed, told

TERM = StartedTerm("t1", "T1", "flevoland", "react-concept-settlement", "2027-02-10", "U1")  # to 24 February
WHO = subscribed(topics=(Topic.DEADLINES,))
FEBRUARY = days("2027-02-01..2027-02-28")
DIFFER = """
2027-01-26 signal urk
2027-01-27 start-agreed
2027-01-28 impasse-document-sent urk
2027-01-28 impasse-document-sent dronten
2027-02-01 documents-differ
"""
APPOINTED = f"{DIFFER}2027-02-03 talk-planned >2027-02-17\n"


def leads(found: list[tuple[str, str]]) -> list[str]:
    return [f"{day} {what.rpartition(' ')[2]}" for day, what in found if what.startswith("term/")]


@pytest.mark.parametrize(
    ("made", "expected_leads"),
    [
        (None, ["2027-02-03 21d", "2027-02-17 7d", "2027-02-22 2d", "2027-02-24 0d"]),
        ("2027-02-10T12:00", ["2027-02-17 7d", "2027-02-22 2d", "2027-02-24 0d"]),
        ("2027-02-17T08:00", ["2027-02-17 7d", "2027-02-22 2d", "2027-02-24 0d"]),  # at that very moment
        ("2027-02-17T08:01", ["2027-02-22 2d", "2027-02-24 0d"]),
        ("2027-02-24T12:00", []),
    ],
)
def test_a_term_is_told_from_when_it_was_started(
    flevoland: Region, made: str | None, expected_leads: list[str]
) -> None:
    term = replace(TERM, made=at(made) if made else None)
    assert leads(told(plan(Situation(flevoland, (WHO,), terms=(term,)), *FEBRUARY))) == expected_leads


def test_a_term_started_late_brings_nothing_late_and_no_alarm(flevoland: Region) -> None:
    now = at("2027-02-17T12:00")
    box, known = Outbox(), Situation(flevoland, (WHO,), terms=(replace(TERM, made=now),))
    found = box.step(known, days("2027-02-17..2027-02-18"), now + timedelta(minutes=1))
    assert (found.add, found.missed) == ((), ())
    assert audit(known, box.kept.values(), now + timedelta(hours=1)) == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.dates(date(2027, 1, 4), date(2027, 3, 31)),
    hours=st.integers(0, 24 * 40),
    many=st.sets(st.integers(0, 40), max_size=5),
)
def test_nothing_is_planned_or_expected_before_it_was_known(
    flevoland: Region, start: date, hours: int, many: set[int]
) -> None:
    made = datetime.combine(start, datetime.min.time(), UTC) + timedelta(hours=hours)
    term = replace(TERM, start=str(start), made=made)
    who = replace(WHO, lead_days=tuple(many))
    known, always = (Situation(flevoland, (who,), terms=(item,)) for item in (term, replace(term, made=None)))
    period = start - timedelta(days=60), start + timedelta(days=60)
    parts = {part.key: part.moment for item in plan(always, *period) for part in item.reminders}
    due = {key: moment for key, moment in parts.items() if "/term/" not in key or moment >= made}
    assert {part.key: part.moment for item in plan(known, *period) for part in item.reminders} == due
    whole = (datetime.combine(day, datetime.min.time(), UTC) for day in (period[0], period[1]))
    found = {str(item.key) for item in expected(known, *whole)}
    assert found == {key for key, moment in due.items() if moment.date() < period[1]}


def test_the_term_of_a_dossier_counts_from_when_its_event_was_written_down(
    flevoland: Region, played: Callable[..., Standing]
) -> None:
    who = subscribed(topics=(Topic.DOSSIERS,), lead_days=(7, 2))
    standing = at_once(played("escalatiemodel", DIFFER, on="2027-02-02"))
    (run,) = standing.running
    promptly = told(plan(Situation(flevoland, (who,), (standing,)), *FEBRUARY))
    assert [what.rpartition(" ")[2] for _, what in promptly] == ["7d", "2d"]
    *before, last = standing.moves
    event = replace(last.event, recorded=at(f"{run.due - timedelta(days=5)}T12:00"))
    late = replace(standing, moves=(*before, replace(last, event=event)))
    found = told(plan(Situation(flevoland, (who,), (late,)), *FEBRUARY))
    assert [what.rpartition(" ")[2] for _, what in found] == ["2d"]


def test_an_appointment_in_a_dossier_is_told_working_days_before(
    flevoland: Region, played: Callable[..., Standing]
) -> None:
    standing = at_once(played("escalatiemodel", APPOINTED, on="2027-02-04"))
    known = Situation(flevoland, (subscribed(topics=(Topic.DOSSIERS,)),), (standing,))
    planned = plan(known, *FEBRUARY)
    about = "appointment/d-1/step-2a-planned/2027-02-03"
    assert told(planned) == [("2027-02-10", f"{about} 5wd"), ("2027-02-16", f"{about} 1wd")]
    found = {str(item.key) for item in expected(known, at("2027-02-01T00:00"), at("2027-02-28T00:00"))}
    assert found == {part.key for item in planned for part in item.reminders}
    muted = replace(known, subscriptions=(subscribed(topics=(Topic.DOSSIERS,), muted=("appointment",)),))
    assert plan(muted, *FEBRUARY) == ()
    others = replace(known, subscriptions=(subscribed(topics=(Topic.DOSSIERS,), parties=("zeewolde",)),))
    assert plan(others, *FEBRUARY) == ()


def test_an_appointment_that_moves_is_told_to_who_was_reminded(
    flevoland: Region, played: Callable[..., Standing]
) -> None:
    who, period = subscribed(topics=(Topic.DOSSIERS,)), days("2027-02-10..2027-02-12")
    first = at_once(played("escalatiemodel", APPOINTED, on="2027-02-04"))
    box = Outbox()
    box.step(Situation(flevoland, (who,), (first,)), period, at("2027-02-10T07:00"))
    assert len(box.send(at("2027-02-10T08:00"))) == 1
    story = f"{APPOINTED}2027-02-03 correction #6 >2027-02-24"
    then = at_once(played("escalatiemodel", story, on="2027-02-11"))
    found = box.step(Situation(flevoland, (who,), (then,)), period, at("2027-02-11T12:00"))
    (notice,) = found.tell
    assert (notice.reminders[0].content.kind, str(notice.reminders[0].content.due)) == ("moved", "2027-02-24")


def test_a_moved_meeting_is_told_late_to_nobody(flevoland: Region, tmp_path: Path) -> None:
    """The store notes when it first met a change; leads before that are not sent as late."""
    region = changed(flevoland, moved("regiodag", "2027-03-02", "2027-03-09"))
    now = at("2027-03-02T12:00")  # one lead of the new day, five working days before, was this morning
    with store_at(f"sqlite:///{tmp_path}/store.db", "url") as store:
        with store.writing() as unit:
            unit.subscriptions.put(subscribed(topics=(Topic.REGIONAL_DAYS,)))
            assert not are_noted(unit, region)
            note_changes(unit, region, now)
            note_changes(unit, region, now + timedelta(days=1))
            assert are_noted(unit, region)
        with store.reading() as unit:
            assert list(seen_changes(unit, region).values()) == [now]
            known = read_situation(unit, region, now.date())
    box = Outbox()
    assert not box.step(known, days("2027-02-20..2027-03-04"), now).add
    assert audit(known, (), now + timedelta(hours=1)) == ()
    assert told(plan(known, *days("2027-03-03..2027-03-09"))) == [
        ("2027-03-08", "meeting/regiodag/2027-03-02 1wd")
    ]
