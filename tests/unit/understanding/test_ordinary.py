"""The word lists of both languages."""

import pytest

from bot.corpus.snapshot import NoShelf
from bot.understanding.ordinary import OrdinaryWords, _in_order


@pytest.fixture(scope="module")
def ordinary() -> OrdinaryWords:
    return OrdinaryWords(NoShelf())


@pytest.mark.parametrize("word", ["omgang", "omvang", "vergadering", "meeting", "schedule", "zoologie"])
def test_words_of_both_languages_are_known(ordinary: OrdinaryWords, word: str) -> None:
    assert word in ordinary


@pytest.mark.parametrize("word", ["omvnag", "vergaderign", "meetign", "qwertyuiop", "vergad", "", "\n", 3])
def test_slips_and_parts_of_words_are_not(ordinary: OrdinaryWords, word: object) -> None:
    assert word not in ordinary


def test_every_word_of_the_lists_is_known_and_what_lies_between_is_not(ordinary: OrdinaryWords) -> None:
    every = [*_in_order()]
    assert every == sorted(set(every))
    for number in range(0, len(every) - 1, 997):
        assert every[number] in ordinary
        between = f"{every[number]}\x00"  # comes after it and before the next
        assert between not in ordinary
