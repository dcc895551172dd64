"""Models over the words of a text: what they say, and that the committed ones fit the knowledge."""

import math

import pytest

from bench.quality import softmax
from bot.corpus.corpus import Corpus
from bot.understanding.word_models import ASKS, LIMITS, POWERS, WordModel, said, word_model

MODEL = WordModel(0.5, ("one", "other"), (-1.0, -2.0), {"ja": (3.0, 0.0), "nee": (0.0, 4.0), "0": (0.0, 1.0)})


def test_each_word_counts_once_and_every_number_is_the_same_word() -> None:
    assert said("Ja, ja: 12 van de 40!") == {"ja", "0", "van", "de"}


def test_what_is_left_is_that_a_text_belongs_to_none() -> None:
    found = MODEL.likelihoods("ja ja")
    one, other = math.exp(2.0), math.exp(-2.0)
    assert found == pytest.approx({"one": one / (1 + one + other), "other": other / (1 + one + other)})
    assert sum(found.values()) < 1


@pytest.mark.parametrize(("text", "kind"), [("ja", "one"), ("nee", "other"), ("wellicht", None), ("", None)])
def test_only_what_is_likely_enough_is_taken(text: str, kind: str | None) -> None:
    assert MODEL.likely(text) == kind


def test_a_text_of_any_length_can_be_read() -> None:
    model = WordModel(0.5, ("one",), (0.0,), {f"woord{letter}": (100.0,) for letter in "abcdefghij"})
    assert model.likelihoods(" ".join(model.weights))["one"] == pytest.approx(1.0)


def test_what_is_fitted_tells_its_examples_apart() -> None:
    examples = [
        (frozenset(words.split()), kind)
        for words, kind in (
            ("mag almere tekenen", "asks"), ("mag almere beslissen", "asks"), ("wanneer komt de raad", ""),
            ("wie komt er", ""), ("boven het plan", "more"), ("meer dan het plan", "more"),
        )
    ]  # fmt: skip
    model = softmax.fit(examples)
    for row, kind in examples:
        found = model.likelihoods(row)
        assert (
            max(found, key=found.__getitem__) == kind
            if kind
            else all(value < 0.5 for value in found.values())
        )


def test_the_committed_models_know_the_limits_of_the_knowledge_and_no_others(corpus: Corpus) -> None:
    known = {limit.id for region in corpus.regions if region.mandate for limit in region.mandate.limits}
    assert set(word_model(LIMITS).kinds) <= known
    assert set(word_model(POWERS).kinds) == {ASKS}


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Onze handtekening of die van Almere onder het contract?", True),
        ("could our own college skip signing and leave the contract to Almere", True),
        ("wanneer is de volgende regiodag", False),
        ("who writes the quarterly report", False),
    ],
)
def test_the_committed_model_recognises_questions_about_the_mandate(text: str, *, asks: bool) -> None:
    assert (word_model(POWERS).likely(text) is not None) is asks


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        (
            "The beds in the plan are all taken, may Almere contract some more places than agreed?",
            "outside-plan",
        ),
        ("De raad heeft nog niet over het inkoopplan besloten. Mag Almere al tekenen?", "before-plan"),
        ("mag almere een contract voor pleegzorg tekenen", None),
    ],
)
def test_the_committed_model_recognises_what_limits_the_mandate(text: str, limit: str | None) -> None:
    assert word_model(LIMITS).likely(text) == limit
