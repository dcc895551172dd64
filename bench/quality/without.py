"""Asks a matcher as if a topic lacked some of its example questions, without indexing anew."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from bot.domain.text import Language, Phrases
from bot.understanding.adjacency import Adjacency, pairs
from bot.understanding.fields import frequencies, length, saturated
from bot.understanding.index import Index
from bot.understanding.manner import Manner
from bot.understanding.matcher import Candidate, Matcher
from bot.understanding.postings import Postings
from bot.understanding.topic import Topic
from bot.understanding.variants import Variants
from bot.understanding.weights import Fields


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

    def of(self, term: str) -> Iterator[tuple[int, float]]:
        yield from (pair for pair in self._whole.of(term) if pair[0] != self._key)
        if term in self._row:
            yield self._key, self._row[term]

    def among(self, term: str, chosen: AbstractSet[int]) -> Iterator[tuple[int, float]]:
        return (pair for pair in self.of(term) if pair[0] in chosen)
