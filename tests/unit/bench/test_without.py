"""Asking as if a question were not there must come to the same as a knowledge without it."""

from dataclasses import replace
from typing import cast

import pytest

from bench.quality.without import Masked, Without
from bot.corpus.corpus import Corpus
from bot.corpus.snapshot import NoShelf
from bot.domain.entry import Entry
from bot.domain.text import Phrases
from bot.understanding.matcher import Candidate, Matcher
from bot.understanding.wordbook import Wordbook

FEW = 12
CLOSE = 0.03  # a topic keeps its whole length, and the others the mean


@pytest.fixture(scope="module")
def wordbook(corpus: Corpus) -> Wordbook:
    return Wordbook(corpus.lexicon, NoShelf())


def scores(candidates: list[Candidate]) -> dict[str, float]:
    return {candidate.topic.id: candidate.score for candidate in candidates}


def test_it_ranks_as_an_index_made_without_the_question(corpus: Corpus, wordbook: Wordbook) -> None:
    region = corpus.region("flevoland")
    assert region is not None
    entries = region.entries[:FEW]
    first = entries[0]
    taken = first.questions.nl[0]
    left = Phrases(first.questions.nl[1:], first.questions.en)
    matcher = Matcher((replace(first, questions=left), *entries[1:]), wordbook, NoShelf(), "left")
    whole = Matcher(entries, wordbook, NoShelf(), "whole")
    expected = scores(matcher.rank(matcher.read(taken)))
    topic = next(topic for topic in whole.topics if cast("Entry", topic.about).id == first.id)
    masked = scores(Masked(whole, wordbook).rank(taken, Without(topic, (taken,))))
    assert masked == pytest.approx(expected, abs=CLOSE)
    assert masked[first.id] < scores(whole.rank(whole.read(taken)))[first.id] - CLOSE
