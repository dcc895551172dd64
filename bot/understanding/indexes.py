"""Makes and keeps what topics are scored with: an index for each signal."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.adjacency import Adjacency, coded, pairs, restored
from bot.understanding.analysis import Unit
from bot.understanding.fields import Weighing
from bot.understanding.index import Index
from bot.understanding.postings import Postings, StoredPostings
from bot.understanding.topic import Topic
from bot.understanding.variants import Variants, normed
from bot.understanding.weights import Weights
from bot.understanding.wordbook import Wordbook
from bot.understanding.words import words


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
    whole, wording = Weighing(weights.by_term), Weighing(weights.by_word)
    known = {*wordbook.concepts.words, *wordbook.cues.words, *wordbook.silent}
    asked: list[tuple[Unit, ...]] = []
    owners = array("I")
    for key, topic in enumerate(topics):
        whole.add(topic.fields(weights.by_term, units))
        wording.add(topic.fields(weights.by_word, worded))
        known.update(word for text in topic.said for word in words(text))
        asked += map(units, topic.questions)
        owners.extend([key] * (len(asked) - len(owners)))
    postings = whole.postings()
    variants = Postings.build(normed(asked, Index(postings, len(topics)).weight))
    return StoredMatcher(
        index=postings.stored(),
        wording=wording.postings().stored(),
        variants=variants.stored(),
        owners=memoryview(owners).cast("B"),
        pairs=memoryview(coded(_pairs(topics if weights.adjacent else (), wordbook))).cast("B"),
        vocabulary=sorted(known),
    )


def _pairs(topics: Sequence[Topic], wordbook: Wordbook) -> Iterator[tuple[int, str]]:
    for key, topic in enumerate(topics):
        for pair in pairs_of(topic, wordbook):
            yield key, pair


def pairs_of(topic: Topic, wordbook: Wordbook) -> Iterator[str]:
    """Yield the neighbouring terms in every text of a topic."""
    titled = (topic.title.nl, topic.title.en) if topic.title else ()
    for text in (*topic.said, *titled):
        yield from pairs(wordbook.analyser.units(text))
