"""A knowledge folder, read whole, with all that is wrong with it."""

from pathlib import Path

import pytest

from bot.corpus.loading import load
from bot.corpus.problem import KnowledgeError
from bot.corpus.reader import read
from bot.corpus.snapshot import Shelf
from tests.unit.corpus.small_knowledge import SmallKnowledge


@pytest.fixture
def small(tmp_path: Path) -> SmallKnowledge:
    return SmallKnowledge(tmp_path / "knowledge")


def complaints(folder: Path) -> list[str]:
    return [
        f"{problem.file.relative_to(folder)}:{problem.line}: {problem.message}"
        for problem in read(folder).problems
    ]


def test_a_good_folder_becomes_regions_and_a_lexicon(small: SmallKnowledge) -> None:
    reading = read(small.folder)
    assert reading.problems == []
    (region,) = reading.regions
    assert region.id == "tuin"
    assert [entry.id for entry in region.entries] == ["hedge", "water"]
    assert [document.id for document in region.documents] == ["reglement"]
    assert [duty.id for duty in region.calendar.duties] == ["pruning"]
    assert reading.lexicon is not None
    assert reading.lexicon.elsewhere == ("atlantis",)
    assert [detail.id for detail in reading.lexicon.details] == ["price"]


def test_a_file_that_has_no_place_is_named_with_what_is_allowed(small: SmallKnowledge) -> None:
    small.write("tuin/entry/water.yaml", "entries: []\n")
    small.write("language/concept.yaml", "concepts: []\n")
    found = complaints(small.folder)
    assert len(found) == 2
    assert found[0].startswith(
        "language/concept.yaml:1: no place for this file here; allowed: concepts-*.yaml, "
    )
    assert found[1].startswith("tuin/entry/water.yaml:1: no place for this file here; allowed: region.yaml, ")


@pytest.mark.parametrize(
    "name", ["tuin/entries/a/b/c.yaml", "tuin/entries/c.yml", "tuin/documents/deep/x.yaml"]
)
def test_only_entries_may_stand_deeper(small: SmallKnowledge, name: str) -> None:
    small.write(name, "entries: []\n")
    found = complaints(small.folder)
    assert (found == []) is name.endswith("c.yaml"), found


def test_a_region_without_its_profile_is_an_error(small: SmallKnowledge) -> None:
    (small.folder / "tuin" / "region.yaml").unlink()
    assert complaints(small.folder) == ["tuin/region.yaml:1: missing; every region needs one"]


def test_a_profile_with_errors_is_not_also_called_missing(small: SmallKnowledge) -> None:
    line = small.plant("tuin/region.yaml", "contact: {nl: de tuinbaas, en: the head gardener}", "contact: x")
    (found,) = complaints(small.folder)
    assert found.startswith(f"tuin/region.yaml:{line}: contact: ")


def test_reading_goes_on_after_an_error(small: SmallKnowledge) -> None:
    small.plant("tuin/entries/water.yaml", "kind: article", "kind: artikel")
    small.plant("tuin/calendar/duties.yaml", "debtor: [leden]", "debtor: leden")
    small.plant("language/details.yaml", "id: price", "id: [")
    assert [found.split(":")[0] for found in complaints(small.folder)] == [
        "language/details.yaml", "tuin/calendar/duties.yaml", "tuin/entries/water.yaml",
    ]  # fmt: skip
    assert [entry.id for entry in read(small.folder).regions[0].entries] == ["hedge"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "absent").problems
    assert problem.message == "there is no such knowledge folder"


def test_a_folder_without_regions_is_an_error(tmp_path: Path) -> None:
    assert complaints(tmp_path) == [".:1: no region folder with a region.yaml in it"]


@pytest.mark.parametrize("name", ["schema", ".git", "_draft"])
def test_some_folders_are_no_regions(small: SmallKnowledge, name: str) -> None:
    small.write(f"{name}/note.yaml", "x: y\n")
    assert complaints(small.folder) == []
    assert len(read(small.folder).regions) == 1


def test_loading_refuses_knowledge_with_errors_and_keeps_none_of_it(small: SmallKnowledge) -> None:
    small.plant("tuin/entries/water.yaml", "related: [hedge]", "related: [tree]")
    for _ in range(2):
        with pytest.raises(
            KnowledgeError, match="the knowledge has 1 errors; `wegwijzer check` lists them"
        ) as caught:
            load(small.folder, Shelf(small.folder))
        assert [problem.message for problem in caught.value.problems] == ["related: there is no entry 'tree'"]


def test_loading_twice_gives_the_same(small: SmallKnowledge) -> None:
    first = load(small.folder, Shelf(small.folder))
    assert load(small.folder, Shelf(small.folder)) == first
    assert first.region("tuin") is not None
    assert first.region("elsewhere") is None


def test_a_change_of_the_knowledge_is_seen_at_once(small: SmallKnowledge) -> None:
    load(small.folder, Shelf(small.folder))
    small.plant("tuin/entries/water.yaml", "Wie sproeit, meldt dat.", "Wie water geeft, meldt dat ook.")
    region = load(small.folder, Shelf(small.folder)).region("tuin")
    assert region is not None
    assert {entry.answer.nl for entry in region.entries} >= {"Wie water geeft, meldt dat ook."}
