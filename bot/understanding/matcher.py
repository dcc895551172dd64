"""Ranks topics (entries, known unknowns, routes) by how well they fit a question.

Four signals are combined, each from 0 to 1: BM25F over the whole topic by stems and concepts,
the same by words as they stand, the nearest single example question, and whether the topic is
of the kind that the question is after. See
docs/decisions/0003-matching.md.
"""

import heapq
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from bot.corpus.snapshot import Shelf
from bot.domain.entry import Entry, Kind, KnownUnknown
from bot.domain.route import Route
from bot.domain.text import Bilingual, Phrases
from bot.understanding.analysis import Unit
from bot.understanding.fields import Field, Weighing
from bot.understanding.index import Index
from bot.understanding.postings import Postings, StoredPostings
from bot.understanding.variants import Variants, normed
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.wordbook import Wordbook
from bot.understanding.words import words

_QUESTIONS, _TITLE, _TERMS, _ANSWER = 1.0, 1.2, 1.0, 0.8
_LEAST = 0.3  # share of the best whole score below which a topic is not looked at
_RANKED = 30  # candidates that are looked at more closely
_WHOLE, _WORDED, _NEAREST, _FITTING = 0.55, 0.45, 0.25, 0.04


About = Entry | KnownUnknown | Route


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that can be asked for, with the words it can be found by."""

    about: About
    questions: Phrases
    terms: Phrases
    texts: tuple[Bilingual, ...]
    title: Bilingual | None = None
    kind: Kind | None = None

    @property
    def said(self) -> Iterator[str]:
        """All its texts except the title."""
        yield from (*self.questions, *self.terms)
        for text in self.texts:
            yield from (text.nl, text.en)

    @classmethod
    def of(cls, about: About) -> "Topic":
        """Return the topic of an entry, a known unknown or a route."""
        match about:
            case Entry():
                return cls(about, about.questions, about.terms, (about.answer,), about.title, about.kind)
            case KnownUnknown():
                return cls(about, about.questions, about.terms, (about.answer,))
            case Route():
                return cls(about, about.examples, about.signals, (about.reason,), about.title)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic with how well it fits: `score` combines `whole`, `nearest` and the kind."""

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
    vocabulary: list[str]


class Matcher:
    """Holds the indexes over a set of topics."""

    def __init__(self, abouts: Iterable[About], wordbook: Wordbook, shelf: Shelf, name: str) -> None:
        self._topics = tuple(Topic.of(about) for about in abouts)
        self._wordbook = wordbook
        self._units = wordbook.analyser.units
        stored = shelf.made(name, StoredMatcher, self._made)
        self.index = Index(Postings.restore(stored.index), len(self._topics))
        self._wording = Index(Postings.restore(stored.wording), len(self._topics))
        self.vocabulary = Vocabulary(stored.vocabulary, wordbook.ordinary)
        owners = array("I")
        owners.frombytes(stored.owners)
        self._variants = Variants(Postings.restore(stored.variants), owners, self.index.weight)

    def _made(self) -> StoredMatcher:
        units, worded = self._units, self._wordbook.analyser.as_worded
        whole, wording = Weighing(), Weighing()
        known = {*self._wordbook.concepts.words, *self._wordbook.cues.words, *self._wordbook.silent}
        asked: list[tuple[Unit, ...]] = []
        owners = array("I")
        for key, topic in enumerate(self._topics):
            whole.add(_fields(topic, units))
            wording.add(_fields(topic, worded))
            known.update(word for text in topic.said for word in words(text))
            asked += map(units, topic.questions)
            owners.extend([key] * (len(asked) - len(owners)))
        postings = whole.postings()
        variants = Postings.build(normed(asked, Index(postings, len(self._topics)).weight))
        return StoredMatcher(
            index=postings.stored(),
            wording=wording.postings().stored(),
            variants=variants.stored(),
            owners=memoryview(owners).cast("B"),
            vocabulary=sorted(known),
        )

    def read(self, text: str) -> Reading:
        """Read a question: repair its slips, find its units and its cues."""
        units = self._units(text, self.vocabulary)
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
            keys = {key for key, topic in enumerate(self._topics) if topic.about.id in only}
            found, least = self.index.fit(reading.units, keys, names), 0.0
        wholes = {key: whole for key, whole in found.scores.items() if whole >= least}
        worded = self._wording.fit(reading.worded, wholes.keys()).scores
        nearest = self._variants.nearest(reading.units, wholes.keys())
        fitting = self._wordbook.fitting_kinds(reading.cues)
        scored = []
        for key, whole in wholes.items():
            score = _WHOLE * whole + _WORDED * worded.get(key, 0.0) + _NEAREST * nearest.get(key, 0.0)
            score += _FITTING * (self._topics[key].kind in fitting)
            scored.append((score, -key))
        return [
            Candidate(
                self._topics[-key].about,
                score,
                found.scores[-key],
                nearest.get(-key, 0.0),
                found.matched(-key),
            )
            for score, key in heapq.nlargest(_RANKED, scored)
        ]


def _fields(topic: Topic, units: Callable[[str], tuple[Unit, ...]]) -> list[Field]:
    """Return the parts of a topic with how much each counts."""

    def many(texts: Iterable[str]) -> tuple[Unit, ...]:
        return tuple(unit for text in texts for unit in units(text))

    fields = [Field(_QUESTIONS, many(topic.questions)), Field(_TERMS, many(topic.terms))]
    fields += [Field(_ANSWER, many((text.nl, text.en))) for text in topic.texts]
    if topic.title is not None:
        fields.append(Field(_TITLE, many((topic.title.nl, topic.title.en))))
    return fields
