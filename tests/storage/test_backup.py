"""A backup holds everything, a restore brings it back on either side, and re-sends nothing that was sent."""

import json
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.dossier import Dossier
from bot.domain.message import Address, State, Way
from bot.storage.backup import NotEmptyError, move, restore, save
from bot.storage.dump import DumpError
from bot.storage.errors import LostLeaseError, NewerSchemaError, StoreError
from bot.storage.opening import store_at
from bot.storage.sql.migrations import NAMES
from bot.storage.sql.restored import PULSE, Settled
from bot.storage.sql.session import Row
from bot.storage.sql.store import SqlStore
from bot.storage.sql.tables import TABLES
from tests.storage.full import fill
from tests.storage.samples import NOW, after, arrival, parcel
from tests.stores import SIDES, new_url

LATER = after(86_400)


@pytest.fixture
def full(store: SqlStore) -> SqlStore:
    with store.writing() as unit:
        fill(unit)
    return store


@pytest.fixture(params=SIDES)
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], SqlStore]:
    """Return what makes another, empty store on each side, so that every pair of sides is tried."""
    folder = tmp_path / "other"
    return lambda: store_at(new_url(request.param, folder), "url")


def everything(store: SqlStore) -> dict[str, list[Row]]:
    with store.reading() as unit:
        return {
            table.name: unit.session.rows(f"SELECT * FROM {table.name} ORDER BY {', '.join(table.key)}")  # noqa: S608
            for table in TABLES
        }


def test_a_move_copies_every_row_to_either_side_and_back(
    full: SqlStore, other: Callable[[], SqlStore], tmp_path: Path
) -> None:
    before = everything(full)
    assert all(before.values()), "a table without rows would not be tested"
    with other() as target:
        counts = move(full, target, NOW)
        assert counts == {table: len(rows) for table, rows in before.items()}
        assert everything(target) == before
        with store_at(new_url("sqlite", tmp_path / "third"), "url") as back:
            move(target, back, NOW)
            assert everything(back) == before


def test_a_move_of_more_rows_than_a_page(store: SqlStore, other: Callable[[], SqlStore]) -> None:
    with store.writing() as unit:
        for number in range(2500):
            unit.inbox.add(arrival(f"a{number:04}"), NOW)
    with other() as target:
        assert move(store, target, NOW)["inbox_keys"] == 2500
        assert everything(target) == everything(store)


def test_a_store_that_is_not_empty_is_not_moved_to(full: SqlStore, other: Callable[[], SqlStore]) -> None:
    with other() as target:
        with target.writing() as unit:
            unit.terms.end("nothing")
            unit.gaps.forget(NOW)
            unit.outbox.add(parcel("mine"))
        before = everything(target)
        with pytest.raises(NotEmptyError, match="is not empty"):
            move(full, target, NOW)
        assert everything(target) == before


def test_a_backup_can_be_read_by_its_owner_only_and_replaces_no_file(full: SqlStore, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    rows = save(full, file, NOW)
    assert rows == sum(len(found) for found in everything(full).values())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = file.read_bytes()
    with pytest.raises(FileExistsError):
        save(full, file, LATER)
    assert file.read_bytes() == before


SETTLED = {"inbox", "outbox", "pulse"}


def test_a_restore_brings_back_every_row_on_either_side(
    full: SqlStore, other: Callable[[], SqlStore], tmp_path: Path
) -> None:
    save(full, tmp_path / "backup", NOW)
    with other() as target:
        restored = restore(target, tmp_path / "backup", LATER, replace=False)
        kept, found = everything(full), everything(target)
    assert restored.made == NOW.isoformat()
    assert {name: rows for name, rows in found.items() if name not in SETTLED} == {
        name: rows for name, rows in kept.items() if name not in SETTLED
    }
    assert [row["id"] for row in found["outbox"]] == [row["id"] for row in kept["outbox"]]


def test_a_restored_store_keeps_its_promises(full: SqlStore, tmp_path: Path) -> None:
    save(full, tmp_path / "backup", NOW)
    restore(full, tmp_path / "backup", LATER, replace=True)
    with pytest.raises(StoreError, match="append-only"), full.writing() as unit:
        unit.session.run("DELETE FROM dossiers")
    with full.writing() as unit:
        assert unit.outbox.add(parcel("new", due=99_999)) is not None
        unit.dossiers.open(Dossier("new", "f", "p", "s", ("a", "b"), NOW))


def test_a_store_that_is_not_empty_is_replaced_only_when_told(full: SqlStore, tmp_path: Path) -> None:
    save(full, tmp_path / "backup", NOW)
    with full.writing() as unit:
        unit.dossiers.open(Dossier("after-the-backup", "f", "p", "s", ("a", "b"), NOW))
    with pytest.raises(NotEmptyError):
        restore(full, tmp_path / "backup", LATER, replace=False)
    with full.reading() as unit:
        assert unit.dossiers.get("after-the-backup") is not None
    restore(full, tmp_path / "backup", LATER, replace=True)
    with full.reading() as unit:
        assert unit.dossiers.get("after-the-backup") is None


def lines_of(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines(keepends=True)


SPOILED: list[tuple[Callable[[list[str]], list[str]], str]] = [
    (lambda lines: lines[:-1], "its end is missing"),
    (lambda lines: lines[:9], "its end is missing"),
    (lambda lines: [line for line in lines if not line.startswith('["hash/')], "should hold"),
    (lambda lines: [line for line in lines if '"answer"' not in line], "refers to is missing"),
    (lambda lines: [*lines[:3], lines[2], *lines[3:]], "there twice"),
    (lambda lines: [*lines[:5], lines[5][:9] + "\n", *lines[6:]], "line 6 is no record"),
    (lambda lines: [*lines[:2], '["too few"]\n', *lines[2:]], "has not 6 columns"),
    (lambda lines: [lines[0], '{"table": "x; DROP TABLE gaps", "columns": ["id"]}\n'], "no name of a table"),
    (lambda _: ["a letter\n"], "line 1 is no record"),
    (lambda _: [], "does not begin as a backup"),
    (lambda lines: lines[1:], "does not begin as a backup"),
]


@pytest.mark.parametrize(("spoil", "told"), SPOILED, ids=[told for _, told in SPOILED])
def test_a_spoiled_backup_changes_nothing(
    full: SqlStore, tmp_path: Path, spoil: Callable[[list[str]], list[str]], told: str
) -> None:
    file = tmp_path / "backup"
    save(full, file, NOW)
    file.write_text("".join(spoil(lines_of(file))), encoding="utf-8")
    before = everything(full)
    with pytest.raises(DumpError, match=told):
        restore(full, file, LATER, replace=True)
    assert everything(full) == before


def test_a_backup_of_a_newer_version_is_refused(full: SqlStore, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    save(full, file, NOW)
    file.write_text(file.read_text(encoding="utf-8").replace(NAMES[-1], "m999_later", 1), encoding="utf-8")
    before = everything(full)
    with pytest.raises(NewerSchemaError, match="newer version of Wegwijzer"):
        restore(full, file, LATER, replace=True)
    assert everything(full) == before


def test_a_backup_of_an_older_schema_is_brought_up_to_date(full: SqlStore, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    save(full, file, NOW)
    head, *rest = map(json.loads, lines_of(file))
    until = next(
        n for n, record in enumerate(rest) if isinstance(record, dict) and record.get("table") == "inbox"
    )
    dossiers = {name: rest[-1]["end"][name] for name in ("dossiers", "dossier_events")}
    older = [head | {"schema": "m001_dossiers"}, *rest[:until], {"end": dossiers}]
    file.write_text("".join(f"{json.dumps(record)}\n" for record in older), encoding="utf-8")
    before = everything(full)
    restore(full, file, LATER, replace=True)
    found = everything(full)
    assert found["dossier_events"] == before["dossier_events"]
    assert found["outbox"] == []


def states(store: SqlStore) -> dict[str, State]:
    with store.reading() as unit:
        return {found.cause.removeprefix("cause/"): found.state for found in unit.outbox.deliveries("cause/")}


def test_after_a_restore_what_may_have_been_sent_is_looked_up_or_withdrawn(
    store: SqlStore, tmp_path: Path
) -> None:
    with store.writing() as unit:
        for name, address in (
            ("post", Address(Way.POST, "C1")),
            ("home", Address(Way.HOME, user="U1")),
            ("update", Address(Way.UPDATE, "C2", stamp="1.1")),
            ("whisper", Address(Way.EPHEMERAL, "C3", user="U1")),
            ("reply", Address(Way.RESPOND, response_url="https://hooks.example/1")),
        ):
            unit.outbox.add(parcel(name, address=address))
        unit.outbox.add(parcel("future", "C4", due=90_000))
        held = unit.outbox.add(parcel("held", "C5", due=90_000), after(60))
        done = unit.outbox.add(parcel("done", "C6"), after(60))
        assert held is not None
        assert done is not None
        unit.outbox.sending(held)
        unit.outbox.sent(done, NOW, "1.1")
        unit.inbox.add(arrival("asked"), after(60))
    save(store, tmp_path / "backup", NOW)
    restored = restore(store, tmp_path / "backup", LATER, replace=True)
    assert restored.settled == Settled(struck_off=1, looked_up=4, withdrawn=2)
    unknown = dict.fromkeys(("post", "home", "update", "held"), State.UNKNOWN)
    gone = dict.fromkeys(("whisper", "reply"), State.WITHDRAWN)
    assert states(store) == {**unknown, **gone, "future": State.PLANNED, "done": State.SENT}
    with store.writing() as unit:
        assert unit.inbox.assign(LATER, after(99_999), 9) == ()
        claims = unit.outbox.claim(LATER, after(99_999), 9)
        assert {claim.state for claim in claims} == {State.UNKNOWN}
        assert len(claims) == 4
        with pytest.raises(LostLeaseError):
            unit.outbox.sent(held, LATER, "2.2")


def test_after_a_restore_what_was_due_before_it_is_not_made_anew(store: SqlStore, tmp_path: Path) -> None:
    """Between the backup and the restore it may have been planned and sent, under an id nobody knows."""
    save(store, tmp_path / "backup", NOW)
    with store.writing() as unit:
        unit.outbox.add(parcel("reminder", due=3600))  # sent, and then forgotten by the restore
    restore(store, tmp_path / "backup", LATER, replace=True)
    with store.writing() as unit:
        assert unit.outbox.add(replace(parcel("reminder", due=3600), id="id-anew")) is None
        assert unit.outbox.add(parcel("answer", due=86_400)) is not None
        withdrawn = unit.outbox.delivery("cause/reminder")
        assert unit.pulse.last(PULSE) == (LATER, NOW.isoformat())
    assert withdrawn is not None
    assert (withdrawn.state, withdrawn.reason) == (State.WITHDRAWN, "restored: it may have been sent before")
    assert states(store)["answer"] is State.PLANNED


def test_a_backup_is_of_one_moment_while_others_write(full: SqlStore, tmp_path: Path) -> None:
    before = everything(full)
    file = tmp_path / "backup"
    with full.reading() as unit:
        assert before["outbox"] == unit.session.rows("SELECT * FROM outbox ORDER BY id")
    save(full, file, NOW)
    end = json.loads(lines_of(file)[-1])["end"]
    assert end == {name: len(rows) for name, rows in before.items()}
