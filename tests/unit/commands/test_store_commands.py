"""`wegwijzer backup`, `restore` and `move-store` from outside."""

from pathlib import Path

import pytest

from bot.domain.dossier import Dossier
from bot.storage.opening import store_at
from tests.commands.program import Run, refused, wegwijzer
from tests.storage.full import fill
from tests.storage.samples import NOW
from tests.stores import SIDES, new_url

KEPT = "f-T0HOME1-9"


@pytest.fixture(params=SIDES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a full store, on each side in turn."""
    address = new_url(request.param, tmp_path / "store")
    with store_at(address, "url") as store, store.writing() as unit:
        fill(unit)
    return address


@pytest.fixture
def elsewhere(tmp_path: Path) -> str:
    return new_url("sqlite", tmp_path / "elsewhere")


def dossier(url: str, dossier_id: str = KEPT) -> Dossier | None:
    with store_at(url, "url") as store, store.reading() as unit:
        return unit.dossiers.get(dossier_id)


def done(run: Run) -> str:
    assert (run.code, run.err) == (0, "")
    return run.out


def test_a_backup_is_restored_elsewhere(url: str, elsewhere: str, tmp_path: Path) -> None:
    file = str(tmp_path / "backup")
    assert f"rows written to {file}" in done(wegwijzer("backup", file, DATABASE_URL=url))
    told = done(wegwijzer("restore", file, DATABASE_URL=elsewhere))
    assert told.startswith("SQLite file ")
    assert "struck off since they were answered then: 4" in told
    assert dossier(elsewhere) == dossier(url) is not None


def test_a_store_is_replaced_only_when_told(url: str, tmp_path: Path) -> None:
    file = str(tmp_path / "backup")
    done(wegwijzer("backup", file, DATABASE_URL=url))
    with store_at(url, "url") as store, store.writing() as unit:
        unit.dossiers.open(Dossier("later", "f", "p", "s", ("a", "b"), NOW))
    refused(wegwijzer("restore", file, DATABASE_URL=url), "is not empty", "--replace")
    assert dossier(url, "later") is not None
    done(wegwijzer("restore", file, "--replace", DATABASE_URL=url))
    assert dossier(url, "later") is None


def test_a_store_moves_and_not_twice(url: str, elsewhere: str) -> None:
    told = done(wegwijzer("move-store", url, elsewhere))
    assert "rows moved from" in told
    assert dossier(elsewhere) == dossier(url) is not None
    refused(wegwijzer("move-store", url, elsewhere), "TO:", "is not empty")


def test_an_empty_store_is_not_moved(elsewhere: str, tmp_path: Path) -> None:
    refused(wegwijzer("move-store", elsewhere, f"sqlite:///{tmp_path}/new.db"), "FROM:", "is empty")


def test_a_backup_replaces_no_file(elsewhere: str, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    file.write_text("mine")
    refused(wegwijzer("backup", str(file), DATABASE_URL=elsewhere), "is there already")
    assert file.read_text() == "mine"


@pytest.mark.parametrize("name", ["missing", "."])
def test_what_cannot_be_read_or_written_is_named(elsewhere: str, tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    refused(wegwijzer("restore", path, DATABASE_URL=elsewhere), path, "cannot be read")
    refused(wegwijzer("backup", f"{path}/x/y", DATABASE_URL=elsewhere), path, "cannot be written")


def test_a_spoiled_backup_is_named_with_its_line(elsewhere: str, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(b"\xff\xfe no backup\n")
    run = wegwijzer("restore", str(file), DATABASE_URL=elsewhere)
    assert (run.code, run.out) == (1, "")
    assert run.err == f"wegwijzer: {file}: line 1 is no record of a backup; nothing was restored\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("mysql://a:s3cr3t@h/d", "sqlite:///x.db"), "FROM 'mysql://…' cannot be used"),
        (("sqlite:///x.db", "s3cr3t"), "TO '…' cannot be used"),
        (("sqlite:///x.db", ""), "TO '…' cannot be used"),
        (("sqlite:///x.db", "sqlite:///x.db"), "are the same"),
    ],
)
def test_addresses_that_cannot_be_used_are_refused_without_being_shown(
    tmp_path: Path, words: tuple[str, str], told: str
) -> None:
    run = wegwijzer("move-store", *words, folder=tmp_path)
    refused(run, told)
    assert "s3cr3t" not in run.err
