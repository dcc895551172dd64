"""What a message says: no mark of Slack's is left, and what is cut keeps its question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.slack.fitting import weight
from handlers.message_text import plain, shortened

_MARKS = st.sampled_from(
    [
        "<@U0ANNA0001>",
        "<@U0ANNA0001|anna>",
        "<!channel>",
        "<!here|@here>",
        "<!subteam^S1|@team>",
        "<#C0GENERAL1>",
    ]
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<@U0ANNA0001> wie mag dat?", "wie mag dat?"),
        ("zie <https://example.org/a?b=1|de regeling>", "zie de regeling"),
        ("zie <https://example.org/a>", "zie https://example.org/a"),
        ("mail <mailto:a@b.nl|a@b.nl>", "mail a@b.nl"),
        ("in <#C0GENERAL1|algemeen> staat", "in algemeen staat"),
        ("<!channel> let op", "let op"),
        ("meer &lt; minder &amp; meer", "meer < minder & meer"),
        ("&lt;!channel&gt;", "<!channel>"),
        ("twee\n\nregels", "twee regels"),
        ("", ""),
    ],
)
def test_marks_are_read_as_people_see_them(text: str, read: str) -> None:
    assert plain(text) == read


@given(st.lists(st.one_of(_MARKS, st.text("abc ?", max_size=8)), max_size=12))
def test_no_alarm_or_mention_is_left(parts: list[str]) -> None:
    assert not {"<", ">", "@", "!"} & set(plain(" ".join(parts)))


@given(st.text(max_size=600), st.integers(20, 400))
def test_a_text_fits_and_one_that_fits_stays(text: str, most: int) -> None:
    assert weight(shortened(text, most)) <= most
    if weight(text) <= most:
        assert shortened(text, most) == text


def test_of_a_long_text_its_questions_stay() -> None:
    long = "Eerst wat inleiding zonder vraag. " * 30
    assert shortened(f"{long} Wie betaalt dit? {long} En wanneer?", 400) == "Wie betaalt dit? En wanneer?"


def test_of_a_long_text_without_a_question_both_ends_stay() -> None:
    kept = shortened(f"Almere betaalt niet. {'Tussenzin. ' * 200} Dat speelt sinds mei.", 400)
    assert kept.startswith("Almere betaalt niet.")
    assert kept.endswith("Dat speelt sinds mei.")
