"""A plain build: the best topic answers, unless its score is under a bound."""

from collections.abc import Callable, Sequence
from functools import cache

from bench.quality.answering import Answer
from bench.quality.plain.topics import Ranker, Topic, answered, topics
from bench.quality.rows import Row
from bench.setting import region_of
from bot.corpus.corpus import Corpus

Maker = Callable[[Sequence[Topic]], Ranker]
_OFFERED = 4


class Plain:
    """Answers with the best topic of any ranker.

    `bounds` hold the score under which it declines, for problems (True) and questions.
    """

    def __init__(self, name: str, make: Maker, corpus: Corpus) -> None:
        self.name = name
        self.bounds: dict[bool, float] = {}
        self._make = make
        self._corpus = corpus
        self._index = cache(self._indexed)

    def _indexed(self, region_id: str, routed: bool) -> tuple[tuple[Topic, ...], Ranker | None]:  # noqa: FBT001
        region = self._corpus.region(region_id)
        found = topics(region, routed=routed) if region else ()
        return found, self._make(found) if found else None

    def ranked(self, row: Row) -> tuple[float, Answer]:
        """Return the best score and the answer it gives, whatever the bound."""
        found, ranker = self._index(region_of(self._corpus, row.region), row.routed)
        ranked = ranker.rank(row.q, _OFFERED) if ranker else ()
        if not ranked:
            return 0.0, Answer("decline")
        return ranked[0][0], answered([found[place].about for _, place in ranked], row)

    def ask(self, row: Row) -> Answer:
        """Answer a row, or decline."""
        score, answer = self.ranked(row)
        return answer if score >= self.bounds.get(row.routed, 0.0) else Answer("decline")
