"""Planted errors in the rules about time, each found with its file and line."""

import shutil
from pathlib import Path

import pytest

from bot.corpus.calendar_checks import problems
from bot.corpus.reader import read

FLEVOLAND = Path(__file__).resolve().parents[3] / "knowledge" / "flevoland"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    region = tmp_path / "knowledge" / "flevoland"
    shutil.copytree(FLEVOLAND / "calendar", region / "calendar")
    shutil.copy(FLEVOLAND / "region.yaml", region)
    return region


def complaints(folder: Path) -> list[str]:
    """Return what is wrong as `file:line: message`."""
    reading = read(folder.parent)
    found = list(reading.problems)
    for region in reading.regions:
        found += problems(region, reading.origins)
    return [f"{item.file.name}:{item.line}: {item.message}" for item in found]


def plant(folder: Path, name: str, entry: str, old: str, new: str) -> int:
    """Replace the first `old` after the entry with that id; return the line of it."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    place = text.index(old, text.index(f"- id: {entry}\n"))
    file.write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")
    return text[:place].count("\n") + 1


def changes(folder: Path, *rows: str) -> None:
    body = "".join(f"  - {{{row}, reason: {{nl: x, en: x}}}}\n" for row in rows)
    (folder / "calendar" / "changes.yaml").write_text(f"changes:\n{body}", encoding="utf-8")


def test_the_calendar_of_flevoland_is_in_order(folder: Path) -> None:
    assert complaints(folder) == []


@pytest.mark.parametrize(
    ("name", "entry", "old", "new", "message"),
    [
        ("meetings", "bosd", "BYDAY=3TH", "BYDAY=6TH", "rule: impossible weekday '6TH'; use MO TU"),
        ("meetings", "bosd", "BYDAY=3TH", "BYDAY=3DO", "rule: impossible weekday '3DO'"),
        ("meetings", "bosd", "FREQ=MONTHLY;BYDAY=3TH", "third Thursday", "rule: 'third Thursday' is not"),
        ("meetings", "bosd", "papers: -P7D", "papers: P7D", "papers: 'P7D' counts forward; papers leave"),
        ("meetings", "bosd", "papers: -P7D", "papers: 7 days", "papers: length '7 days' is not understood"),
        ("duties", "final-settlement", "BYMONTH=3;BYMONTHDAY=31", "BYMONTH=4;BYMONTHDAY=31", "DAY '31'"),
        (
            "duties", "concept-settlement", "opens: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1",
            "opens: FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "BYMONTHDAY=1' gives no day in 2024 before",
        ),
        (
            "duties", "concept-settlement", "opens: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1",
            "opens: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "before the window closes on 2024-02-29",
        ),
        ("duties", "final-settlement", "debtor: [almere]", "debtor: [utrecht]", "debtor: 'utrecht' is no"),
        ("duties", "final-settlement", "creditor: [regio", "creditor: [xregio", "creditor: 'xregiogem"),
        ("duties", "final-settlement", "debtor: [almere]", "debtor: []", "debtor: nobody owes this"),
        ("duties", "charter-evaluation", "every: two-years", "every: decade", "every: 'decade' is not allow"),
        ("terms", "improvement-plan", "length: P4W", "length: four weeks", "length: length 'four weeks'"),
        ("terms", "improvement-plan", "debtor: [almere]", "debtor: [nobody]", "debtor: 'nobody' is no party"),
    ],
)  # fmt: skip
def test_a_planted_error_is_found_on_its_line(  # noqa: PLR0917 - one row a case
    folder: Path, name: str, entry: str, old: str, new: str, message: str
) -> None:
    line = plant(folder, f"calendar/{name}.yaml", entry, old, new)
    (found,) = complaints(folder)
    assert found.startswith(f"{name}.yaml:{line}: ")
    assert message in found


def test_a_duty_needs_exactly_one_of_rule_and_every(folder: Path) -> None:
    plant(
        folder,
        "calendar/duties.yaml",
        "purchasing-plan-data",
        "    rule: FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31\n",
        "",
    )
    line = plant(
        folder,
        "calendar/duties.yaml",
        "charter-evaluation",
        "    every:",
        "    rule: FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1\n    every:",
    )
    neither, both = complaints(folder)
    assert neither == (
        "duties.yaml:6: duty 'purchasing-plan-data' has neither of rule and every; "
        "give rule where a day is known, else every"
    )
    assert both.startswith(f"duties.yaml:{line + 1}: duty 'charter-evaluation' has both of rule and every")


def test_a_term_without_a_start_is_refused(folder: Path) -> None:
    line = plant(
        folder,
        "calendar/terms.yaml",
        "pay-final-settlement",
        "    starts_at: {nl: de factuurdatum, en: the invoice date}\n",
        "",
    )
    (found,) = complaints(folder)
    start = line - 5  # the entry begins there
    assert found == f"terms.yaml:{start}: terms.1: 'starts_at' missing"


def test_an_empty_start_is_refused(folder: Path) -> None:
    line = plant(
        folder,
        "calendar/terms.yaml",
        "pay-final-settlement",
        "{nl: de factuurdatum, en: the invoice date}",
        '{nl: "", en: x}',
    )
    assert complaints(folder) == [f"terms.yaml:{line}: terms.1.starts_at.nl: empty; write a text"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "meeting: bosd, action: move, day: 2027-07-14, to: 2027-07-08",
            "day: bosd does not meet on 2027-07-14; its days in 2027: 2027-01-21, 2027-02-18",
        ),
        ("meeting: bosd, action: cancel, day: 2027-07-16", "day: bosd does not meet on 2027-07-16"),
        ("meeting: projectteam, action: cancel, day: 2027-07-15", "its rule (None) gives none in 2027"),
        ("meeting: bosd, action: move, day: 2027-07-15", "to: missing; a moved bosd needs its new day"),
        (
            "meeting: bosd, action: move, day: 2027-07-15, to: 2027-08-19",
            "to: bosd already meets on 2027-08-19",
        ),
        ("meeting: bosd, action: cancel, day: 2027-07-15, to: 2027-07-08", "to: 'cancel' has no new day"),
        ("meeting: bosd, action: add, day: 2027-07-15", "day: bosd already meets on 2027-07-15"),
        (
            "meeting: raad, action: add, day: 2027-07-15",
            "meeting: 'raad' is not known; choose from regiodag, dosd",
        ),
        (
            "meeting: bosd, action: skip, day: 2027-07-15",
            "'skip' is not allowed; choose from add, cancel, move",
        ),
        (
            "meeting: bosd, action: cancel, day: 2027-02-30",
            "'2027-02-30' is not a date; write it as 2027-02-28",
        ),
        (
            "meeting: bosd, action: cancel, day: 2027-07-15, revision: 0",
            "revision: 0 is too low; begin with 1",
        ),
    ],
)
def test_a_change_to_what_does_not_exist_is_refused(folder: Path, row: str, message: str) -> None:
    changes(folder, row)
    (found,) = complaints(folder)
    assert found.startswith("changes.yaml:2: ")
    assert message in found


def test_one_day_is_changed_once(folder: Path) -> None:
    row = "meeting: bosd, action: cancel, day: 2027-07-15"
    changes(folder, row, row)
    assert complaints(folder) == [
        "changes.yaml:3: bosd of 2027-07-15 is changed twice, first at changes.yaml:2; keep one"
    ]


def test_good_changes_are_accepted(folder: Path) -> None:
    changes(
        folder,
        "meeting: regiodag, action: move, day: 2027-05-04, to: 2027-05-11",
        "meeting: bosd, action: cancel, day: 2027-07-15, revision: 2",
        "meeting: voorzittersoverleg, action: add, day: 2027-03-09",
    )
    assert complaints(folder) == []


def test_a_group_with_a_stranger_in_it_is_refused(folder: Path) -> None:
    file = folder / "region.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("members: [dronten, ", "members: [drenthe, "),
        encoding="utf-8",
    )
    (found,) = complaints(folder)
    assert "members: 'drenthe' is no party of this region; choose from almere" in found


def test_meetings_on_a_regional_day_need_one(folder: Path) -> None:
    plant(folder, "calendar/meetings.yaml", "regiodag", "- id: regiodag", "- id: werkdag")
    found = complaints(folder)
    assert len(found) == 7
    assert all("on_regional_day: this region has no meeting 'regiodag'" in item for item in found)
