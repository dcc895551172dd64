"""`wegwijzer person` from outside: a store with something in every table."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage.opening import store_at
from bot.storage.ports.dossiers import recorder
from tests.commands.program import Run, refused, wegwijzer
from tests.conftest import ROOT
from tests.storage.full import ANNA, BERT, TEAMS, fill
from tests.stores import SIDES, new_url

HOME, ELSEWHERE = TEAMS


@pytest.fixture(params=SIDES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a full store of two workspaces, on each side in turn."""
    address = new_url(request.param, tmp_path)
    with store_at(address, "url") as store, store.writing() as unit:
        fill(unit)
    return address


def kept(url: str, user: str = ANNA, team: str = HOME) -> dict[str, list[dict[str, object]]]:
    run = done(wegwijzer("person", "export", user, "--team", team, DATABASE_URL=url))
    return dict(json.loads(run.out))


def done(run: Run) -> Run:
    assert (run.code, run.err) == (0, ""), run
    return run


def test_an_export_holds_what_names_the_person(url: str) -> None:
    rows = kept(url)
    assert rows["people"] == [
        {"team": HOME, "user_id": ANNA, "language": "nl", "municipality": "urk", "role": "controller"}
    ]
    assert {row["recorded_by"] for row in rows["dossier_events"]} == {recorder(HOME, ANNA)}
    assert {"gaps", "handovers", "subscriptions", "marks", "inbox", "outbox"} <= set(rows)
    assert ELSEWHERE not in json.dumps(rows)


def test_an_erasure_leaves_nothing_of_the_person_and_all_of_others(url: str) -> None:
    others = kept(url, ANNA, ELSEWHERE)
    run = done(wegwijzer("--lang", "en", "person", "erase", ANNA, "--team", HOME, "--yes", DATABASE_URL=url))
    assert run.out.startswith(f"Erased of {ANNA} in {HOME}:\n")
    assert "  people: 1 row\n" in run.out
    assert kept(url) == {}
    assert kept(url, BERT)["people"] != []
    assert kept(url, ANNA, ELSEWHERE) == others
    again = done(wegwijzer("person", "erase", ANNA, "--team", HOME, "--yes", DATABASE_URL=url))
    assert again.out == f"Van {ANNA} in {HOME} wordt niets bewaard.\n"


def test_the_workspace_must_be_named_where_there_are_several(url: str) -> None:
    for action in ("export", "erase"):
        refused(wegwijzer("person", action, ANNA, DATABASE_URL=url), "--team", HOME, ELSEWHERE)
    with store_at(url, "url") as store, store.writing() as unit:
        unit.workspaces.erase(ELSEWHERE)
    run = done(wegwijzer("person", "export", ANNA, DATABASE_URL=url))
    assert json.loads(run.out) == kept(url)


def test_nothing_is_erased_where_nobody_can_say_yes(url: str) -> None:
    before = kept(url)
    refused(wegwijzer("person", "erase", ANNA, "--team", HOME, DATABASE_URL=url), "--yes")
    assert kept(url) == before


def test_of_an_empty_store_nothing_is_kept(tmp_path: Path) -> None:
    empty = f"sqlite:///{tmp_path / 'new.db'}"
    assert json.loads(done(wegwijzer("person", "export", ANNA, DATABASE_URL=empty)).out) == {}
    run = done(wegwijzer("--lang", "en", "person", "erase", ANNA, "--yes", DATABASE_URL=empty))
    assert run.out == f"Nothing is kept of {ANNA}.\n"


@pytest.mark.parametrize(("typed", "left"), [("nee\n", True), ("ja\n", False)])
def test_whoever_sits_at_a_terminal_is_asked(tmp_path: Path, typed: str, *, left: bool) -> None:
    address = new_url("sqlite", tmp_path)
    with store_at(address, "url") as store, store.writing() as unit:
        fill(unit)
    controller, terminal = pty.openpty()
    os.write(controller, typed.encode())
    done = subprocess.run(
        [sys.executable, "-m", "bot", "person", "erase", ANNA, "--team", HOME],
        stdin=terminal, capture_output=True, text=True, cwd=ROOT, timeout=60, check=True,
        env={**os.environ, "DATABASE_URL": address},
    )  # fmt: skip
    os.close(controller)
    os.close(terminal)
    assert "Typ ja: " in done.stderr
    assert (done.stdout == "Er is niets gewist.\n") is left
    assert (kept(address) != {}) is left
