"""`wegwijzer dossier` from outside: what goes in, what comes out, and with which exit code."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.domain.dossier import Dossier
from bot.storage.sqlite.store import SqliteStore

Result = subprocess.CompletedProcess[str]
Run = Callable[..., Result]
NEW = ("new", "escalatiemodel", "--subject", "Verdeling [kosten]", "--party", "urk", "--party", "dronten")


def wegwijzer(store: Path, *words: str, today: str, options: tuple[str, ...] = (), **more: str) -> Result:
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{store}", "COLUMNS": "200", **more}
    command = [sys.executable, "-m", "bot", "--today", today, *options, "dossier", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def run(store: Path) -> Run:
    def start(*words: str, today: str = "2027-02-01", **more: Any) -> Result:
        return wegwijzer(store, *words, today=today, **more)

    return start


def printed(result: Result) -> Any:
    assert (result.returncode, result.stderr) == (0, "")
    return json.loads(result.stdout)


def event(run: Run, *words: str, **more: Any) -> Any:
    return printed(run("event", "2027-001", *words, "--json", **more))


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a store where a dossier waits for Dronten's arguments since 20 January."""
    file = tmp_path_factory.mktemp("prepared") / "store.db"
    for words in (
        (*NEW, "--date", "2027-01-04"),
        ("event", "2027-001", "start-agreed", "--date", "2027-01-08"),
        ("event", "2027-001", "impasse-document-sent", "--by", "urk", "--date", "2027-01-15"),
        ("event", "2027-001", "impasse-document-sent", "--by", "dronten", "--date", "2027-01-15"),
        ("event", "2027-001", "documents-match", "--date", "2027-01-20"),
        ("event", "2027-001", "arguments-sent", "--by", "urk", "--date", "2027-01-25", "--note", "per post"),
    ):
        printed(wegwijzer(file, *words, "--json", today="2027-02-01"))
    return file


@pytest.fixture
def sent(run: Run, store: Path, prepared: Path) -> Run:
    """Return the command on a copy of that store."""
    shutil.copy(prepared, store)
    return run


def test_a_dossier_is_opened_and_shown(run: Run) -> None:
    shape = printed(run(*NEW, "--date", "2027-01-04", "--recorded-by", "S. Ons", "--json"))
    assert shape["id"] == "flevoland-2027-001"
    assert shape["state"]["id"] == "signalled"
    assert shape["events"][0]["party"] == "urk"
    assert shape["events"][0]["recorded_by"] == "S. Ons"
    assert printed(run("show", "2027-001", "--json")) == shape


def test_what_is_next_by_when_and_what_is_late(sent: Run) -> None:
    shape = printed(sent("show", "2027-001", "--json", today="2027-02-06"))
    assert (shape["state"]["id"], shape["since"], shape["due"]) == ("step-2b", "2027-01-20", "2027-02-03")
    assert (shape["waiting"], shape["late_days"]) == (["dronten"], 3)
    assert [item["event"] for item in shape["next"]] == ["arguments-sent", "settled", "withdrawn"]
    assert shape["citations"][0]["locator"] == "bijlage-2/stap-2b"
    assert [gap["id"] for gap in shape["gaps"]] == ["missed-term", "start-of-2b"]


def test_people_get_the_same_in_words(sent: Run) -> None:
    text = sent("show", "2027-001", today="2027-02-06").stdout
    assert "flevoland-2027-001: Verdeling [kosten]" in text
    assert "(Dronten): uiterlijk woensdag 3 februari 2027 (3 dagen te laat)." in text
    english = sent("show", "2027-001", today="2027-02-06", options=("--lang", "en")).stdout
    assert "(Dronten): by Wednesday 3 February 2027 at the latest (3 days late)." in english


def test_the_list_tells_what_is_open(sent: Run) -> None:
    printed(sent(*NEW, "--date", "2027-01-30", "--json"))
    printed(sent("event", "2027-002", "withdrawn", "--by", "urk", "--json"))
    assert [item["id"] for item in printed(sent("list", "--json"))] == ["flevoland-2027-001"]
    assert len(printed(sent("list", "--all", "--json"))) == 2
    row = printed(sent("list", "--json", today="2027-02-06"))[0]
    assert (row["due"], row["late_days"], row["closed"]) == ("2027-02-03", 3, False)
    assert "3 februari 2027 (3 dagen te laat)" in sent("list", today="2027-02-06").stdout


def test_a_correction_keeps_what_was_written(sent: Run) -> None:
    shape = event(
        sent, "correction", "--corrects", "5", "--date", "2027-01-22", "--note", "datum van de mail"
    )
    assert shape["due"] == "2027-02-05"
    assert [item["day"] for item in shape["events"]][4:] == ["2027-01-20", "2027-01-25", "2027-01-22"]
    assert event(sent, "correction", "--corrects", "6", "--void")["waiting"] == ["urk", "dronten"]


def test_an_export_is_written_once(sent: Run, tmp_path: Path) -> None:
    out = tmp_path / "dossier.md"
    assert sent("export", "2027-001", "--out", str(out)).returncode == 0
    assert out.read_text(encoding="utf-8") == sent("export", "2027-001").stdout
    again = sent("export", "2027-001", "--out", str(out))
    assert (again.returncode, "is there already" in again.stderr) == (2, True)
    shape = printed(sent("export", "2027-001", "--format", "json"))
    assert (shape["format"], len(shape["dossier"]["events"])) == ("wegwijzer-dossier/1", 6)


def test_templates_are_printed_in_both_languages(sent: Run) -> None:
    text = sent("show", "2027-001", "--template", "arguments", "--for", "dronten").stdout
    assert text.index("# Lijst van argumenten") < text.index("# List of arguments")
    assert "- Van: Dronten\n- Aan: Urk\n" in text
    both = printed(sent("show", "2027-001", "--template", "impasse", "--json"))
    assert sorted(both) == ["en", "nl"]
    assert "## Waarover geen discussie is" in both["nl"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("event", "2027-001", "talk-held"),
            "kan niet in step-2b (Stap 2b: argumenten op schrift); hier kan",
        ),
        (
            ("event", "2027-001", "arguments-sent", "--by", "almere"),
            "partij 'almere' hoort niet bij dit dossier",
        ),
        (("event", "2027-001", "arguments-sent"), "mist een partij; kies uit urk, dronten"),
        (("event", "2027-001", "settled", "--date", "2027-01-01"), "kies 2027-01-25 of later"),
        (("event", "2027-001", "settled", "--date", "2027-02-30"), "--date '2027-02-30' is not a date"),
        (
            ("event", "2027-001", "settled", "--date", "2027-03-01"),
            "leg vast wat tot en met 2027-02-01 gebeurde",
        ),
        (("event", "2027-001", "settled", "--void"), "--corrects and --void go with the event 'correction'"),
        (("event", "2027-001", "correction", "--corrects", "9"), "choose from 1, 2, 3, 4, 5, 6"),
        (
            ("event", "2027-001", "correction", "--corrects", "2", "--void"),
            "daarna klopt gebeurtenis 3 niet meer",
        ),
        (
            ("event", "2027-001", "settled", "--note", "a\x1b[31mb"),
            "--note 'a\\x1b[31mb' holds control characters",
        ),
        (("show", "2027-009"), "dossier '2027-009' is not in region flevoland"),
        (
            ("show", "2027-001", "--template", "brief"),
            "--template 'brief' is not known; choose from impasse, arguments",
        ),
        (("show", "2027-001", "--template", "impasse", "--for", "almere"), "choose from urk, dronten"),
        (("new", "ruzie", "--subject", "x", "--party", "urk"), "choose from escalatiemodel, niet-nakoming"),
        (("new", "escalatiemodel", "--subject", "x", "--party", "urk"), "noem er ten minste 2"),
        (("new", "escalatiemodel", "--subject", " ", "--party", "urk"), "--subject '' says nothing"),
    ],
)
def test_bad_input_is_one_clear_line_and_exit_code_2(
    sent: Run, store: Path, words: tuple[str, ...], message: str
) -> None:
    before = kept(store)
    result = sent(*words)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert kept(store) == before


def kept(store: Path) -> tuple[Dossier, ...]:
    with SqliteStore(store) as opened, opened.reading() as unit:
        return unit.dossiers.of_region("flevoland")


def test_a_day_before_the_dossier_began_is_refused(sent: Run) -> None:
    result = sent("show", "2027-001", today="2027-01-03")
    assert result.returncode == 2
    assert "kies 2027-01-04 of later" in result.stderr


def test_a_wrong_address_is_wrong_usage_and_a_broken_store_our_failure(run: Run, tmp_path: Path) -> None:
    wrong = run("list", DATABASE_URL="mysql://user:secret@host/db")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    assert "DATABASE_URL 'mysql://…' cannot be used" in wrong.stderr
    (tmp_path / "letter").write_text("no database " * 100)
    broken = run("list", DATABASE_URL=f"sqlite:///{tmp_path / 'letter'}")
    assert (broken.returncode, broken.stderr.count("\n")) == (1, 1)
