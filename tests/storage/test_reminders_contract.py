"""What every side does with subscriptions, terms, marks, addresses of calendars and signs of life."""

from dataclasses import replace
from datetime import time

import pytest

from bot.domain.subscription import (
    CalendarAddress,
    Mark,
    MarkKind,
    Standing,
    StartedTerm,
    Subscription,
    Topic,
)
from bot.domain.text import Language
from bot.storage.ports.store import Store
from tests.storage.samples import NOW, after

WISH = Subscription("s1", "T1", "C1", "U1", "flevoland", (Topic.DEADLINES, Topic.MEETINGS), Language.NL)
FULL = replace(
    WISH,
    parties=("urk", "dronten"),
    lead_days=(14, 0),
    lead_working_days=(),
    morning=time(8, 30),
    timezone="America/Curacao",
    muted=("rule/1",),
    standing=Standing.SUSPENDED,
    reason="is_archived",
    since=after(3),
)
TERM = StartedTerm("t1", "T1", "flevoland", "improvement-plan", "2027-02-10", "U1", "brief")
MARK = Mark("T1", "flevoland/duty/x/2027-02-28", "", MarkKind.DONE, "U1", NOW)


@pytest.mark.parametrize("wish", [WISH, FULL])
def test_a_subscription_comes_back_whole(store: Store, wish: Subscription) -> None:
    with store.writing() as unit:
        unit.subscriptions.put(replace(WISH, receiver="C9", muted=("x",)))
        unit.subscriptions.put(wish)
    with store.reading() as unit:
        assert unit.subscriptions.get("s1") == wish
        assert unit.subscriptions.get("s2") is None


def test_subscriptions_are_listed_by_receiver_and_standing(store: Store) -> None:
    wishes = {standing: replace(WISH, id=f"s-{standing}", standing=standing) for standing in Standing}
    other = replace(WISH, id="s-z", receiver="U1", team="T2")
    with store.writing() as unit:
        for wish in (*wishes.values(), other):
            unit.subscriptions.put(wish)
        alive = tuple(wishes[s] for s in (Standing.ACTIVE, Standing.PAUSED, Standing.SUSPENDED))
        assert unit.subscriptions.of("T1", "C1") == alive
        assert unit.subscriptions.active() == (wishes[Standing.ACTIVE], other)
        assert unit.subscriptions.all() == (*alive, other)


def test_a_started_term_runs_until_it_is_ended(store: Store) -> None:
    earlier = replace(TERM, id="t2", start="2027-01-31", note="")
    with store.writing() as unit:
        for term in (TERM, earlier, replace(TERM, note="again"), replace(TERM, id="t3", region="elders")):
            unit.terms.add(term)
        assert unit.terms.of_region("T1", "flevoland") == (earlier, TERM)
        unit.terms.end("t2")
        assert unit.terms.of_region("T1", "flevoland") == (TERM,)
        assert unit.terms.of_region("T2", "flevoland") == ()


def test_a_mark_replaces_the_one_of_the_same_occurrence_and_receiver(store: Store) -> None:
    snoozed = replace(MARK, receiver="C1", kind=MarkKind.SNOOZED, until="2027-02-25", made=after(5))
    with store.writing() as unit:
        for mark in (MARK, replace(snoozed, kind=MarkKind.NOT_MINE), snoozed, replace(MARK, team="T2")):
            unit.marks.put(mark)
        assert unit.marks.of_team("T1") == (MARK, snoozed)
        assert unit.marks.forget(after(5)) == 2
        assert unit.marks.of_team("T1") == (snoozed,)


def test_a_person_has_one_calendar_address_a_region(store: Store) -> None:
    first = CalendarAddress("hash-1", "T1", "U1", "flevoland", NOW)
    second = CalendarAddress("hash-2", "T1", "U1", "flevoland", after(1))
    elsewhere = CalendarAddress("hash-3", "T1", "U1", "centraal-gelderland", NOW)
    with store.writing() as unit:
        for address in (first, second, elsewhere):
            unit.calendars.put(address)
        found = [unit.calendars.get(f"hash-{number}") for number in (1, 2, 3)]
        assert found == [None, second, elsewhere]
        assert unit.calendars.revoke("T1", "U1") == 2
        assert unit.calendars.get("hash-2") is None


def test_a_sign_of_life_is_the_last_one(store: Store) -> None:
    with store.writing() as unit:
        assert unit.pulse.last("worker") is None
        unit.pulse.beat("worker", NOW, "first")
        unit.pulse.beat("worker", after(60.25))
        assert unit.pulse.last("worker") == (after(60.25), "")
