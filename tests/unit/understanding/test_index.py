"""Scores of whole topics and of single example questions, on cases small enough to reckon."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.analysis import Analyser, Unit
from bot.understanding.fields import Field, weighed
from bot.understanding.gathering import turned
from bot.understanding.index import Index
from bot.understanding.phrasebook import Phrasebook
from bot.understanding.postings import Postings
from bot.understanding.variants import Variants, normed

ANALYSER = Analyser(Phrasebook.of(()), ("de", "the"))
TOPICS = (
    "afrekening kosten februari",
    "afrekening jeugd plan",
    "afrekening mandaat intrekken",
    "vergadering donderdag stukken",
)


def units(text: str) -> tuple[Unit, ...]:
    return ANALYSER.units(text)


def made(*topics: str) -> Index:
    postings = weighed([Field(1.0, units(text))] for text in topics)
    return Index(postings, len(topics))


INDEX = made(*TOPICS)


def test_the_topic_with_the_words_scores_best() -> None:
    scores = INDEX.search(units("afrekening kosten")).scores
    assert max(scores, key=lambda key: scores[key]) == 0
    assert set(scores) == {0, 1, 2}


def test_what_matched_is_told() -> None:
    found = INDEX.search(units("afrekening kosten"))
    assert found.matched(0) == ("afrekening", "kosten")
    assert found.matched(1) == ("afrekening",)
    assert found.matched(3) == ()


def test_a_rarer_word_counts_more() -> None:
    scores = INDEX.search(units("afrekening mandaat")).scores
    assert INDEX.weight(units("mandaat")[0]) > INDEX.weight(units("afrekening")[0])
    assert scores[2] > scores[1]


def test_an_unknown_word_counts_most_and_is_not_known() -> None:
    (strange,) = units("xylofoon")
    assert INDEX.weight(strange) >= INDEX.weight(units("mandaat")[0])
    assert not INDEX.knows(strange)
    assert INDEX.knows(units("mandaat")[0])
    assert INDEX.search((strange,)).scores == {}


def test_an_unknown_word_lowers_the_score_of_the_rest() -> None:
    alone = INDEX.search(units("vergadering stukken")).scores[3]
    beside = INDEX.search(units("vergadering stukken xylofoon")).scores[3]
    assert beside < alone


@given(st.lists(st.sampled_from([*" ".join(TOPICS).split(), "xylofoon", "12"]), max_size=8))
def test_scores_run_from_0_to_1(said: list[str]) -> None:
    for score in INDEX.search(units(" ".join(said))).scores.values():
        assert 0 < score <= 1


def test_numbers_match_exactly() -> None:
    index = made("artikel 12", "artikel 21")
    assert set(index.search(units("12")).scores) == {0}
    assert index.search(units("1")).scores == {}


def named(text: str, concept: str) -> Unit:
    return Unit(text, (f"#{concept}",), concept)


def test_a_topic_without_the_name_that_was_said_keeps_only_a_part() -> None:
    bosd, dosd = named("bosd", "bosd"), named("dosd", "dosd")
    topics = [[Field(1.0, (bosd, *units("agenda")))], [Field(1.0, (dosd, *units("agenda")))]]
    index = Index(weighed(topics), 2)
    asked = (bosd, *units("agenda"))
    without = index.search(asked).scores
    with_names = index.search(asked, {"bosd", "dosd"}).scores
    assert with_names[0] == without[0]
    assert 0 < with_names[1] < without[1]


def test_a_name_that_no_topic_has_changes_nothing() -> None:
    asked = (named("urk", "urk"), *units("afrekening"))
    assert INDEX.search(asked, {"urk"}).scores == INDEX.search(asked).scores


@pytest.fixture(scope="module")
def variants() -> Variants:
    rows = [units(text) for text in ("wanneer afrekening", "kosten februari", "mandaat intrekken")]
    return Variants(turned(normed(rows, lambda _: 1.0)), array("I", (7, 7, 9)), lambda _: 1.0)


def test_the_same_question_is_as_near_as_can_be(variants: Variants) -> None:
    assert variants.nearest(units("intrekken mandaat"), {7, 9}) == {9: pytest.approx(1.0)}


def test_the_nearest_question_of_a_topic_counts(variants: Variants) -> None:
    nearest = variants.nearest(units("kosten februari mandaat"), {7, 9})
    assert nearest == {7: pytest.approx(2 / (2**0.5 * 3**0.5)), 9: pytest.approx(1 / (2**0.5 * 3**0.5))}


def test_nothing_in_common_is_nothing(variants: Variants) -> None:
    assert variants.nearest(units("xylofoon"), {7, 9}) == {}
    assert variants.nearest((), {7, 9}) == {}


ROWS = st.lists(st.dictionaries(st.text(max_size=5), st.floats(0.125, 1, width=32), max_size=4), max_size=8)


@given(ROWS)
def test_postings_turn_rows_round_and_survive_being_stored(rows: list[dict[str, float]]) -> None:
    built = turned(rows)
    for postings in (built, Postings.restore(built.stored())):
        for term in {term for row in rows for term in row} | {"absent-term"}:
            expected = [(key, row[term]) for key, row in enumerate(rows) if term in row]
            assert list(postings.of(term)) == expected
            assert postings.count(term) == len(expected)
            assert (term in postings) is bool(expected)


@given(ROWS, st.lists(st.text(max_size=5), max_size=4))
def test_terms_with_the_same_rows_are_looked_up_once(rows: list[dict[str, float]], more: list[str]) -> None:
    postings = turned(rows)
    terms = [*(term for row in rows for term in row), *more]
    held = [[*postings.of(term)] for term in postings.distinct(terms)]
    assert all(held)
    assert len({tuple(pairs) for pairs in held}) == len(held)
    assert {tuple(pairs) for pairs in held} == {
        tuple(postings.of(term)) for term in terms if term in postings
    }


NAMES = {"bosd", "dosd"}
ROUNDING = 1e-9  # sums differ by that, since what tells most is added first
ASKED = st.lists(st.sampled_from([*" ".join(TOPICS).split(), "xylofoon", "bosd", "dosd"]), max_size=8)
HELD = st.lists(st.sampled_from([*" ".join(TOPICS).split(), "bosd", "dosd"]), min_size=1, max_size=12)


def named_units(said: list[str]) -> tuple[Unit, ...]:
    return tuple(named(word, word) if word in NAMES else units(word)[0] for word in said)


@given(st.lists(HELD, min_size=1, max_size=12), ASKED, st.sampled_from([0.1, 0.3, 0.9]))
def test_a_search_for_the_best_leaves_out_none_of_them(
    topics: list[list[str]], said: list[str], least: float
) -> None:
    postings = weighed([Field(1.0, named_units(topic))] for topic in topics)
    index = Index(postings, len(topics))
    every = index.search(named_units(said), NAMES).scores
    best = index.search(named_units(said), NAMES, least).scores
    bound = least * max(every.values(), default=0.0) + ROUNDING
    found = {key: score for key, score in every.items() if score >= bound}
    assert {key: best.get(key) for key in found} == pytest.approx(found)


@given(st.lists(HELD, min_size=1, max_size=12), ASKED, st.sets(st.integers(0, 11)))
def test_topics_fit_as_they_do_in_a_search(topics: list[list[str]], said: list[str], keys: set[int]) -> None:
    index = Index(weighed([Field(1.0, named_units(topic))] for topic in topics), len(topics))
    every = index.search(named_units(said), NAMES).scores
    chosen = {key for key in keys if key < len(topics)}
    found = index.fit(named_units(said), chosen, NAMES)
    assert found.scores == pytest.approx({key: score for key, score in every.items() if key in chosen})


@given(ROWS, st.sets(st.integers(0, 8)))
def test_postings_among_some_rows(rows: list[dict[str, float]], chosen: set[int]) -> None:
    postings = turned(rows)
    for term in {term for row in rows for term in row}:
        expected = {key: weight for key, weight in postings.of(term) if key in chosen}
        assert dict(postings.among(term, chosen)) == expected


def test_only_topics_asked_for_are_compared(variants: Variants) -> None:
    assert variants.nearest(units("kosten februari mandaat"), {9}).keys() == {9}
