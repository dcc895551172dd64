"""Ranks topics (entries, known unknowns, routes) by how well they fit a question.

Five signals are added up (`bot/understanding/weights.py`): BM25F over the whole topic by stems and
concepts, the same by words as they stand, the nearest single example question, neighbouring
terms, and the kind of entry. See docs/decisions/0003-matching.md.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import partial

from bot.corpus.snapshot import Shelf
from bot.domain.entry import Entry
from bot.understanding.analysis import Unit
from bot.understanding.index import Index
from bot.understanding.indexes import Signals, StoredMatcher, made
from bot.understanding.topic import About, Topic
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.weights import ENTRIES, PROBLEMS
from bot.understanding.wordbook import Wordbook

_LEAST = 0.4  # share of the best whole score below which a topic is not looked at
_RANKED = 30  # candidates that are looked at more closely


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic with how well it fits: `score` combines all signals, `whole` and `nearest` are two of them."""

    topic: About
    score: float
    whole: float
    nearest: float
    matching: Callable[[], tuple[str, ...]] = field(default=tuple, compare=False, repr=False)

    @property
    def matched(self) -> tuple[str, ...]:
        """The units of the question that the topic has, put together when they are asked for."""
        return self.matching()


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as the matcher reads it: its units, and how much of it is known at all."""

    units: tuple[Unit, ...]
    worded: tuple[Unit, ...]
    known: float
    cues: frozenset[str]


class Matcher:
    """Holds the indexes over a set of topics."""

    def __init__(self, abouts: Iterable[About], wordbook: Wordbook, shelf: Shelf, name: str) -> None:
        self.topics = tuple(Topic.of(about) for about in abouts)
        entries = any(isinstance(topic.about, Entry) for topic in self.topics)
        self.weights = ENTRIES if entries else PROBLEMS
        self._wordbook = wordbook
        stored = shelf.made(name, StoredMatcher, lambda: made(self.topics, wordbook, self.weights))
        self.vocabulary = Vocabulary(stored.vocabulary, wordbook.ordinary)
        self.signals = Signals.of(stored, len(self.topics))

    @property
    def index(self) -> Index:
        """The index over whole topics by terms."""
        return self.signals.whole

    def read(self, text: str) -> Reading:
        """Read a question: repair its slips, find its units and its cues."""
        units = self._wordbook.analyser.units(text, self.vocabulary)
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
        best = sorted([(-score, key) for key, score in scores.items()])[:_RANKED]
        return [
            Candidate(
                self.topics[key].about,
                scores[key],
                found.scores[key],
                nearest.get(key, 0.0),
                partial(found.matched, key),
            )
            for _, key in best
        ]

    def nearness(self, reading: Reading, numbers: AbstractSet[int]) -> float:
        """Return how near (0 to 1) the nearest of some example questions is, by their numbers."""
        return max(self.signals.nearest.nearest_of(reading.units, numbers).values(), default=0.0)

    def _scores(
        self, reading: Reading, wholes: Mapping[int, float], nearest: Mapping[int, float]
    ) -> dict[int, float]:
        weights, keys = self.weights, wholes.keys()
        scores = {key: weights.whole * whole for key, whole in wholes.items()}
        for weight, signal in (
            (weights.worded, self.signals.worded.fit(reading.worded, keys).scores),
            (weights.nearest, nearest),
            (weights.adjacent, self.signals.adjacent.shares(reading.units, keys)),
        ):
            for key, value in signal.items():
                scores[key] += weight * value
        fitting = self._wordbook.fitting_kinds(reading.cues)
        if fitting:
            for key in keys:
                scores[key] += weights.fitting * (self.topics[key].kind in fitting)
        return scores
