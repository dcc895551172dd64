"""Whether a text is a matter of the region."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.analysis import Unit
from bot.understanding.concern import FEATURES, PRIVATE, TOGETHER, Concern, Impression

CONCERN = Concern.load()
PLAIN = Unit("boom", ("nl:boom",))
CARE = Unit("pleegzorg", ("foster-care",), "foster-care")


def impression(**known: object) -> Impression:
    fields: dict[str, object] = {
        "evidence": 0.0, "stranger": 0.1, "route": 0.2, "units": (PLAIN, CARE), "familiar": 0.5, "cues": (),
    }  # fmt: skip
    return Impression(**(fields | known))  # type: ignore[arg-type]


def likely(**known: object) -> float:
    return CONCERN.likelihood(impression(**known).values)


def test_there_is_a_value_for_every_feature() -> None:
    assert len(impression().values) == len(FEATURES) == len(CONCERN.weights)
    assert 0 < CONCERN.bound < 1


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ({"evidence": 5.0}, {"evidence": -5.0}),
        ({"stranger": None}, {"stranger": 0.9}),
        ({"route": 0.8}, {"route": None}),
        ({"units": (CARE, CARE)}, {"units": (PLAIN, PLAIN)}),
        ({"familiar": 1.0}, {"familiar": 0.0}),
        ({"cues": (TOGETHER,)}, {"cues": ()}),
        ({"cues": ()}, {"cues": (PRIVATE,)}),
    ],
)
def test_each_feature_speaks_for_the_region_the_higher_it_is(
    more: dict[str, object], less: dict[str, object]
) -> None:
    assert likely(**more) > likely(**less)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_likelihood_is_one_however_extreme_the_text(evidence: float, route: float) -> None:
    assert 0 <= likely(evidence=evidence, route=route) <= 1


def test_evidence_beyond_the_ends_says_no_more() -> None:
    assert likely(evidence=14.0) == likely(evidence=1000.0)
    assert likely(evidence=-10.0) == likely(evidence=-1000.0)


def test_a_text_without_units_has_no_share_of_concepts() -> None:
    assert dict(zip(FEATURES, impression(units=()).values, strict=True))["share"] == 0
