"""Opening and recording through the store: judged and written together."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.domain.dossier import Dossier, Event
from bot.domain.procedure import Procedure
from bot.domain.region import Region
from bot.domain.standing import Refusal, Refused, Standing
from bot.procedures.ledger import Ledger, UnknownDossierError
from bot.storage.errors import ConflictError
from bot.storage.sql.dossiers import SqlDossiers
from bot.storage.sqlite.store import SqliteStore

TODAY = date(2027, 2, 1)
WHEN = datetime(2027, 2, 1, 9, tzinfo=UTC)
DRAFT = Dossier("", "flevoland", "escalatiemodel", "kosten", ("urk", "dronten"), WHEN)
SIGNAL = Event(0, "signal", date(2027, 1, 4), WHEN, "urk")
START = Event(0, "start-agreed", date(2027, 1, 5), WHEN)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path / "store.db") as opened:
        yield opened


@pytest.fixture
def ledger(store: SqliteStore, flevoland: Region) -> Ledger:
    return Ledger(store, flevoland, TODAY)


@pytest.fixture
def model(flevoland: Region) -> Procedure:
    return next(item for item in flevoland.procedures if item.id == "escalatiemodel")


def opened(ledger: Ledger, model: Procedure) -> Dossier:
    dossier = ledger.open(model, DRAFT, SIGNAL)
    assert isinstance(dossier, Dossier)
    return dossier


def test_dossiers_are_numbered_by_region_and_year(ledger: Ledger, model: Procedure) -> None:
    assert [opened(ledger, model).id for _ in range(2)] == ["flevoland-2027-001", "flevoland-2027-002"]


def test_what_is_accepted_is_stored_and_what_is_refused_is_not(ledger: Ledger, model: Procedure) -> None:
    dossier = opened(ledger, model)
    longer = ledger.record(dossier.id, START)
    assert isinstance(longer, Dossier)
    refusal = ledger.record(dossier.id, replace(START, type="talk-held"))
    assert isinstance(refusal, Refusal)
    assert refusal.why is Refused.NOT_POSSIBLE_HERE
    assert ledger.get(dossier.id) == longer
    assert [event.number for event in longer.events] == [1, 2]


def test_a_dossier_that_cannot_be_opened_is_not_stored(ledger: Ledger, model: Procedure) -> None:
    assert isinstance(ledger.open(model, replace(DRAFT, parties=("urk",)), SIGNAL), Refusal)
    assert ledger.every() == ()


def test_a_dossier_is_found_without_its_region_in_front(ledger: Ledger, model: Procedure) -> None:
    assert ledger.get("2027-001") if opened(ledger, model) else None
    with pytest.raises(UnknownDossierError, match="dossier '2027-009' is not in region flevoland"):
        ledger.get("2027-009")


def test_a_dossier_of_another_region_is_not_found(
    ledger: Ledger, model: Procedure, store: SqliteStore, flevoland: Region
) -> None:
    dossier = opened(ledger, model)
    elsewhere = Ledger(store, replace(flevoland, id="elders"), TODAY)
    with pytest.raises(UnknownDossierError):
        elsewhere.get(dossier.id)
    assert elsewhere.every() == ()


def test_a_dossier_outlives_a_change_of_its_procedure(
    ledger: Ledger, model: Procedure, store: SqliteStore, flevoland: Region
) -> None:
    dossier = opened(ledger, model)
    dossier_2 = ledger.record(dossier.id, START)
    assert isinstance(dossier_2, Dossier)
    states = tuple(replace(item, transitions=()) for item in model.states)
    changed = Ledger(store, replace(flevoland, procedures=(replace(model, states=states),)), TODAY)
    found = changed.standing(changed.get(dossier.id))
    assert isinstance(found, Refusal)
    assert found.event == dossier_2.events[1]
    assert isinstance(ledger.standing(dossier_2), Standing)


@pytest.mark.parametrize(("conflicts", "succeeds"), [(1, True), (4, True), (5, False)])
def test_a_conflict_is_tried_again_from_the_beginning(
    ledger: Ledger, model: Procedure, monkeypatch: pytest.MonkeyPatch, *, conflicts: int, succeeds: bool
) -> None:
    """Another machine takes the number first; only the PostgreSQL side can have this happen."""
    left = iter(range(conflicts))
    add = SqlDossiers.open

    def contested(self: SqlDossiers, dossier: Dossier) -> None:
        if next(left, None) is not None:
            raise ConflictError(dossier.id)
        add(self, dossier)

    monkeypatch.setattr(SqlDossiers, "open", contested)
    if succeeds:
        assert opened(ledger, model).id == "flevoland-2027-001"
    else:
        with pytest.raises(ConflictError):
            ledger.open(model, DRAFT, SIGNAL)
    assert len(ledger.every()) == int(succeeds)
