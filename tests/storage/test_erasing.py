"""Nothing that names a person or a workspace is left when they are erased; all else is."""

import json

import pytest

from bot.domain.gap import HandoverState
from bot.storage.errors import StoreError
from bot.storage.ports.dossiers import recorder
from bot.storage.sql.session import Row
from bot.storage.sql.store import SqlStore
from bot.storage.sql.tables import TABLES, Names
from tests.storage.full import ANNA, BERT, TEAMS, fill
from tests.storage.samples import NOW, after

HOME, ELSEWHERE = TEAMS


@pytest.fixture
def full(store: SqlStore) -> SqlStore:
    with store.writing() as unit:
        fill(unit)
    return store


def everything(store: SqlStore) -> dict[str, list[Row]]:
    with store.reading() as unit:
        return {table.name: unit.session.rows(f"SELECT * FROM {table.name}") for table in TABLES}  # noqa: S608


def naming(store: SqlStore, *names: str) -> list[tuple[str, str]]:
    """Return every text in any column that holds all of some names as words."""
    return [
        (table, text)
        for table, rows in everything(store).items()
        for row in rows
        for text in row.values()
        if isinstance(text, str) and all(name in words(text) for name in names)
    ]


def words(text: str) -> set[str]:
    return set("".join(sign if sign.isalnum() else " " for sign in text).split())


def erase(store: SqlStore, user: str = ANNA) -> dict[str, int]:
    with store.writing() as unit:
        return unit.people.erase(HOME, user)


def of_team(rows: dict[str, list[Row]], team: str) -> list[Row]:
    return [row for table in rows.values() for row in table if team in words(str(list(row.values())))]


def test_no_row_of_the_workspace_names_an_erased_person(full: SqlStore) -> None:
    erase(full)
    rows = everything(full)
    left = [row for row in of_team(rows, HOME) if ANNA in words(str(list(row.values())))]
    assert left == []


def test_the_same_id_in_another_workspace_is_left_alone(full: SqlStore) -> None:
    before = of_team(everything(full), ELSEWHERE)
    erase(full)
    assert of_team(everything(full), ELSEWHERE) == before
    assert len(naming(full, ANNA)) > 10


def test_a_colleague_whose_id_begins_alike_keeps_what_is_theirs(full: SqlStore) -> None:
    erase(full)
    with full.reading() as unit:
        assert unit.people.get(HOME, BERT).municipality == "urk"
        assert {wish.owner for wish in unit.subscriptions.of(HOME, "C1")} == {"", BERT}
        assert [gap.asker for gap in unit.gaps.since(NOW, HOME)] == [BERT]
        assert unit.dossiers.recorded_by(recorder(HOME, BERT)) != ()


def test_texts_of_others_lose_the_mention_and_nothing_else(full: SqlStore) -> None:
    erase(full)
    with full.reading() as unit:
        assert [gap.text for gap in unit.gaps.since(NOW, HOME)] == ["wie is …?"]
        (handover,) = unit.handovers.open_in(HOME)
    assert (handover.asker, handover.helper, handover.reply) == (BERT, "", "vraag het …")
    assert handover.state is HandoverState.OPEN


def test_dossiers_keep_what_was_recorded_without_the_name(full: SqlStore) -> None:
    with full.reading() as unit:
        before = unit.dossiers.get(f"f-{HOME}-{len(ANNA)}")
    erase(full)
    with full.reading() as unit:
        after_it = unit.dossiers.get(f"f-{HOME}-{len(ANNA)}")
    assert before is not None
    assert after_it is not None
    assert [event.recorded_by for event in after_it.events] == [""]
    assert after_it.events[0].day == before.events[0].day


def test_it_tells_how_many_rows_and_a_second_time_none(full: SqlStore) -> None:
    with full.reading() as unit:
        exported = unit.people.export(HOME, ANNA)
    assert erase(full) == {table: len(rows) for table, rows in exported.items()}
    assert erase(full) == {}


def test_an_export_holds_every_table_that_can_name_a_person(full: SqlStore) -> None:
    with full.reading() as unit:
        exported = unit.people.export(HOME, ANNA)
    nobody = {"dossiers", "inbox_keys", "pulse", "conversations", "channel_regions"}
    assert set(exported) == {table.name for table in TABLES} - nobody
    assert json.loads(json.dumps(exported)) == exported
    assert all(ANNA in words(str(list(row.values()))) for rows in exported.values() for row in rows)


def test_who_works_on_the_wish_to_be_erased_can_finish_it(full: SqlStore) -> None:
    with full.writing() as unit:
        (mine, _, *_more) = unit.inbox.assign(after(60), after(120), 10)
    with full.writing() as unit:
        unit.people.erase(HOME, ANNA)
        unit.people.erase(ELSEWHERE, ANNA)
    with full.writing() as unit:
        unit.inbox.finish(mine, after(61))


def test_a_workspace_that_is_erased_leaves_its_dossiers_without_names(full: SqlStore) -> None:
    before = of_team(everything(full), ELSEWHERE)
    with full.writing() as unit:
        assert unit.workspaces.erase(HOME) > 20
    left = [row for row in of_team(everything(full), HOME) if "fence" not in row]
    assert {row.get("id") or row["dossier"] for row in left if "arrival" not in row} == {
        f"f-{HOME}-{len(user)}" for user in (ANNA, BERT)
    }
    assert naming(full, HOME, ANNA) == []
    assert of_team(everything(full), ELSEWHERE) == before
    with full.writing() as unit:
        assert unit.workspaces.erase(HOME) == 0


def test_erasing_nobody_is_refused(full: SqlStore) -> None:
    with full.writing() as unit, pytest.raises(ValueError, match="no person"):
        unit.people.erase(HOME, "")


def test_every_column_is_on_the_list(store: SqlStore) -> None:
    """A new table or column must be classed before it can be used."""
    listed = {table.name: set(table.columns) for table in TABLES}
    assert actual_columns(store) == listed


def actual_columns(store: SqlStore) -> dict[str, set[str]]:
    queries = {
        "SQLite": "SELECT m.name AS t, p.name AS c FROM sqlite_schema m JOIN pragma_table_info(m.name) p "
        "WHERE m.type = 'table' AND m.name NOT LIKE '\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'",
        "PostgreSQL": "SELECT table_name AS t, column_name AS c FROM information_schema.columns "
        "WHERE table_schema = current_schema() AND table_name <> 'wegwijzer_migrations'",
    }
    found: dict[str, set[str]] = {}
    with store.reading() as unit:
        for row in unit.session.rows(queries[store.describe().split(" ")[0]]):
            found.setdefault(row["t"], set()).add(row["c"])
    return found


SUSPECT = (
    "user",
    "owner",
    "asker",
    "helper",
    "receiver",
    "recorded_by",
    "contact",
    "team",
    "person",
    "place",
)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_column_that_sounds_like_a_person_or_workspace_names_one(table: object) -> None:
    columns: dict[str, Names] = table.columns  # type: ignore[attr-defined]
    for column, names in columns.items():
        if any(part in column for part in SUSPECT):
            assert names is not Names.NOBODY, column


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dossiers SET subject = 'x'",
        "DELETE FROM dossiers",
        "UPDATE dossier_events SET note = 'x'",
        "UPDATE dossier_events SET note = 'x', recorded_by = ''",
        "UPDATE dossier_events SET void = 1",
        "DELETE FROM dossier_events",
    ],
)
def test_the_database_itself_refuses_to_change_what_was_recorded(full: SqlStore, statement: str) -> None:
    with pytest.raises(StoreError, match="is append-only"), full.writing() as unit:
        unit.session.run(statement)


def test_every_column_of_an_event_but_one_is_kept_as_written(full: SqlStore) -> None:
    (events,) = (table for table in TABLES if table.name == "dossier_events")
    for column in events.columns:
        statement = f"UPDATE dossier_events SET {column} = {column}"  # noqa: S608 - from our list
        if column == "recorded_by":
            with full.writing() as unit:
                assert unit.session.run(statement) == 4
        else:
            with pytest.raises(StoreError, match="append-only"), full.writing() as unit:
                unit.session.run(statement)
