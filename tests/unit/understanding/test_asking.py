"""What is told before a question is not asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.asking import asking
from bot.understanding.words import words

SILENT = frozenset(
    {"the", "a", "is", "of", "to", "we", "do", "in", "by", "i", "it", "what", "who", "de", "wij"}
)
LATIN = st.text(alphabet=st.characters(max_codepoint=0x17F), max_size=80)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "We argue about shelter intake; what comes first on paper?",
            "what comes first on paper?",
        ),
        ("Wij hebben een factuur van Almere. Binnen hoeveel dagen betalen wij die factuur?",) * 2,
        (
            "Wij betwisten het tarief. Binnen hoeveel dagen moet een gemeente antwoorden?",
            "binnen hoeveel dagen moet een gemeente antwoorden?",
        ),
        ("If Urk leaves, who pays the costs of leaving?", "who pays the costs of leaving?"),
        ("I lost the password of the website, what is it?",) * 2,
        ("Send me the action list of the last meeting",) * 2,
        ("What is the hourly rate?",) * 2,
        ("De tarieven kloppen niet. Wat nu?",) * 2,
        ("",) * 2,
    ],
)
def test_the_part_that_asks(text: str, asked: str) -> None:
    assert asking(text, SILENT) == asked


@given(LATIN)
def test_nothing_is_added(text: str) -> None:
    assert set(words(asking(text, SILENT))) <= set(words(text))
