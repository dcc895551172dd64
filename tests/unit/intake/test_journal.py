"""The journal: complete or not there, in order, and safe from a spoiled file."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.arrival import Arrival
from bot.intake.journal import Journal
from tests.unit.intake.parts import START, arrival


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    made = Journal(tmp_path / "journal")
    made.prepare()
    return made


def _files(tmp_path: Path) -> list[str]:
    return sorted(place.name for place in (tmp_path / "journal").iterdir())


def test_what_is_added_is_there_in_the_order_in_which_it_came(journal: Journal) -> None:
    arrivals = [arrival() for _ in range(5)]
    for one in reversed(arrivals):
        journal.add(one)
    assert list(journal) == arrivals


def test_what_is_struck_is_gone_and_striking_twice_is_no_harm(journal: Journal, tmp_path: Path) -> None:
    one = arrival()
    journal.add(one)
    journal.strike(one)
    journal.strike(one)
    assert _files(tmp_path) == []


def test_a_half_written_file_is_none_and_is_cleared_away(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "journal" / "20261122T090000000000-x.part").write_text('{"id":"x", "ke')
    journal.add(one := arrival())
    assert list(journal) == [one]
    journal.prepare()
    assert len(_files(tmp_path)) == 1


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"id":"x"}', b'{"received":"never"}', b"\xff\xfe"])
def test_a_spoiled_file_is_set_aside_and_hides_no_other(
    journal: Journal, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "journal" / "20200101T000000000000-x.arrival").write_bytes(content)
    journal.add(one := arrival())
    assert list(journal) == [one]
    assert "20200101T000000000000-x.unreadable" in _files(tmp_path)


def test_nobody_else_can_read_it(journal: Journal, tmp_path: Path) -> None:
    journal.add(arrival())
    folder = tmp_path / "journal"
    (file,) = folder.iterdir()
    assert (folder.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)


def test_a_write_that_fails_leaves_nothing_that_counts(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            journal.add(arrival())
    assert list(journal) == []


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(keys=st.lists(TEXT, max_size=3), task=TEXT, body=TEXT)
def test_any_arrival_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, keys: list[str], task: str, body: str
) -> None:
    journal = Journal(tmp_path_factory.mktemp("journal"))
    one = Arrival("a1", tuple(keys), task, body, START)
    journal.add(one)
    assert list(journal) == [one]
