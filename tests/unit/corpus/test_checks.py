"""What must hold between files; each test plants one error in a folder that is in order."""

from pathlib import Path

import pytest

from bot.corpus.checks import problems
from bot.corpus.reader import read
from tests.unit.corpus.small_knowledge import FILES, SmallKnowledge

WATER, HEDGE = "tuin/entries/water.yaml", "tuin/entries/hedge.yaml"
DOCUMENT = "tuin/documents/reglement.yaml"


@pytest.fixture
def small(tmp_path: Path) -> SmallKnowledge:
    return SmallKnowledge(tmp_path)


def complaints(folder: Path) -> list[str]:
    """Return what `check` says, as far as it does not ask questions."""
    reading = read(folder)
    found = sorted({*reading.problems, *problems(reading)})
    return [
        f"{problem.file.relative_to(folder).as_posix()}:{problem.line}: {problem.message}"
        for problem in found
    ]


def test_the_small_knowledge_is_in_order(small: SmallKnowledge) -> None:
    assert complaints(small.folder) == []


def test_a_citation_outside_the_outline_is_told_what_there_is(small: SmallKnowledge) -> None:
    line = small.plant(HEDGE, '["reglement:art-2"]', '["reglement:art-2", "reglement:art-3"]')
    assert complaints(small.folder) == [
        (
            f"{HEDGE}:{line}: reglement:art-3 is in no document outline; "
            "there are reglement:art-1, reglement:art-2"
        )
    ]


def test_what_there_is_stands_within_the_same_passage(small: SmallKnowledge) -> None:
    small.plant(HEDGE, '["reglement:art-2"]', '["reglement:art-2", "reglement:art-1.7"]')
    (found,) = complaints(small.folder)
    assert found.endswith("reglement:art-1.7 is in no document outline; there are reglement:art-1.1")


def test_a_citation_of_no_document_says_so(small: SmallKnowledge) -> None:
    small.plant(HEDGE, '["reglement:art-2"]', '["reglement:art-2", "wet:art-2"]')
    (found,) = complaints(small.folder)
    assert found.endswith("wet:art-2 is in no document outline; no such document or part")


def test_a_citation_of_a_calendar_rule_is_checked_too(small: SmallKnowledge) -> None:
    line = small.plant("tuin/calendar/duties.yaml", '"reglement:art-2"', '"reglement:art-9"')
    (found,) = complaints(small.folder)
    assert found.startswith(f"tuin/calendar/duties.yaml:{line}: reglement:art-9 is in no document outline")


def test_an_entry_without_citation_is_an_error(small: SmallKnowledge) -> None:
    line = small.plant(HEDGE, 'citations: ["reglement:art-2"]', "citations: []")
    assert complaints(small.folder) == [f"{HEDGE}:{line}: entry 'hedge' has no citation"]


def test_an_id_that_stands_twice_names_the_first(small: SmallKnowledge) -> None:
    first = FILES[HEDGE].splitlines().index("  - id: hedge") + 1
    line = small.plant(WATER, "id: water", "id: hedge")
    assert complaints(small.folder) == [
        f"{WATER}:{line}: entry 'hedge' stands twice, first at hedge.yaml:{first}"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (WATER, "related: [hedge]", "related: [tree]", "related: there is no entry 'tree'"),
        (HEDGE, "schedule: [pruning]", "schedule: [mowing]", "schedule: there is no calendar rule 'mowing'"),
        (HEDGE, "gives: [price]", "gives: [colour]", "gives: there is no detail 'colour'"),
    ],
)
def test_a_link_to_nothing_is_an_error(
    small: SmallKnowledge, name: str, old: str, new: str, message: str
) -> None:
    line = small.plant(name, old, new)
    assert complaints(small.folder) == [f"{name}:{line}: {message}"]


def test_fewer_than_three_questions_are_too_few(small: SmallKnowledge) -> None:
    small.plant(WATER, ", meldplicht bij water]", "]")
    (found,) = complaints(small.folder)
    assert "entry 'water' has 2 questions in nl" in found


def test_no_questions_in_one_language_are_too_few(small: SmallKnowledge) -> None:
    small.plant(
        WATER,
        "      en: [what must I report when sprinkling, reporting water use, duty to report water]\n",
        "",
    )
    (found,) = complaints(small.folder)
    assert "entry 'water' has 0 questions in en" in found


def test_two_entries_may_not_claim_one_question(small: SmallKnowledge) -> None:
    line = small.plant(WATER, "meldplicht bij water", "'Heg snoeien, en opruimen?'")
    assert complaints(small.folder) == [
        f"{WATER}:{line}: question 'Heg snoeien, en opruimen?' is also claimed by 'hedge' at hedge.yaml:2"
    ]


def test_one_entry_may_ask_the_same_in_both_languages(small: SmallKnowledge) -> None:
    small.plant(WATER, "meldplicht bij water", "water")
    small.plant(WATER, "duty to report water", "water")
    assert complaints(small.folder) == []


def test_a_passage_that_nothing_cites_is_an_error(small: SmallKnowledge) -> None:
    small.plant(WATER, '"reglement:art-1", "reglement:art-1.1"', '"reglement:art-1"')
    line = FILES[DOCUMENT].splitlines().index("  - locator: art-1.1") + 1
    assert complaints(small.folder) == [
        f"{DOCUMENT}:{line}: reglement:art-1.1 is cited by no entry and not listed in not-answered.yaml"
    ]


def test_a_passage_may_be_left_unanswered_with_a_reason(small: SmallKnowledge) -> None:
    small.plant(WATER, '"reglement:art-1", "reglement:art-1.1"', '"reglement:art-1"')
    text = 'not_answered:\n  - passage: "reglement:art-1.1"\n    reason: nobody asks\n'
    small.write("tuin/not-answered.yaml", text)
    assert complaints(small.folder) == []
    small.write("tuin/not-answered.yaml", text + '  - passage: "reglement:art-8"\n    reason: gone\n')
    assert complaints(small.folder) == ["tuin/not-answered.yaml:4: reglement:art-8 is in no document outline"]


def test_a_passage_that_stands_twice_is_an_error(small: SmallKnowledge) -> None:
    line = small.plant(DOCUMENT, "locator: art-2", "locator: art-1")
    small.plant(HEDGE, "reglement:art-2", "reglement:art-1")
    small.plant("tuin/calendar/duties.yaml", "reglement:art-2", "reglement:art-1")
    assert complaints(small.folder) == [f"{DOCUMENT}:{line}: passage 'art-1' stands twice in the outline"]


@pytest.mark.parametrize("key", ["owner", "checked"])
def test_an_entry_needs_an_owner_and_the_day_it_was_checked(small: SmallKnowledge, key: str) -> None:
    text = (small.folder / WATER).read_text(encoding="utf-8")
    small.write(WATER, "".join(line for line in text.splitlines(keepends=True) if key not in line))
    assert f"{WATER}:2: entries.0: {key!r} missing" in complaints(small.folder)


def test_all_errors_come_at_once_in_order_of_file_and_line(small: SmallKnowledge) -> None:
    small.plant(WATER, "related: [hedge]", "related: [tree]")
    small.plant(WATER, ", meldplicht bij water]", "]")
    small.plant(HEDGE, "schedule: [pruning]", "schedule: [mowing]")
    small.plant("tuin/calendar/duties.yaml", "debtor: [leden]", "debtor: [leden, buren]")
    found = complaints(small.folder)
    places = [(line.split(":")[0], int(line.split(":")[1])) for line in found]
    assert places == sorted(places)
    assert [file for file, _ in places] == ["tuin/calendar/duties.yaml", HEDGE, WATER, WATER]


def test_errors_of_one_region_do_not_hide_those_of_another(small: SmallKnowledge) -> None:
    for name, text in FILES.items():
        if name.startswith("tuin/"):
            small.write(name.replace("tuin/", "park/"), text)
    small.plant(WATER, "related: [hedge]", "related: [tree]")
    small.plant(WATER.replace("tuin", "park"), "related: [hedge]", "related: [bush]")
    assert [found.split(":")[0] for found in complaints(small.folder)] == ["park/entries/water.yaml", WATER]
