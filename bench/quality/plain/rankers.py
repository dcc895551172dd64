"""Three ready-made ways to rank: fuzzy ratios, SQLite's full text search, and bm25s."""

import re
import sqlite3
from collections.abc import Callable, Sequence

import bm25s
from rapidfuzz import fuzz, process, utils

from bench.quality.plain.topics import WEIGHTS, Topic

_WORD = re.compile(r"\w+")
_VARIANTS = 60  # example questions to look at, of which several may belong to one topic
_BEST = "SELECT rowid, -bm25(topic, ?, ?, ?, ?) FROM topic WHERE topic MATCH ? ORDER BY 2 DESC LIMIT ?"
Scorer = Callable[..., float]


class Fuzzy:
    """rapidfuzz over every example question; a topic scores as its nearest."""

    def __init__(self, topics: Sequence[Topic], scorer: Scorer) -> None:
        owned = [(text, place) for place, topic in enumerate(topics) for text in topic.questions]
        self._texts = [utils.default_process(text) for text, _ in owned]
        self._owners = [place for _, place in owned]
        self._scorer = scorer

    def rank(self, text: str, most: int) -> Sequence[tuple[float, int]]:
        """Return the topics with the nearest example questions."""
        wanted = utils.default_process(text)
        found = process.extract(wanted, self._texts, scorer=self._scorer, limit=_VARIANTS)
        best: dict[int, float] = {}
        for _, score, number in found:
            best.setdefault(self._owners[number], score)
        return [(score, place) for place, score in best.items()][:most]


def wratio(topics: Sequence[Topic]) -> Fuzzy:
    """Rank with WRatio, which most plain builds take."""
    return Fuzzy(topics, fuzz.WRatio)


def token_set(topics: Sequence[Topic]) -> Fuzzy:
    """Rank with token_set_ratio."""
    return Fuzzy(topics, fuzz.token_set_ratio)


class FullText:
    """SQLite FTS5 over the same fields, any word of the question, its bm25() with our weights."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._base = sqlite3.connect(":memory:")
        self._base.execute(
            "CREATE VIRTUAL TABLE topic USING fts5"
            "(questions, title, terms, answer, tokenize = 'unicode61 remove_diacritics 2')"
        )
        rows = [(place, *topic.fields) for place, topic in enumerate(topics)]
        insert = "INSERT INTO topic (rowid, questions, title, terms, answer) VALUES (?, ?, ?, ?, ?)"
        self._base.executemany(insert, rows)

    def rank(self, text: str, most: int) -> Sequence[tuple[float, int]]:
        """Return the topics that share words with a text."""
        wanted = " OR ".join(f'"{word}"' for word in _WORD.findall(text))
        if not wanted:
            return []
        found = self._base.execute(_BEST, (*WEIGHTS, wanted, most))
        return [(score, place) for place, score in found]


class Bm25s:
    """bm25s with its own defaults over the same fields, raw words."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        texts = [" ".join(topic.fields) for topic in topics]
        self._size = len(texts)
        self._index = bm25s.BM25()
        self._index.index(bm25s.tokenize(texts, stopwords=None, show_progress=False), show_progress=False)

    def rank(self, text: str, most: int) -> Sequence[tuple[float, int]]:
        """Return the topics that share words with a text."""
        tokens = bm25s.tokenize([text], stopwords=None, return_ids=False, show_progress=False)
        places, scores = self._index.retrieve(tokens, k=min(most, self._size), show_progress=False)
        found = zip(scores[0], places[0], strict=True)
        return [(float(score), int(place)) for score, place in found if score > 0]
