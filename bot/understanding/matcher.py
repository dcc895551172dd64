"""Ranks topics (entries, known unknowns, routes) by how well they fit a question.

Six signals are added up (`bot/understanding/weights.py`): BM25F over the whole topic by stems and
concepts, the same by words as they stand, the nearest single example question, neighbouring
terms, the manner of asking, and the kind of entry. See docs/decisions/0003-matching.md.
"""

import heapq
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.corpus.snapshot import Shelf
from bot.domain.entry import Entry
from bot.understanding.adjacency import Adjacency, coded, pairs, restored
from bot.understanding.analysis import Unit
from bot.understanding.fields import Weighing
from bot.understanding.index import Index
from bot.understanding.manner import Manner
from bot.understanding.postings import Postings, StoredPostings
from bot.understanding.topic import About, Topic
from bot.understanding.variants import Variants, normed
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.weights import ENTRIES, PROBLEMS
from bot.understanding.wordbook import Wordbook
from bot.understanding.words import words

_LEAST = 0.3  # share of the best whole score below which a topic is not looked at
_RANKED = 30  # candidates that are looked at more closely


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic with how well it fits: `score` combines all signals, `whole` and `nearest` are two of them."""

    topic: About
    score: float
    whole: float
    nearest: float
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as the matcher reads it: its units, and how much of it is known at all."""

    units: tuple[Unit, ...]
    worded: tuple[Unit, ...]
    known: float
    cues: frozenset[str]


@dataclass(frozen=True, slots=True)
class StoredMatcher:
    """What takes long to make and can be kept: postings, and the words that are known."""

    index: StoredPostings
    wording: StoredPostings
    variants: StoredPostings
    owners: memoryview
    pairs: memoryview
    cues: StoredPostings
    vocabulary: list[str]


@dataclass(frozen=True, slots=True)
class Signals:
    """What topics are scored with."""

    whole: Index
    worded: Index
    nearest: Variants
    adjacent: Adjacency
    manner: Manner

    @classmethod
    def of(cls, stored: StoredMatcher, questions: Sequence[int]) -> "Signals":
        """Take up what was stored; `questions` tells how many examples each topic has."""
        owners = array("I")
        owners.frombytes(stored.owners)
        whole = Index(Postings.restore(stored.index), len(questions))
        return cls(
            whole,
            Index(Postings.restore(stored.wording), len(questions)),
            Variants(Postings.restore(stored.variants), owners, whole.weight),
            Adjacency(restored(stored.pairs), whole.weight),
            Manner(Postings.restore(stored.cues), questions),
        )


class Matcher:
    """Holds the indexes over a set of topics."""

    def __init__(self, abouts: Iterable[About], wordbook: Wordbook, shelf: Shelf, name: str) -> None:
        self.topics = tuple(Topic.of(about) for about in abouts)
        entries = any(isinstance(topic.about, Entry) for topic in self.topics)
        self.weights = ENTRIES if entries else PROBLEMS
        self._wordbook = wordbook
        self.units = wordbook.analyser.units
        stored = shelf.made(name, StoredMatcher, self._made)
        self.vocabulary = Vocabulary(stored.vocabulary, wordbook.ordinary)
        self.signals = Signals.of(stored, [len((*topic.questions,)) for topic in self.topics])

    @property
    def index(self) -> Index:
        """The index over whole topics by terms."""
        return self.signals.whole

    def _made(self) -> StoredMatcher:
        units, worded, weights = self.units, self._wordbook.analyser.as_worded, self.weights
        whole, wording = Weighing(weights.by_term), Weighing(weights.by_word)
        known = {*self._wordbook.concepts.words, *self._wordbook.cues.words, *self._wordbook.silent}
        asked: list[tuple[Unit, ...]] = []
        owners = array("I")
        for key, topic in enumerate(self.topics):
            whole.add(topic.fields(weights.by_term, units))
            wording.add(topic.fields(weights.by_word, worded))
            known.update(word for text in topic.said for word in words(text))
            asked += map(units, topic.questions)
            owners.extend([key] * (len(asked) - len(owners)))
        postings = whole.postings()
        variants = Postings.build(normed(asked, Index(postings, len(self.topics)).weight))
        return StoredMatcher(
            index=postings.stored(),
            wording=wording.postings().stored(),
            variants=variants.stored(),
            owners=memoryview(owners).cast("B"),
            pairs=memoryview(coded(self._pairs())).cast("B"),
            cues=Postings.build(map(self.manner_of, self.topics)).stored(),
            vocabulary=sorted(known),
        )

    def _pairs(self) -> Iterator[tuple[int, str]]:
        for key, topic in enumerate(self.topics if self.weights.adjacent else ()):
            titled = (topic.title.nl, topic.title.en) if topic.title else ()
            for text in (*topic.said, *titled):
                for pair in pairs(self.units(text)):
                    yield key, pair

    def manner_of(self, topic: Topic) -> Counter[str]:
        """Return how many example questions of a topic have each cue."""
        if not self.weights.asked:
            return Counter()
        return Counter(cue for text in topic.questions for cue in set(self._wordbook.cues.find(text)))

    def read(self, text: str) -> Reading:
        """Read a question: repair its slips, find its units and its cues."""
        units = self.units(text, self.vocabulary)
        mass = sum(map(self.index.weight, units))
        known = sum(self.index.weight(unit) for unit in units if self.index.knows(unit))
        cues = frozenset(self._wordbook.cues.find(text))
        worded = self._wordbook.analyser.as_worded(text)
        return Reading(units, worded, known / mass if mass else 0.0, cues)

    def rank(self, reading: Reading, *, only: Collection[str] | None = None) -> list[Candidate]:
        """Return the topics that fit a question best, best first; with `only`, just those ids."""
        names = self._wordbook.names
        if only is None:
            found = self.index.search(reading.units, names, _LEAST)
            least = _LEAST * max(found.scores.values(), default=0.0)
        else:
            keys = {key for key, topic in enumerate(self.topics) if topic.about.id in only}
            found, least = self.index.fit(reading.units, keys, names), 0.0
        wholes = {key: whole for key, whole in found.scores.items() if whole >= least}
        nearest = self.signals.nearest.nearest(reading.units, wholes.keys())
        scores = self._scores(reading, wholes, nearest)
        best = heapq.nlargest(_RANKED, scores, key=lambda key: (scores[key], -key))
        return [
            Candidate(
                self.topics[key].about,
                scores[key],
                found.scores[key],
                nearest.get(key, 0.0),
                found.matched(key),
            )
            for key in best
        ]

    def _scores(
        self, reading: Reading, wholes: Mapping[int, float], nearest: Mapping[int, float]
    ) -> dict[int, float]:
        weights, keys = self.weights, wholes.keys()
        worded = self.signals.worded.fit(reading.worded, keys).scores
        adjacent = self.signals.adjacent.shares(reading.units, keys)
        asked = self.signals.manner.leanings(reading.cues, keys)
        fitting = self._wordbook.fitting_kinds(reading.cues)
        return {
            key: weights.whole * whole
            + weights.worded * worded.get(key, 0.0)
            + weights.nearest * nearest.get(key, 0.0)
            + weights.adjacent * adjacent.get(key, 0.0)
            + weights.asked * asked[key]
            + weights.fitting * (self.topics[key].kind in fitting)
            for key, whole in wholes.items()
        }
