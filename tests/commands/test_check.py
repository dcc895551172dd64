"""`check`, from outside: clean on the real knowledge, and every planted error with file and line."""

from pathlib import Path

import pytest

from tests.commands.program import Run, wegwijzer
from tests.unit.corpus.small_knowledge import SmallKnowledge

WATER = "tuin/entries/water.yaml"


@pytest.fixture
def small(tmp_path: Path) -> SmallKnowledge:
    return SmallKnowledge(tmp_path / "knowledge")


@pytest.mark.slow
def test_the_real_knowledge_is_in_order() -> None:
    run = wegwijzer("check", today=None)
    assert run.err == ""
    assert run.out.startswith("The knowledge is in order ("), run.out
    assert run.code == 0


def test_a_small_knowledge_is_in_order(small: SmallKnowledge) -> None:
    run = wegwijzer("check", WEGWIJZER_KNOWLEDGE=str(small.folder))
    assert (run.code, run.err) == (0, "")
    assert run.out == "The knowledge is in order (tuin: 2 entries).\n"


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (WATER, "    owner: tuinbaas", "    onwer: x\n    owner: tuinbaas", "unknown key 'onwer'"),
        (WATER, "kind: article", "id: water", "key 'id' stands twice"),
        (WATER, "{nl: Water, en: Water}", "{nl: Water}", "'en' missing"),
        (
            WATER,
            '"reglement:art-1",',
            '"reglement:art-7", "reglement:art-1",',
            "reglement:art-7 is in no document outline",
        ),
        (WATER, "meldplicht bij water", "heg snoeien en opruimen", "is also claimed by 'hedge'"),
        ("tuin/calendar/duties.yaml", "BYMONTH=3;BYMONTHDAY=15", "BYMONTH=4;BYMONTHDAY=31", "rule"),
        (WATER, "related: [hedge]", "related: [tree]", "there is no entry 'tree'"),
    ],
)
def test_a_planted_error_is_named_with_file_and_line(
    small: SmallKnowledge, name: str, old: str, new: str, message: str
) -> None:
    line = small.plant(name, old, new)
    run = wegwijzer("check", folder=small.folder, WEGWIJZER_KNOWLEDGE=str(small.folder))
    assert (run.code, run.err) == (1, "")
    found = [told for told in run.out.splitlines() if told.startswith(f"{name}:{line}: ") and message in told]
    assert len(found) == 1, run.out


def test_an_entry_that_its_own_question_does_not_reach_is_named(small: SmallKnowledge) -> None:
    line = small.plant(WATER, "meldplicht bij water", "sproeien in atlantis")
    run = wegwijzer("check", folder=small.folder, WEGWIJZER_KNOWLEDGE=str(small.folder))
    assert run.code == 1
    assert run.out == (
        f"{WATER}:{line}: 'water' is not reached by its own question 'sproeien in atlantis', "
        "which gives 'decline'\n"
    )


def test_all_errors_come_at_once_and_in_order(small: SmallKnowledge) -> None:
    small.plant(WATER, "related: [hedge]", "related: [tree]")
    small.plant("tuin/entries/hedge.yaml", "schedule: [pruning]", "schedule: [mowing]")
    small.plant("language/details.yaml", "id: price", "id: [")
    run = wegwijzer("check", folder=small.folder, WEGWIJZER_KNOWLEDGE=str(small.folder))
    assert run.code == 1
    found = [line.split(":")[0] for line in run.out.splitlines()]
    assert found == sorted(found)
    assert {"language/details.yaml", WATER, "tuin/entries/hedge.yaml"} <= set(found)


def test_asking_of_broken_knowledge_is_one_line_and_a_failure(small: SmallKnowledge) -> None:
    small.plant(WATER, "related: [hedge]", "related: [tree]")
    run = wegwijzer("--region", "tuin", "ask", "x", WEGWIJZER_KNOWLEDGE=str(small.folder))
    assert (run.code, run.out) == (1, "")
    assert run.err == "wegwijzer: the knowledge has 1 errors; `wegwijzer check` lists them\n"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    run = wegwijzer("check", WEGWIJZER_KNOWLEDGE=str(tmp_path / "absent"))
    assert run.code == 1
    assert run.out.startswith(f"{tmp_path / 'absent'}:1: ")


def test_a_passage_that_changed_in_the_source_is_named_with_the_entries_to_check(
    small: SmallKnowledge, tmp_path: Path
) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    text = small.fingerprinted(sources)

    def checked() -> Run:
        return wegwijzer("check", WEGWIJZER_KNOWLEDGE=str(small.folder), WEGWIJZER_SOURCES=str(sources))

    assert checked().code == 0
    text.write_text(text.read_text(encoding="utf-8").replace("acht", "negen"), encoding="utf-8")
    run = checked()
    assert run.code == 1
    assert "reglement:art-1 is not what it was in the source; check water, then write fingerprint:" in run.out
    assert "reglement:art-2" not in run.out


def test_a_document_without_its_source_is_named(small: SmallKnowledge, tmp_path: Path) -> None:
    run = wegwijzer("check", WEGWIJZER_KNOWLEDGE=str(small.folder), WEGWIJZER_SOURCES=str(tmp_path / "none"))
    assert run.code == 1
    assert "'reglement': no '1_*.txt' in" in run.out
