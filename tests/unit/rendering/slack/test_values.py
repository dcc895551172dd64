"""What buttons carry comes back as it was, fits, and is refused when it is not ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import Language
from bot.rendering.slack.actions import numbered, pattern
from bot.rendering.slack.fitting import weight
from bot.rendering.slack.values import Reference, UnreadableValueError, read, written
from tests.unit.rendering.slack.outcomes import texts


def _ids(most: int) -> st.SearchStrategy[str]:
    """Give ids short enough for their field, whatever a character weighs."""
    return st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=most).filter(
        lambda text: not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    )


@given(reference=st.builds(Reference, _ids(40), st.sampled_from(Language), _ids(9), _ids(40), _ids(40)))
def test_a_reference_comes_back(reference: Reference) -> None:
    assert read(written(reference)) == reference


@given(reference=st.builds(Reference, texts, st.sampled_from(Language), texts, texts, texts))
def test_any_reference_fits_in_a_button_and_in_a_view(reference: Reference) -> None:
    assert weight(written(reference)) <= 2_000


@pytest.mark.parametrize(
    "value", ["", "x", "[]", "null", "{}", '{"l":"de"}', '{"l":"nl","e":3}', '{"l":["nl"]}']
)
def test_what_is_not_ours_is_refused(value: str) -> None:
    with pytest.raises(UnreadableValueError):
        read(value)


def test_numbered_names_are_recognised() -> None:
    assert pattern("choose.pick").match(numbered("choose.pick", 12))
    assert pattern("choose.pick").match("choose.pick")
    assert not pattern("choose.pick").match("choose.picked")
    assert not pattern("choose.pick").match("chooseXpick")
