"""What docs/privacy.md tells is what the program does."""

import re
from datetime import timedelta

import pytest

from bot.privacy import marks
from bot.running import tidying
from bot.settings import Settings
from bot.storage.sql.tables import TABLES, Names, Table
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
SECTION = PAGE.split("## What is kept\n")[1].split("\n## ")[0]
ROWS = {
    cells[0].strip("`"): cells
    for line in SECTION.splitlines()
    if line.startswith("| `")
    for cells in [[cell.strip() for cell in line.strip("|").split("|")]]
}
WHO = (Names.WHOSE, Names.WITHIN, Names.WHO, Names.PROSE, Names.RECORDER, Names.PAYLOAD)


def test_every_table_is_named_and_no_other() -> None:
    assert sorted(ROWS) == sorted(table.name for table in TABLES)


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_a_table_that_names_people_says_so(table: Table) -> None:
    _, holds, why, how_long = ROWS[table.name]
    assert why
    assert how_long
    if not table.naming(*WHO) and table.name != "dossiers":
        assert holds.startswith("nothing")
    elif table.name != "channel_regions":
        assert not holds.startswith("nothing")


def days(moment: timedelta) -> str:
    return f"{moment.days} days"


def test_times_are_those_of_the_program() -> None:
    default = Settings.from_environment({}).retention
    assert f"`WEGWIJZER_RETENTION_DAYS` (default {default.days})" in SECTION
    keys, parcels = tidying._KEYS, tidying._PARCELS  # noqa: SLF001
    for table, kept in (("inbox", keys), ("inbox_keys", keys), ("outbox", parcels)):
        assert days(kept) in ROWS[table][3]
    assert days(tidying._MARKS) in ROWS["marks"][3]  # noqa: SLF001
    for table in ("conversations", "gaps", "handovers"):
        assert ROWS[table][3].startswith("retention")


def test_marks_that_are_shown_exist() -> None:
    assert set(re.findall(r"`(\[[^`]+\])`", PAGE)) <= set(marks.ALL)
