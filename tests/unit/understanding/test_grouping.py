"""Groups of gaps that ask for the same thing."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.domain.gap import Gap, GapKind
from bot.domain.text import Language
from bot.understanding.analysis import Unit
from bot.understanding.grouping import Group, Read, grouped

START = datetime(2027, 1, 4, 9, tzinfo=UTC)
NL, EN = Language.NL, Language.EN
TEXTS = (
    "wie betaalt vervoer",
    "vervoer betalen wie",
    "parkeren regiodag",
    "who pays",
    "",
    "[naam]",
    "wifi",
    "wifii",
)


def gap(number: int, text: str, language: Language = NL, kind: GapKind = GapKind.UNANSWERED) -> Gap:
    return Gap(
        f"g{number:05}", "T1", "flevoland", kind, text, language, "", START + timedelta(hours=number), "U1"
    )


def by_words(text: str) -> tuple[Unit, ...]:
    return tuple(Unit(word, (f"nl:{word}", f"en:{word}")) for word in text.split())


@pytest.fixture(scope="module")
def read(assistant: Assistant) -> Read:
    """Return what reads questions about Flevoland."""
    understanding = assistant.desk("flevoland").understanding
    return partial(understanding.wordbook.analyser.units, vocabulary=understanding.matcher.vocabulary)


def texts(groups: Sequence[Group]) -> list[set[str]]:
    return [{gap.text for gap in group.gaps} for group in groups]


def test_questions_in_other_words_meet(read: Read) -> None:
    asked = (
        "Wie betaalt het vervoer naar de dagbesteding?",
        "vervoer dagbesteding wie betaalt dat",
        "Is er een parkeerplaats bij het gemeentehuis?",
    )
    groups = grouped([gap(number, text) for number, text in enumerate(asked)], read)
    assert texts(groups) == [set(asked[:2]), {asked[2]}]


def test_questions_in_both_languages_meet_in_their_concepts(read: Read) -> None:
    gaps = [gap(0, "wie betaalt de kosten van vervoer"), gap(1, "who pays the costs of transport", EN)]
    (group,) = grouped(gaps, read)
    assert group.languages == (NL, EN)


def test_slips_of_unknown_words_meet() -> None:
    groups = grouped(
        [gap(0, "parkeervergunning aanvragen"), gap(1, "parkeervergunnning aanvragen")], by_words
    )
    assert len(groups) == 1


def test_the_most_frequent_comes_first_and_tells_of_itself() -> None:
    gaps = [
        gap(0, "wifi"),
        gap(1, "lunch regiodag", kind=GapKind.UNHELPFUL),
        gap(2, "regiodag lunch", EN),
        gap(3, "regiodag lunch"),
    ]
    first, second = grouped(gaps, by_words)
    assert first.example == gaps[2]
    assert (first.first, first.last) == (gaps[1].asked, gaps[3].asked)
    assert (first.count(GapKind.UNANSWERED), first.count(GapKind.UNHELPFUL)) == (2, 1)
    assert second.gaps == (gaps[0],)


@given(st.lists(st.sampled_from(TEXTS), max_size=12), st.randoms(use_true_random=False))
def test_every_gap_is_in_one_group_whatever_the_order(asked: list[str], random: Random) -> None:
    gaps = [gap(number, text) for number, text in enumerate(asked)]
    groups = grouped(gaps, by_words)
    assert sorted((item for group in groups for item in group.gaps), key=lambda item: item.id) == gaps
    assert grouped(random.sample(gaps, len(gaps)), by_words) == groups
    sizes = [len(group.gaps) for group in groups]
    assert sizes == sorted(sizes, reverse=True)


def test_five_thousand_take_less_than_two_seconds(assistant: Assistant, read: Read) -> None:
    region = assistant.desk("flevoland").region
    asked = [
        (text, language)
        for entry in region.entries
        for language in Language
        for text in entry.questions[language]
    ]
    gaps = [gap(number, text, language) for number, (text, language) in enumerate(asked[:5000])]
    read("a word that is not known: xyzzy")  # the list of ordinary words is loaded for the first one
    began = process_time()
    groups = grouped(gaps, read)
    assert process_time() - began < 2
    assert len(groups) > 1000
