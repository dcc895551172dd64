"""Regions to test with."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.corpus.reader import read
from bot.domain.region import Region

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
MakeRegion = Callable[..., Region]


@pytest.fixture(scope="session")
def flevoland(tmp_path_factory: pytest.TempPathFactory) -> Region:
    """Return Flevoland with its real calendar, parties and documents, but without entries."""
    folder = tmp_path_factory.mktemp("knowledge") / "flevoland"
    for part in ("calendar", "documents"):
        shutil.copytree(KNOWLEDGE / "flevoland" / part, folder / part)
    shutil.copy(KNOWLEDGE / "flevoland" / "region.yaml", folder)
    reading = read(folder.parent)
    assert reading.problems == []
    return reading.regions[0]
