"""From the tree of a file to typed values, or to every error with its line."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from bot.corpus.files import EntriesFile
from bot.corpus.shaping import shaped
from bot.corpus.strict_yaml import read
from bot.domain.calendar import Duty
from bot.domain.citation import Citation
from bot.domain.entry import Kind
from bot.domain.text import Bilingual
from tests.unit.corpus.small_knowledge import FILES, SmallKnowledge

Shape = TypeVar("Shape")
ENTRIES = "tuin/entries/water.yaml"


def entries(folder: Path) -> tuple[EntriesFile | None, list[str]]:
    tree = read(folder / ENTRIES)
    value = shaped(tree, EntriesFile)
    return value, [f"{problem.line}: {problem.message}" for problem in tree.problems]


@pytest.fixture
def small(tmp_path: Path) -> SmallKnowledge:
    return SmallKnowledge(tmp_path)


def test_a_good_file_becomes_typed_values(small: SmallKnowledge) -> None:
    value, problems = entries(small.folder)
    assert problems == []
    assert value is not None
    (entry,) = value.entries
    assert entry.kind is Kind.ARTICLE
    assert entry.title == Bilingual("Water", "Water")
    assert entry.citations == (Citation("reglement:art-1"), Citation("reglement:art-1.1"))
    assert isinstance(entry.citations[0], Citation)
    assert entry.checked == date(2026, 1, 2)
    assert entry.schedule == ()
    assert entry.note is None


def test_an_unknown_key_is_named_with_its_line_and_what_is_allowed(small: SmallKnowledge) -> None:
    line = small.plant(ENTRIES, "    owner: tuinbaas", "    onwer: tuinbaas\n    owner: tuinbaas")
    value, (problem,) = entries(small.folder)
    assert value is None
    assert problem.startswith(f"{line}: entries.0: unknown key 'onwer'; allowed: id, kind, title, answer")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{nl: Water, en: Water}", "{nl: Water}", "entries.0.title: 'en' missing"),
        ("{nl: Water, en: Water}", "{nl: Water, en: ''}", "entries.0.title.en: empty; write a text"),
        ("{nl: Water, en: Water}", "Water", "entries.0.title: 'Water' is not of type object"),
        ("{nl: Water, en: Water}", "{nl: Water, en: [x]}", "entries.0.title.en: ['x'] is not of type string"),
        ("{nl: Water, en: Water}", "", "entries.0.title: nothing is not of type object"),
        ("kind: article", "kind: artikel", "entries.0.kind: 'artikel' is not allowed; choose from article, "),
        ("checked: 2026-01-02", "checked: 2 mei 2026", "'2 mei 2026' is not a date; write it as 2027-02-28"),
        ("checked: 2026-01-02", "checked: 2026-02-30", "entries.0.checked: '2026-02-30' is not a date"),
        ("    checked: 2026-01-02", "", "entries.0: 'checked' missing"),
        ("    owner: tuinbaas\n", "", "entries.0: 'owner' missing"),
        ("id: water", "id: Water entry", "entries.0.id: 'Water entry' does not have the form"),
        ("related: [hedge]", "related: hedge", "entries.0.related: 'hedge' is not of type array"),
        ('"reglement:art-1",', '"art. 1",', "entries.0.citations.0: 'art. 1' does not have the form"),
        ("related: [hedge]", "verdict: perhaps", "'perhaps' is not allowed; choose from"),
    ],
)  # fmt: skip
def test_a_planted_error_is_explained(small: SmallKnowledge, old: str, new: str, message: str) -> None:
    small.plant(ENTRIES, old, new)
    value, problems = entries(small.folder)
    assert value is None
    assert len(problems) == 1
    assert message in problems[0]


def test_an_error_has_the_line_of_the_value_it_is_about(small: SmallKnowledge) -> None:
    line = small.plant(ENTRIES, "kind: article", "kind: artikel")
    _, (problem,) = entries(small.folder)
    assert problem.startswith(f"{line}: ")


def test_all_errors_of_a_file_come_at_once(small: SmallKnowledge) -> None:
    lines = [
        small.plant(ENTRIES, "kind: article", "kind: artikel"),
        small.plant(ENTRIES, "{nl: Water, en: Water}", "{nl: Water}"),
        small.plant(ENTRIES, "checked: 2026-01-02", "checked: soon\n    colour: red"),
    ]
    lines.append(lines[-1] + 1)
    _, problems = entries(small.folder)
    assert sorted(int(problem.split(":")[0]) for problem in problems) == sorted(lines)


def test_a_file_that_could_not_be_read_has_no_second_error(small: SmallKnowledge) -> None:
    small.write(ENTRIES, "entries: [")
    _, problems = entries(small.folder)
    assert len(problems) == 1
    assert "not YAML" in problems[0]


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just text\n"])
def test_a_file_of_another_make_is_one_error(small: SmallKnowledge, text: str) -> None:
    small.write(ENTRIES, text)
    _, (problem,) = entries(small.folder)
    assert problem.startswith("1: the file: ")
    assert problem.endswith("is not of type object")


@dataclass(frozen=True)
class Numbers:
    """A shape with what YAML would have guessed."""

    amount: int
    sure: bool


def numbers(folder: Path, text: str) -> tuple[Numbers | None, list[str]]:
    file = folder / "numbers.yaml"
    file.write_text(text, encoding="utf-8")
    tree = read(file)
    return shaped(tree, Numbers), [problem.message for problem in tree.problems]


def test_numbers_and_booleans_are_told_by_how_they_are_written(tmp_path: Path) -> None:
    assert numbers(tmp_path, "amount: -1\nsure: true\n") == (Numbers(-1, sure=True), [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("amount: one\nsure: true\n", "amount: 'one' is not of type integer"),
        ("amount: 1.5\nsure: true\n", "amount: '1.5' is not of type integer"),
        ("amount: 1\nsure: yes\n", "sure: 'yes' is not of type boolean"),
        ("amount: 1\nsure: True\n", "sure: 'True' is not of type boolean"),
    ],
)
def test_what_is_no_number_or_boolean_is_refused(tmp_path: Path, text: str, message: str) -> None:
    assert numbers(tmp_path, text) == (None, [message])


def test_optional_values_may_be_left_out_but_not_left_empty(tmp_path: Path) -> None:
    text = FILES["tuin/calendar/duties.yaml"].replace("duties:\n  - ", "").replace("\n    ", "\n")
    file = tmp_path / "duty.yaml"
    file.write_text(text, encoding="utf-8")
    tree = read(file)
    duty = shaped(tree, Duty)
    assert tree.problems == []
    assert duty is not None
    assert (duty.opens, duty.every, duty.budget_year, duty.before) == (None, None, 0, False)
    file.write_text(text + "opens:\n  - x\n", encoding="utf-8")
    tree = read(file)
    assert shaped(tree, Duty) is None
    assert [problem.line for problem in tree.problems] == [text.count("\n") + 1]
