"""From words to the units that are compared."""

import pytest

from bot.domain.lexicon import Concept
from bot.understanding.analysis import Analyser
from bot.understanding.phrasebook import Phrasebook
from bot.understanding.vocabulary import Vocabulary

BOOK = Phrasebook.of(
    (Concept("settlement", ("eindafrekening", "afrekening aan het eind"), ("final settlement",)),)
)
ANALYSER = Analyser(BOOK, ("de", "het", "aan", "the", "is"))
VOCABULARY = Vocabulary(
    ["eindafrekening", "aankoopcentrale", "kosten", "zorg", "bosd", "mandaat", "voorschot"]
)


def test_function_words_are_left_out() -> None:
    assert [unit.text for unit in ANALYSER.units("wat is de regiodag")] == ["wat", "regiodag"]


def test_a_concept_is_one_term_in_both_languages() -> None:
    dutch, english = ANALYSER.units("eindafrekening"), ANALYSER.units("the final settlement")
    assert [unit.terms for unit in dutch] == [unit.terms for unit in english] == [("#settlement",)]
    assert [part.text for part in english[0].parts] == ["final", "settlement"]


def test_function_words_within_a_concept_are_no_parts_of_it() -> None:
    (unit,) = ANALYSER.units("afrekening aan het eind")
    assert unit.concept == "settlement"
    assert [part.text for part in unit.parts] == ["afrekening", "eind"]


def test_a_word_is_its_stem_in_each_language_and_a_number_is_itself() -> None:
    word, number = ANALYSER.units("overleggen 12")
    assert {term[:3] for term in word.terms} == {"nl:", "en:"}
    assert number.terms == ("=12",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("eindafrekning", ["eindafrekening"]),
        ("aankoop centrale", ["aankoopcentrale"]),
        ("zorgkosten", ["zorg", "kosten"]),
        ("bsod", ["bosd"]),
        ("dosd", ["dosd"]),
        ("1234", ["1234"]),
        ("xylofoon", ["xylofoon"]),
    ],
)
def test_with_a_vocabulary_slips_are_repaired_and_compounds_taken_apart(text: str, said: list[str]) -> None:
    assert [unit.text for unit in ANALYSER.units(text, VOCABULARY)] == said


def test_without_a_vocabulary_words_stay_as_they_are() -> None:
    assert [unit.text for unit in ANALYSER.units("eindafrekning")] == ["eindafrekning"]
