"""Makes and keeps what topics are scored with: an index for each signal."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.adjacency import Adjacency, Coding, pairs, restored
from bot.understanding.analysis import Unit
from bot.understanding.fields import Weighing
from bot.understanding.gathering import turned
from bot.understanding.index import Index
from bot.understanding.postings import Postings, StoredPostings
from bot.understanding.topic import Topic
from bot.understanding.variants import Variants, normed
from bot.understanding.weights import Weights
from bot.understanding.wordbook import Wordbook
from bot.understanding.words import words

Units = Callable[[str], tuple[Unit, ...]]


@dataclass(frozen=True, slots=True)
class StoredMatcher:
    """What takes long to make and can be kept: postings, and the words that are known."""

    index: StoredPostings
    wording: StoredPostings
    variants: StoredPostings
    owners: memoryview
    pairs: memoryview
    vocabulary: list[str]


@dataclass(frozen=True, slots=True)
class Signals:
    """What topics are scored with."""

    whole: Index
    worded: Index
    nearest: Variants
    adjacent: Adjacency

    @classmethod
    def of(cls, stored: StoredMatcher, size: int) -> "Signals":
        """Take up what was stored for `size` topics."""
        owners = array("I")
        owners.frombytes(stored.owners)
        whole = Index(Postings.restore(stored.index), size)
        return cls(
            whole,
            Index(Postings.restore(stored.wording), size),
            Variants(Postings.restore(stored.variants), owners, whole.weight),
            Adjacency(restored(stored.pairs), whole.weight),
        )


def made(topics: Sequence[Topic], wordbook: Wordbook, weights: Weights) -> StoredMatcher:
    """Index topics; signals that weigh nothing are left empty."""
    units, worded = wordbook.analyser.units, wordbook.analyser.as_worded
    whole, wording, coding = Weighing(weights.by_term), Weighing(weights.by_word), Coding()
    known = {*wordbook.concepts.words, *wordbook.cues.words, *wordbook.silent}
    for key, topic in enumerate(topics):
        whole.add(topic.fields(weights.by_term, units))
        wording.add(topic.fields(weights.by_word, worded))
        known.update(word for text in topic.said for word in words(text))
        if weights.adjacent:
            coding.add(key, pairs_of(topic, wordbook))
    by_term = whole.postings().stored()
    del whole  # what was gathered is as large as what comes of it
    by_word = wording.postings().stored()
    del wording
    return StoredMatcher(
        index=by_term,
        wording=by_word,
        variants=turned(_asked(topics, units, Index(Postings.restore(by_term), len(topics)))).stored(),
        owners=memoryview(_owners(topics)).cast("B"),
        pairs=memoryview(coding.codes()).cast("B"),
        vocabulary=sorted(known),
    )


def _asked(topics: Iterable[Topic], units: Units, index: Index) -> Iterator[Mapping[str, float]]:
    """Yield a row of weighted terms for each example question."""
    return normed((units(text) for topic in topics for text in topic.questions), index.weight)


def _owners(topics: Iterable[Topic]) -> "array[int]":
    """Return, for each example question, the key of its topic."""
    return array("I", (key for key, topic in enumerate(topics) for _ in topic.questions))


def pairs_of(topic: Topic, wordbook: Wordbook) -> Iterator[str]:
    """Yield the neighbouring terms in every text of a topic."""
    titled = (topic.title.nl, topic.title.en) if topic.title else ()
    for text in (*topic.said, *titled):
        yield from pairs(wordbook.analyser.units(text))
