"""The real knowledge, read once; and a cache folder of the tests' own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.corpus.loading import load
from bot.corpus.snapshot import Shelf
from bot.domain.region import Region

ROOT = Path(__file__).resolve().parent.parent
KNOWLEDGE = ROOT / "knowledge"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes more than 20 seconds")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep tests, and the programs they start, away from the user's own cache and settings."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        patch.setenv("XDG_DATA_HOME", str(folder))
        for name in ("WEGWIJZER_REGION", "WEGWIJZER_KNOWLEDGE"):
            patch.delenv(name, raising=False)
        yield folder


@pytest.fixture(scope="session")
def shelf(cache: Path) -> Shelf:  # noqa: ARG001 - the shelf stands in it
    """Return the shelf on which the real knowledge is kept, shared with the programs that tests start."""
    return Shelf(KNOWLEDGE)


@pytest.fixture(scope="session")
def corpus(shelf: Shelf) -> Corpus:
    """Return the real knowledge."""
    return load(KNOWLEDGE, shelf)


@pytest.fixture(scope="session")
def assistant(corpus: Corpus, shelf: Shelf) -> Assistant:
    """Return the assistant that answers from the real knowledge."""
    return Assistant(corpus, shelf)


@pytest.fixture(scope="session")
def real_flevoland(corpus: Corpus) -> Region:
    """Return Flevoland as it is, entries included."""
    region = corpus.region("flevoland")
    assert region is not None
    return region
