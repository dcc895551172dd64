"""Finds the topics that fit a question, with a question's units as alternatives of terms."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.analysis import Unit
from bot.understanding.fields import SECOND_CHOICE
from bot.understanding.postings import Postings

_UNNAMED = 0.6
# A rare word that is no concept ("pick", "turn") tells less than its rareness suggests.
_CONCEPT, _PLAIN = 1.0, 0.6
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Found:
    """How well topics fit a question, by their keys, and what each unit of it found."""

    scores: dict[int, float]
    by_unit: list[tuple[str, dict[int, float]]]

    def matched(self, key: int) -> tuple[str, ...]:
        """Return the units of the question that a topic has."""
        return tuple([text for text, found in self.by_unit if key in found])


class _Total:
    """The scores of topics as they are added up, each by the part of them that the topic keeps.

    `named` holds what each name of the question found: a topic keeps only a part for each that it lacks.
    """

    def __init__(self, named: Collection[Mapping[int, float]]) -> None:
        counts = Counter(key for found in named for key in found)
        self._kept = {key: _UNNAMED ** (len(named) - count) for key, count in counts.items()}
        self.lacking = _UNNAMED ** len(named)
        self.scores: dict[int, float] = {}

    def add(self, found: Mapping[int, float]) -> None:
        """Add what a unit found."""
        scores, kept, lacking = self.scores, self._kept, self.lacking
        if not kept and lacking == 1:  # as a rule: no name was said
            for key, score in found.items():
                scores[key] = scores.get(key, 0.0) + score
            return
        for key, score in found.items():
            scores[key] = scores.get(key, 0.0) + score * kept.get(key, lacking)

    def most(self) -> float:
        """Return the best score as it stands."""
        return max(self.scores.values(), default=0.0)

    def keep(self, bound: float, rest: float) -> None:
        """Keep the topics that reach a bound if they get all of the rest that is still to be added."""
        kept, lacking = self._kept, self.lacking
        if not kept:
            needed = bound - rest * lacking
            self.scores = {key: score for key, score in self.scores.items() if score >= needed}
            return
        self.scores = {
            key: score for key, score in self.scores.items() if score + rest * kept.get(key, lacking) >= bound
        }

    def of(self, mass: float) -> dict[int, float]:
        """Return the scores as shares of a mass."""
        return {key: score / mass for key, score in self.scores.items() if score}


class Index:
    """Searches postings of weighted terms."""

    def __init__(self, postings: Postings, size: int) -> None:
        self.postings = postings
        self.size = size
        self._unknown = math.log(1 + (size + 0.5) / 0.5)
        self.weight = lru_cache(maxsize=4096)(self._weight)
        self._idf = lru_cache(maxsize=4096)(self._rareness)

    def _rareness(self, term: str) -> float:
        """Return how rare a term is among the topics (its inverse document frequency)."""
        count = self.postings.count(term)
        return math.log(1 + (self.size - count + 0.5) / (count + 0.5))

    def _weight(self, unit: Unit) -> float:
        """Return how much a unit tells: the rarest way to read it, or that of an unknown word."""
        known = [self._idf(term) for term in unit.terms if term in self.postings]
        if known:
            return max(known) * (_CONCEPT if unit.concept else _PLAIN)
        within = [self.weight(part) for part in unit.parts]
        return sum(within) / len(within) if within else self._unknown * _PLAIN

    def knows(self, unit: Unit) -> bool:
        """Tell whether any term of a unit stands in any topic."""
        return any(term in self.postings for term in unit.terms) or any(map(self.knows, unit.parts))

    def search(self, units: Sequence[Unit], names: Container[str] = (), least: float = 0.0) -> Found:
        """Find how well topics fit: the sum over the question's units by the most it could be.

        So a score runs from 0 to 1 and can be compared between questions. For every concept
        among `names` that a question has and a topic lacks, that topic keeps only a part.
        Topics that certainly score below `least` (0 to 1) of the best one may be left out.

        Names come first and then what tells most. What stands in nearly every topic comes last,
        and by then it is looked up for the topics that can still score enough, and no others
        (MaxScore: Turtle and Flood, "Query evaluation: strategies and optimizations", 1995).
        """
        weights = [self.weight(unit) for unit in units]
        by_unit = {at: self._scores(units[at]) for at in self._named(units, names)}
        total = _Total(by_unit.values())
        waiting = sorted(range(len(units)), key=lambda at: (at in by_unit, weights[at]))
        mass = rest = sum(weights)
        bound = 0.0
        while waiting and rest * total.lacking >= bound:
            at = waiting.pop()
            if at not in by_unit:
                by_unit[at] = self._scores(units[at])
            total.add(by_unit[at])
            rest -= weights[at]
            bound = least * total.most() - _ROUNDING
        total.keep(bound, rest)
        for at in waiting:
            by_unit[at] = self._scores(units[at], total.scores.keys())
            total.add(by_unit[at])
        found = [(unit.text, by_unit[at]) for at, unit in enumerate(units)]
        return Found(total.of(mass or 1.0), found)

    def fit(self, units: Sequence[Unit], keys: AbstractSet[int], names: Container[str] = ()) -> Found:
        """Find how well some topics fit, as `search` does for all."""
        by_unit = [self._scores(unit, keys) for unit in units]
        total = _Total([by_unit[at] for at in self._named(units, names)])
        for found in by_unit:
            total.add(found)
        scores = total.of(sum(map(self.weight, units)) or 1.0)
        return Found(scores, [(unit.text, found) for unit, found in zip(units, by_unit, strict=True)])

    def _named(self, units: Sequence[Unit], names: Container[str]) -> list[int]:
        return [
            at for at, unit in enumerate(units) if unit.concept in names and unit.terms[0] in self.postings
        ]

    def _scores(self, unit: Unit, keys: AbstractSet[int] | None = None) -> dict[int, float]:
        """Return how well topics fit one unit; only the topics among `keys`, where given."""
        known = self.postings.distinct(unit.terms)
        if not known:
            return self._in_parts(unit, keys)
        matters = _CONCEPT if unit.concept else _PLAIN
        idf = self._idf(known[0]) * matters
        best = {key: idf * weight for key, weight in self._rows(known[0], keys)}
        for term in known[1:]:
            idf = self._idf(term) * matters
            for key, weight in self._rows(term, keys):
                best[key] = max(best.get(key, 0.0), idf * weight)
        return best

    def _rows(self, term: str, keys: AbstractSet[int] | None) -> Iterator[tuple[int, float]]:
        return self.postings.of(term) if keys is None else self.postings.among(term, keys)

    def _in_parts(self, unit: Unit, keys: AbstractSet[int] | None) -> dict[int, float]:
        within: dict[int, float] = defaultdict(float)
        for part in unit.parts:
            for key, score in self._scores(part, keys).items():
                within[key] += score * SECOND_CHOICE / len(unit.parts)
        return within
