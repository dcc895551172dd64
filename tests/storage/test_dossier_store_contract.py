"""What every side of the store must do with units and with dossiers."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.dossier import CORRECTION, Dossier, Event
from bot.storage.errors import ConflictError, StoreError
from bot.storage.ports.store import Store
from tests.stores import OpenStore

WHEN = datetime(2027, 1, 4, 9, 30, tzinfo=UTC)
FIRST = Event(
    1, "signal", date(2027, 1, 4), WHEN, "urk", note="één brief; 'quoted' \"too\"", recorded_by="S. Ons"
)
PLANNED = Event(2, "talk-planned", date(2027, 1, 5), WHEN, planned=date(2027, 1, 19))
CORRECTED = Event(3, CORRECTION, date(2027, 1, 6), WHEN, "dronten", corrects=2, void=True)
DOSSIER = Dossier(
    "flevoland-2027-001", "flevoland", "escalatiemodel", "kosten", ("urk", "dronten"), WHEN, (FIRST,)
)


class HaltError(Exception):
    """Stops a unit halfway."""


def add(store: Store, *dossiers: Dossier) -> None:
    with store.writing() as unit:
        for dossier in dossiers:
            unit.dossiers.open(dossier)


def get(store: Store, dossier_id: str = DOSSIER.id) -> Dossier | None:
    with store.reading() as unit:
        return unit.dossiers.get(dossier_id)


def test_what_was_added_comes_back_whole(store: Store) -> None:
    add(store, replace(DOSSIER, events=(FIRST, PLANNED, CORRECTED)))
    assert get(store) == replace(DOSSIER, events=(FIRST, PLANNED, CORRECTED))


def test_what_was_added_is_there_after_opening_again(open_store: OpenStore) -> None:
    with open_store() as first:
        add(first, DOSSIER)
    with open_store() as second:
        assert get(second) == DOSSIER


def test_events_are_appended_in_order(store: Store) -> None:
    add(store, DOSSIER)
    with store.writing() as unit:
        unit.dossiers.append(DOSSIER.id, PLANNED)
        unit.dossiers.append(DOSSIER.id, CORRECTED)
    assert get(store) == replace(DOSSIER, events=(FIRST, PLANNED, CORRECTED))


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_number_that_does_not_follow_is_a_conflict(store: Store, number: int) -> None:
    add(store, DOSSIER)
    with (
        pytest.raises(ConflictError, match=f"event {number} does not follow event 1"),
        store.writing() as unit,
    ):
        unit.dossiers.append(DOSSIER.id, replace(PLANNED, number=number))
    assert get(store) == DOSSIER


def test_an_id_that_is_taken_is_a_conflict(store: Store) -> None:
    add(store, DOSSIER)
    with pytest.raises(ConflictError, match="flevoland-2027-001"):
        add(store, replace(DOSSIER, subject="iets anders"))
    assert get(store) == DOSSIER


def test_an_event_needs_its_dossier(store: Store) -> None:
    with pytest.raises(ConflictError, match="nobody"), store.writing() as unit:
        unit.dossiers.append("nobody", FIRST)


def test_what_is_not_there_is_none(store: Store) -> None:
    assert get(store, "flevoland-2027-009") is None


def test_dossiers_are_listed_by_region_in_the_order_of_their_ids(store: Store) -> None:
    second = replace(DOSSIER, id="flevoland-2027-002", events=(FIRST, PLANNED))
    elsewhere = replace(DOSSIER, id="centraal-gelderland-2027-001", region="centraal-gelderland")
    add(store, second, elsewhere, DOSSIER)
    with store.reading() as unit:
        assert unit.dossiers.of_region("flevoland") == (DOSSIER, second)
        assert unit.dossiers.of_region("nergens") == ()


def test_dossiers_are_counted_by_the_beginning_of_their_id(store: Store) -> None:
    add(store, DOSSIER, replace(DOSSIER, id="flevoland-2028-001"), replace(DOSSIER, id="flevoland_2027-001"))
    with store.reading() as unit:
        assert unit.dossiers.count("flevoland-2027-") == 1
        assert unit.dossiers.count("flevoland-") == 2


def test_a_unit_that_fails_keeps_nothing(store: Store) -> None:
    with pytest.raises(HaltError):
        halted(store)
    assert get(store) is None
    add(store, DOSSIER)
    assert get(store) == DOSSIER


def halted(store: Store) -> None:
    with store.writing() as unit:
        unit.dossiers.open(DOSSIER)
        unit.dossiers.append(DOSSIER.id, PLANNED)
        raise HaltError


def test_a_reader_sees_one_moment(store: Store) -> None:
    add(store, DOSSIER)
    with store.reading() as unit:
        before = unit.dossiers.get(DOSSIER.id)
        other = threading.Thread(target=append_planned, args=(store,))
        other.start()
        other.join()
        assert unit.dossiers.get(DOSSIER.id) == before
    assert get(store) == replace(DOSSIER, events=(FIRST, PLANNED))


def append_planned(store: Store) -> None:
    with store.writing() as unit:
        unit.dossiers.append(DOSSIER.id, PLANNED)


def test_a_writer_sees_what_it_wrote_and_others_do_not_until_it_ends(store: Store) -> None:
    seen: list[Dossier | None] = []
    with store.writing() as unit:
        unit.dossiers.open(DOSSIER)
        assert unit.dossiers.get(DOSSIER.id) == DOSSIER
        other = threading.Thread(target=lambda: seen.append(get(store)))
        other.start()
        other.join()
    assert seen == [None]


def test_units_do_not_nest(store: Store) -> None:
    with store.writing(), pytest.raises(StoreError, match="do not nest"), store.reading():
        pass


def test_a_closed_store_says_so(open_store: OpenStore) -> None:
    store = open_store()
    store.close()
    with pytest.raises(StoreError, match="closed"), store.reading():
        pass
