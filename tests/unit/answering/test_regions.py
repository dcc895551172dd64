"""A question about one region is never answered from another."""

import re
from datetime import date

import pytest

from bot.answering.scope import RegionSpotter
from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.outcome import Outcome, Result
from bot.domain.question import Question
from bot.understanding.words import folded

FLEVOLAND = {"dvh", "mandaat", "inrichtingsplan", "nota"}
GELDERLAND = {"regiovisie-cg"}
QUESTIONS = (
    "wanneer is de volgende regiodag",
    "wie zitten er in het BOSD",
    "when is the concept settlement due",
    "artikel 11 lid 3",
    "wat is de regiovisie",
    "how many municipalities take part",
    "wat valt er onder het mandaat",
    "stap 2a",
    "wat zijn de argumenten",
)


def asked(assistant: Assistant, text: str, region: str = "flevoland") -> Outcome:
    return assistant.ask(Question(text, date(2026, 11, 22), region))


def documents(outcome: Outcome) -> set[str]:
    found = [*outcome.citations, *(citation for item in outcome.alternatives for citation in item.citations)]
    return {citation.document for citation in found}


@pytest.mark.parametrize("text", QUESTIONS)
def test_each_region_answers_from_its_own_documents(assistant: Assistant, text: str) -> None:
    assert documents(asked(assistant, text)) <= FLEVOLAND
    assert documents(asked(assistant, text, "centraal-gelderland")) <= GELDERLAND


@pytest.mark.parametrize("text", QUESTIONS)
def test_the_region_that_a_question_names_goes_first(assistant: Assistant, text: str) -> None:
    named = asked(assistant, f"{text} in Centraal Gelderland")
    assert named.region == "centraal-gelderland"
    assert documents(named) <= GELDERLAND
    back = asked(assistant, f"{text} in Flevoland", "centraal-gelderland")
    assert back.region == "flevoland"
    assert documents(back) <= FLEVOLAND


@pytest.mark.parametrize("name", ["Urk", "Lelystad", "Zeewolde", "Almere"])
def test_a_municipality_stands_for_its_region(assistant: Assistant, name: str) -> None:
    outcome = asked(assistant, f"wanneer krijgt {name} de eindafrekening", "centraal-gelderland")
    assert outcome.region == "flevoland"


def test_a_question_about_both_stays_with_the_region_asked(assistant: Assistant) -> None:
    text = "wat is het verschil tussen Flevoland en Centraal Gelderland"
    assert asked(assistant, text).region == "flevoland"
    assert asked(assistant, text, "centraal-gelderland").region == "centraal-gelderland"


@pytest.mark.parametrize(
    "place", ["Twente", "Utrecht", "Rotterdam", "Súdwest-Fryslân", "de Achterhoek", "Zeeland"]
)
@pytest.mark.parametrize("text", ["wanneer is de volgende regiodag in {}", "who chairs the meeting in {}"])
def test_places_elsewhere_are_declined(assistant: Assistant, text: str, place: str) -> None:
    outcome = asked(assistant, text.format(place))
    assert outcome.result is Result.DECLINE
    assert "Flevoland" in outcome.text
    assert outcome.dates == ()


def test_the_other_region_has_no_dates_of_ours(assistant: Assistant) -> None:
    for text in QUESTIONS:
        assert asked(assistant, text, "centraal-gelderland").dates == ()


@pytest.mark.parametrize("text", ["plannen in {}", "{}, en dan?", "hoe doet {}-stad het", "de regio {}"])
def test_every_place_elsewhere_is_found_as_one_pattern_of_all_would_find_it(
    corpus: Corpus, text: str
) -> None:
    places = sorted(map(re.escape, map(folded, corpus.lexicon.elsewhere)), key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(places)})\b")
    spotter = RegionSpotter(corpus.regions, corpus.lexicon.elsewhere)
    for place in corpus.lexicon.elsewhere:
        wanted = pattern.search(folded(text.format(place)))
        assert spotter.elsewhere(text.format(place)) == (wanted and wanted.group())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("may Almere contract a shelter in Zwolle for Urk", None),
        ("mag Almere namens Lelystad bedden in Zwolle inkopen", None),
        ("may Almere decide for residents in Zwolle", "zwolle"),
        ("mag Almere namens Zwolle een contract tekenen", "zwolle"),
        ("which shelter is there in Zwolle", "zwolle"),
    ],
)
def test_care_given_elsewhere_for_one_of_ours_is_ours(corpus: Corpus, text: str, place: str | None) -> None:
    assert RegionSpotter(corpus.regions, corpus.lexicon.elsewhere).elsewhere(text) == place
