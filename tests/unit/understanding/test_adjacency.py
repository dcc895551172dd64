"""Neighbouring terms, on texts small enough to reckon."""

import pytest

from bot.understanding.adjacency import Adjacency, Coding, pairs, restored
from bot.understanding.analysis import Analyser, Unit
from bot.understanding.phrasebook import Phrasebook

ANALYSER = Analyser(Phrasebook.of(()), ("de", "the"))
TEXTS = ("einddatum mandaat regio", "regio mandaat", "mandaat regio plan")


def units(text: str) -> tuple[Unit, ...]:
    return ANALYSER.units(text)


def made(weigh: dict[str, float] | None = None) -> Adjacency:
    coding = Coding()
    for key, text in enumerate(TEXTS):
        coding.add(key, pairs(units(text)))
    return Adjacency(coding.codes(), lambda unit: (weigh or {}).get(unit.text, 1.0))


def test_order_matters() -> None:
    assert made().shares(units("mandaat regio"), {0, 1, 2}) == {0: 1.0, 2: 1.0}


def test_function_words_do_not_part_neighbours() -> None:
    assert made().shares(units("mandaat de regio"), {0, 1, 2}) == {0: 1.0, 2: 1.0}


def test_a_pair_counts_by_what_its_terms_tell() -> None:
    shares = made({"plan": 3.0}).shares(units("mandaat regio plan"), {0, 2})
    assert shares == {0: pytest.approx(2 / 6), 2: pytest.approx(1.0)}


def test_only_the_topics_asked_about_are_looked_at() -> None:
    assert made().shares(units("mandaat regio"), {1, 2}) == {2: 1.0}


def test_one_word_has_no_neighbours() -> None:
    assert made().shares(units("mandaat"), {0, 1, 2}) == {}


def test_codes_survive_being_kept() -> None:
    codes = made().codes
    assert restored(memoryview(codes).cast("B")) == codes
