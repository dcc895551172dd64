"""Asks a matcher as if a topic lacked some of its example questions, without indexing anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from dataclasses import dataclass, replace

from bot.domain.text import Language, Phrases
from bot.understanding.adjacency import Adjacency
from bot.understanding.analysis import Unit
from bot.understanding.fields import frequencies, length, saturated
from bot.understanding.index import Index
from bot.understanding.indexes import Signals, pairs_of
from bot.understanding.matcher import Candidate, Matcher
from bot.understanding.postings import Postings
from bot.understanding.topic import Topic
from bot.understanding.variants import Variants
from bot.understanding.weights import Fields
from bot.understanding.wordbook import Wordbook

Units = Callable[[str], tuple[Unit, ...]]


@dataclass(frozen=True, slots=True)
class Without:
    """A topic, and the example questions that are taken out of it."""

    topic: Topic
    questions: Sequence[str]

    @property
    def left(self) -> Topic:
        """The topic with what is left of it."""
        kept = {
            language: tuple(text for text in self.topic.questions[language] if text not in self.questions)
            for language in Language
        }
        return replace(self.topic, questions=Phrases(kept[Language.NL], kept[Language.EN]))


class _Row(Postings):
    """Postings of which one row is another."""

    def __init__(self, whole: Postings, key: int, row: Mapping[str, float]) -> None:
        self._whole, self._key, self._row = whole, key, row

    def __contains__(self, term: str) -> bool:
        return self.count(term) > 0

    def count(self, term: str) -> int:
        return sum(1 for _ in self.of(term))

    def distinct(self, terms: Iterable[str]) -> list[str]:
        return [term for term in terms if term in self]

    def of(self, term: str) -> Iterator[tuple[int, float]]:
        yield from (pair for pair in self._whole.of(term) if pair[0] != self._key)
        if term in self._row:
            yield self._key, self._row[term]

    def among(self, term: str, chosen: AbstractSet[int]) -> Iterator[tuple[int, float]]:
        return (pair for pair in self.of(term) if pair[0] in chosen)


class _Rest(Postings):
    """Postings without some rows."""

    def __init__(self, whole: Postings, out: AbstractSet[int]) -> None:
        self._whole, self._out = whole, out

    def __contains__(self, term: str) -> bool:
        return term in self._whole

    def distinct(self, terms: Iterable[str]) -> list[str]:
        return self._whole.distinct(terms)

    def of(self, term: str) -> Iterator[tuple[int, float]]:
        return (pair for pair in self._whole.of(term) if pair[0] not in self._out)

    def among(self, term: str, chosen: AbstractSet[int]) -> Iterator[tuple[int, float]]:
        return (pair for pair in self._whole.among(term, chosen) if pair[0] not in self._out)


class _Shares:
    """What the terms of a topic weigh when some of its texts are gone, at its whole length."""

    def __init__(self, topics: Sequence[Topic], weights: Fields, units: Units) -> None:
        self._weights, self._units = weights, units
        lengths = [length(topic.fields(weights, units)) for topic in topics]
        mean = sum(lengths) / len(lengths)
        self._shares = [own / mean for own in lengths]

    def row(self, key: int, left: Topic) -> dict[str, float]:
        """Return the weights of the terms that are left in a topic."""
        counted = frequencies(left.fields(self._weights, self._units))
        k1, b = self._weights.k1, self._weights.b
        return {term: saturated(count, self._shares[key], k1, b) for term, count in counted.items()}


class _Pairs(Adjacency):
    """Neighbouring terms of which those of one topic are others."""

    def __init__(self, whole: Adjacency, index: Index, key: int, own: AbstractSet[str]) -> None:
        super().__init__(whole.codes, index.weight)
        self._key, self._own = key, own

    def having(self, pair: str) -> Sequence[int]:
        return [key for key in super().having(pair) if key != self._key or pair in self._own]


class Masked:
    """A matcher that can be asked as if one of its topics lacked some questions."""

    def __init__(self, matcher: Matcher, wordbook: Wordbook) -> None:
        self.topics = matcher.topics
        self._matcher, self._wordbook = matcher, wordbook
        self._keys = {topic.about.id: key for key, topic in enumerate(self.topics)}
        examples = [(topic.about.id, text) for topic in self.topics for text in topic.questions]
        self._examples = {example: number for number, example in enumerate(examples)}
        analyser, weights = wordbook.analyser, matcher.weights
        self._by_term = _Shares(self.topics, weights.by_term, analyser.units)
        self._by_word = _Shares(self.topics, weights.by_word, analyser.as_worded)

    def rank(self, text: str, without: Without) -> list[Candidate]:
        """Return the topics that fit a question best, one of them without some of its questions."""
        masked = copy(self._matcher)
        masked.signals = self._signals(without)
        return masked.rank(masked.read(text))

    def _signals(self, without: Without) -> Signals:
        signals, left = self._matcher.signals, without.left
        key = self._keys[left.about.id]
        whole = Index(_Row(signals.whole.postings, key, self._by_term.row(key, left)), len(self.topics))
        words = _Row(signals.worded.postings, key, self._by_word.row(key, left))
        out = {self._examples[left.about.id, text] for text in without.questions}
        return Signals(
            whole,
            Index(words, len(self.topics)),
            Variants(_Rest(signals.nearest.postings, out), signals.nearest.owners, whole.weight),
            _Pairs(signals.adjacent, whole, key, set(pairs_of(left, self._wordbook))),
        )
