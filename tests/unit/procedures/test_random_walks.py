"""Random walks over the machines: always a way on, no term lost, the same events the same standing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.dossier import CORRECTION, Dossier, Event
from bot.domain.procedure import By, Procedure
from bot.domain.region import Region
from bot.domain.standing import Refusal, Standing
from bot.procedures.recording import next_number, opened, recorded
from bot.procedures.replay import standing

FIRST, LAST = date(2027, 1, 4), date(2040, 12, 31)
RECORDED = datetime(2027, 1, 4, tzinfo=UTC)
PARTIES = ("urk", "dronten", "almere")
PROCEDURES = ("escalatiemodel", "niet-nakoming")
WALK = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
# Where to go next: which branch, which party, how many days later, and a correction now and then.
choices = st.tuples(
    st.integers(0, 50), st.integers(0, 2), st.integers(0, 60), st.integers(0, 9), st.integers(1, 40)
)
Choice = tuple[int, int, int, int, int]


def procedure_of(region: Region, procedure_id: str) -> Procedure:
    return next(item for item in region.procedures if item.id == procedure_id)


def stands(region: Region, procedure: Procedure, dossier: Dossier, today: date = LAST) -> Standing:
    found = standing(region, procedure, dossier, today)
    assert isinstance(found, Standing), found
    return found


def begun(region: Region, procedure: Procedure) -> Dossier:
    empty = Dossier("d-1", region.id, procedure.id, "kosten", PARTIES, RECORDED)
    dossier = opened(region, procedure, empty, Event(1, procedure.opens, FIRST, RECORDED, "urk"), LAST)
    assert isinstance(dossier, Dossier)
    return dossier


def chosen(where: Standing, choice: Choice) -> Event:
    """Return an event that the standing says can follow."""
    branch, party, days, _, _ = choice
    way = where.branches[branch % len(where.branches)]
    kind = where.procedure.event(way.event)
    assert kind is not None
    day = where.moves[-1].event.day + timedelta(days)
    waiting = where.waiting if kind.by is By.EACH else where.dossier.parties
    return Event(
        number=next_number(where.dossier),
        type=kind.id,
        day=day,
        recorded=RECORDED,
        party=None if kind.by is By.TOGETHER else waiting[party % len(waiting)],
        planned=day + timedelta(7) if kind.plans else None,
    )


def walked(region: Region, procedure: Procedure, steps: list[Choice]) -> list[Dossier]:
    """Return the dossier after each step; corrections that are refused leave it as it is."""
    history = [begun(region, procedure)]
    for choice in steps:
        dossier = history[-1]
        where = stands(region, procedure, dossier)
        if choice[3] == 0:
            number = 1 + choice[4] % len(dossier.events)
            void = replace(
                dossier.events[number - 1],
                number=next_number(dossier),
                type=CORRECTION,
                corrects=number,
                void=True,
            )
            corrected = recorded(region, procedure, dossier, void, LAST)
            history.append(dossier if isinstance(corrected, Refusal) else corrected)
        elif where.branches:
            longer = recorded(region, procedure, dossier, chosen(where, choice), LAST)
            assert isinstance(longer, Dossier), longer
            history.append(longer)
    return history


@pytest.mark.parametrize("procedure_id", PROCEDURES)
@given(steps=st.lists(choices, max_size=30))
@WALK
def test_what_is_said_to_be_possible_is_possible_and_there_is_always_a_way_on(
    flevoland: Region, procedure_id: str, steps: list[Choice]
) -> None:
    procedure = procedure_of(flevoland, procedure_id)
    for dossier in walked(flevoland, procedure, steps):
        where = stands(flevoland, procedure, dossier)
        assert where.state.end != bool(where.branches)
        assert {"settled", "withdrawn"} <= {way.to for way in where.branches} or where.state.end


@pytest.mark.parametrize("procedure_id", PROCEDURES)
@given(steps=st.lists(choices, max_size=30))
@WALK
def test_no_term_is_lost(flevoland: Region, procedure_id: str, steps: list[Choice]) -> None:
    procedure = procedure_of(flevoland, procedure_id)
    where = stands(flevoland, procedure, walked(flevoland, procedure, steps)[-1])
    wanted = []
    for move in where.moves:
        if move.after != move.before and move.after.term is not None:
            kinds = [procedure.event(event) for event in move.after.term.met_by]
            each = any(kind is not None and kind.by is By.EACH for kind in kinds)
            wanted += [move.after.term.term] * (len(PARTIES) if each else 1)
    assert [run.term.id for run in where.terms] == wanted
    for run in where.terms:
        assert run.runs != bool(run.met or run.ended)
        assert run.state == where.state.id or not run.runs
        assert run.due > run.start


@pytest.mark.parametrize("procedure_id", PROCEDURES)
@given(steps=st.lists(choices, max_size=30))
@WALK
def test_replaying_gives_the_same_standing_and_nothing_written_changes(
    flevoland: Region, procedure_id: str, steps: list[Choice]
) -> None:
    procedure = procedure_of(flevoland, procedure_id)
    history = walked(flevoland, procedure, steps)
    for before, after in pairwise(history):
        assert after.events[: len(before.events)] == before.events
    copy = replace(history[-1], events=tuple(replace(event) for event in history[-1].events))
    assert stands(flevoland, procedure, copy) == stands(flevoland, procedure, history[-1])


@pytest.mark.parametrize("procedure_id", PROCEDURES)
@given(
    steps=st.lists(choices, max_size=20),
    kind=st.integers(0, 30),
    days=st.integers(-30, 30),
    details=st.tuples(st.sampled_from([None, *PARTIES, "arnhem"]), st.none() | st.dates(FIRST, LAST)),
)
@WALK
def test_any_event_is_either_recorded_or_refused_with_a_reason(
    flevoland: Region,
    procedure_id: str,
    *,
    steps: list[Choice],
    kind: int,
    days: int,
    details: tuple[Any, Any],
) -> None:
    procedure = procedure_of(flevoland, procedure_id)
    dossier = walked(flevoland, procedure, steps)[-1]
    where = stands(flevoland, procedure, dossier)
    name = procedure.events[kind % len(procedure.events)].id
    day = where.moves[-1].event.day + timedelta(days)
    event = Event(next_number(dossier), name, day, RECORDED, *details)
    result = recorded(flevoland, procedure, dossier, event, LAST)
    if isinstance(result, Refusal):
        assert result.text.nl
        assert result.text.en
        return
    assert days >= 0
    assert event.type in {way.event for way in where.branches}
    assert stands(flevoland, procedure, result).moves[-1].event == event
