"""The word lists of both languages."""

import pytest

from bot.corpus.snapshot import NoShelf
from bot.understanding.ordinary import OrdinaryWords


@pytest.fixture(scope="module")
def ordinary() -> OrdinaryWords:
    return OrdinaryWords(NoShelf())


@pytest.mark.parametrize("word", ["omgang", "omvang", "vergadering", "meeting", "schedule", "zoologie"])
def test_words_of_both_languages_are_known(ordinary: OrdinaryWords, word: str) -> None:
    assert word in ordinary


@pytest.mark.parametrize("word", ["omvnag", "vergaderign", "meetign", "qwertyuiop", "vergad", "", "\n", 3])
def test_slips_and_parts_of_words_are_not(ordinary: OrdinaryWords, word: object) -> None:
    assert word not in ordinary
