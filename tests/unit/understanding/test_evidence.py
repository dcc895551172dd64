"""What all examples of a place say together."""

import pytest

from bot.understanding.analysis import Analyser, Unit
from bot.understanding.evidence import Evidence, StoredEvidence
from bot.understanding.phrasebook import Phrasebook

ANALYSER = Analyser(Phrasebook.of(()), ())


def units(text: str) -> tuple[Unit, ...]:
    return ANALYSER.units(text)


EVIDENCE = Evidence(
    StoredEvidence.of(
        (place, units(text))
        for place, text in (
            ("control", "cijfers factuur"),
            ("control", "cijfers begroting"),
            ("directors", "capaciteit mensen"),
            ("directors", "capaciteit begroting"),
        )
    )
)


def test_a_word_of_one_place_speaks_for_it_and_against_the_other() -> None:
    weights = EVIDENCE.weigh(units("cijfers"))
    assert weights["control"] > 0 > weights["directors"]


def test_a_word_of_both_places_speaks_for_neither() -> None:
    weights = EVIDENCE.weigh(units("begroting"))
    assert weights["control"] == pytest.approx(weights["directors"])


def test_unknown_words_say_nothing() -> None:
    assert EVIDENCE.weigh(units("xylofoon")) == {"control": 0, "directors": 0}
    assert EVIDENCE.weigh(()) == {"control": 0, "directors": 0}


def test_evidence_adds_up() -> None:
    one, two = EVIDENCE.weigh(units("cijfers")), EVIDENCE.weigh(units("cijfers factuur"))
    assert two["control"] > one["control"]
    alone = EVIDENCE.weigh(units("factuur"))["control"]
    assert two["control"] == pytest.approx(one["control"] + alone)


def test_without_examples_there_is_no_place() -> None:
    assert Evidence(StoredEvidence.of(())).weigh(units("cijfers")) == {}


def test_what_stands_in_no_example_is_not_familiar() -> None:
    assert EVIDENCE.familiar(units("cijfers xylofoon"), without="nowhere") == pytest.approx(0.5)
    assert EVIDENCE.familiar(units("cijfers capaciteit"), without="nowhere") == pytest.approx(1)


def test_examples_of_the_place_left_out_make_nothing_familiar() -> None:
    assert EVIDENCE.familiar(units("factuur"), without="control") == 0
    assert EVIDENCE.familiar((), without="control") == 1
