"""Values kept beside the fingerprint of the knowledge they were made from."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.corpus.corpus import Corpus
from bot.corpus.loading import load
from bot.corpus.snapshot import Shelf
from bot.domain.citation import Citation
from tests.unit.corpus.small_knowledge import SmallKnowledge


@dataclass(frozen=True)
class Kept:
    """Something of every kind that is kept."""

    name: str
    day: date
    citation: Citation
    numbers: tuple[int, ...]
    raw: bytes


VALUE = Kept("één", date(2027, 2, 28), Citation("dvh:art-11.3"), (1, 2), b"\n\0\xff")


@pytest.fixture
def small(tmp_path: Path) -> SmallKnowledge:
    return SmallKnowledge(tmp_path / "knowledge")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


def files(cache: Path) -> list[Path]:
    return [path for path in cache.rglob("*") if path.is_file()]


@pytest.mark.usefixtures("cache")
def test_what_was_kept_is_taken_up(small: SmallKnowledge) -> None:
    assert Shelf(small.folder).get("value", Kept) is None
    Shelf(small.folder).keep("value", VALUE)
    found = Shelf(small.folder).get("value", Kept)
    assert found == VALUE
    assert found is not None
    assert isinstance(found.citation, Citation)


@pytest.mark.usefixtures("cache")
def test_names_do_not_mix(small: SmallKnowledge) -> None:
    shelf = Shelf(small.folder)
    shelf.keep("value", VALUE)
    shelf.keep("other", ["x"])
    assert shelf.get("other", list[str]) == ["x"]
    assert shelf.get("value", Kept) == VALUE
    assert shelf.get("third", list[str]) is None


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("change", ["longer", "same length", "new file", "removed", "renamed"])
def test_it_is_not_taken_up_after_the_knowledge_changed(small: SmallKnowledge, change: str) -> None:
    Shelf(small.folder).keep("value", VALUE)
    file = small.folder / "tuin" / "entries" / "water.yaml"
    if change == "longer":
        small.plant("tuin/entries/water.yaml", "Wie sproeit", "Wie water geeft")
    elif change == "same length":
        small.plant("tuin/entries/water.yaml", "Wie sproeit", "Wie sproeid")
    elif change == "new file":
        small.write("tuin/entries/new.yaml", "entries: []\n")
    elif change == "removed":
        file.unlink()
    else:
        file.rename(file.with_name("rain.yaml"))
    assert Shelf(small.folder).get("value", Kept) is None


@pytest.mark.usefixtures("cache")
def test_another_time_of_change_counts_as_a_change(small: SmallKnowledge) -> None:
    Shelf(small.folder).keep("value", VALUE)
    os.utime(small.folder / "tuin" / "entries" / "water.yaml", (1, 1))
    assert Shelf(small.folder).get("value", Kept) is None


@pytest.mark.usefixtures("cache")
def test_two_folders_have_shelves_of_their_own(small: SmallKnowledge, tmp_path: Path) -> None:
    other = SmallKnowledge(tmp_path / "other")
    Shelf(small.folder).keep("value", ["first"])
    Shelf(other.folder).keep("value", ["second"])
    assert Shelf(small.folder).get("value", list[str]) == ["first"]
    assert Shelf(other.folder).get("value", list[str]) == ["second"]


def test_what_is_kept_stands_in_the_cache_folder_for_its_owner_only(
    small: SmallKnowledge, cache: Path
) -> None:
    Shelf(small.folder).keep("value", VALUE)
    (file,) = files(cache)
    assert file.name == "value.msgpack"
    assert file.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"", b"no line end", b"\n", b"0" * 64 + b"\nrest", b"\xff\xfe\n\xff"])
def test_a_file_that_cannot_be_understood_is_no_error(
    small: SmallKnowledge, cache: Path, content: bytes
) -> None:
    Shelf(small.folder).keep("value", VALUE)
    (file,) = files(cache)
    file.write_bytes(content)
    assert Shelf(small.folder).get("value", Kept) is None


@pytest.mark.parametrize("cut", [70, 75, -1])
def test_a_file_that_was_cut_off_is_no_error(small: SmallKnowledge, cache: Path, cut: int) -> None:
    Shelf(small.folder).keep("value", VALUE)
    (file,) = files(cache)
    file.write_bytes(file.read_bytes()[:cut])
    assert Shelf(small.folder).get("value", Kept) is None


@pytest.mark.usefixtures("cache")
def test_a_value_of_another_kind_is_no_error(small: SmallKnowledge) -> None:
    Shelf(small.folder).keep("value", ["x"])
    assert Shelf(small.folder).get("value", Kept) is None


def test_a_cache_that_cannot_be_written_is_no_error(small: SmallKnowledge, cache: Path) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")
    shelf = Shelf(small.folder)
    shelf.keep("value", VALUE)
    assert shelf.get("value", Kept) is None
    assert load(small.folder, shelf).region("tuin") is not None


def test_a_cache_that_cannot_be_read_is_no_error(small: SmallKnowledge, cache: Path) -> None:
    Shelf(small.folder).keep("value", VALUE)
    (file,) = files(cache)
    file.unlink()
    file.mkdir()
    assert Shelf(small.folder).get("value", Kept) is None


@pytest.mark.usefixtures("cache")
def test_a_whole_corpus_survives_being_kept(small: SmallKnowledge) -> None:
    corpus = load(small.folder, Shelf(small.folder))
    assert Shelf(small.folder).get("corpus", Corpus) == corpus


def test_keeping_leaves_no_half_written_files(small: SmallKnowledge, cache: Path) -> None:
    shelf = Shelf(small.folder)
    for number in range(3):
        shelf.keep("value", [str(number)])
    assert [file.name for file in files(cache)] == ["value.msgpack"]
    assert shelf.get("value", list[str]) == ["2"]
