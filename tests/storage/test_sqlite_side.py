"""What is particular to the SQLite side: the file, its schema, its address."""

import sqlite3
import stat
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.storage.errors import NewerSchemaError, StoreAddressError, StoreError
from bot.storage.opening import file_of, open_store
from bot.storage.sql.migrations import NAMES
from bot.storage.sqlite.schema import MIGRATIONS
from bot.storage.sqlite.store import SqliteStore


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "new" / "folder" / "store.db"
    SqliteStore(path).close()
    return path


def execute(file: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(file)
    try:
        rows = connection.execute(statement).fetchall()
        connection.commit()
        return rows
    finally:
        connection.close()


def test_the_file_is_made_with_its_folder_and_only_its_owner_may_read_it(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) & 0o077 == 0


def test_the_file_uses_the_write_ahead_log(file: Path) -> None:
    assert execute(file, "PRAGMA journal_mode") == [("wal",)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dossiers SET subject = 'x'",
        "DELETE FROM dossiers",
        "UPDATE dossier_events SET note = 'x'",
        "DELETE FROM dossier_events",
    ],
)
def test_the_database_itself_refuses_to_change_what_was_written(file: Path, statement: str) -> None:
    execute(file, "INSERT INTO dossiers VALUES ('d', 'f', 'p', 's', '[]', '2027-01-04T00:00:00+00:00')")
    event = "('d', 1, 't', '2027-01-04', '2027-01-04T00:00:00+00:00', NULL, NULL, '', '', NULL, 0)"
    execute(file, f"INSERT INTO dossier_events VALUES {event}")  # noqa: S608 - a literal above
    with pytest.raises(sqlite3.IntegrityError, match="is append-only"):
        execute(file, statement)


def test_a_newer_schema_is_refused_and_left_alone(file: Path) -> None:
    migrations = Database(sqlite3.connect(file))
    migrations.table("_sqlite_migrations").insert(
        {"migration_set": "wegwijzer", "name": "m999_later", "applied_at": "2030-01-01"}
    )
    migrations.close()
    before = execute(file, "SELECT * FROM _sqlite_migrations")
    with pytest.raises(
        NewerSchemaError, match=r"store.db: a newer version .* \(m999_later; known here up to m0"
    ):
        SqliteStore(file)
    assert execute(file, "SELECT * FROM _sqlite_migrations") == before


def test_the_known_migrations_are_those_that_would_be_applied() -> None:
    empty = Database(memory=True)
    assert [migration.name for migration in MIGRATIONS.pending(empty)] == list(NAMES)
    empty.close()


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    execute(file, "CREATE TABLE dossier_events (other TEXT)")
    with pytest.raises(StoreError, match="dossier_events already exists"):
        SqliteStore(file)
    assert execute(file, "SELECT name FROM sqlite_schema") == [("dossier_events",)]


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("This is no database, but it is long enough to look like one. " * 20)
    with pytest.raises(StoreError, match=r"letter.txt: cannot be used as a store \(file is not a database\)"):
        SqliteStore(file)
    assert file.read_text().startswith("This is no database")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        SqliteStore(tmp_path)


def test_an_address_names_a_file() -> None:
    assert file_of("sqlite:///store.db") == Path("store.db")
    assert file_of("sqlite:////var/lib/wegwijzer/a%20b.db") == Path("/var/lib/wegwijzer/a b.db")


@pytest.mark.parametrize(
    "url", ["sqlite://store.db", "sqlite:///", "sqlite:///:memory:", "store.db", "mysql://h/d"]
)
def test_another_address_is_refused_with_what_is_allowed(url: str) -> None:
    with pytest.raises(StoreAddressError, match=r"DATABASE_URL .* write sqlite:///file.db"):
        file_of(url)


def test_an_address_that_is_refused_does_not_show_its_password() -> None:
    with pytest.raises(StoreAddressError) as caught:
        file_of("postgres://user:secret@host/db")
    assert "secret" not in str(caught.value)


def test_without_an_address_the_store_is_in_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    open_store({"DATABASE_URL": ""}).close()
    assert (tmp_path / "wegwijzer" / "wegwijzer.db").is_file()
