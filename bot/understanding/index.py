"""Finds the topics that fit a question, with a question's units as alternatives of terms."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
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


class Index:
    """Searches postings of weighted terms."""

    def __init__(self, postings: Postings, size: int) -> None:
        self.postings = postings
        self.size = size
        self._unknown = math.log(1 + (size + 0.5) / 0.5)
        self.weight = lru_cache(maxsize=4096)(self._weight)

    def _idf(self, term: str) -> float:
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
        named = self._named(units, names)
        by_unit = {at: self._scores(units[at]) for at in named}
        keys = self._promising(units, by_unit, least)
        for at in set(range(len(units))) - by_unit.keys():
            by_unit[at] = self._scores(units[at], keys)
        return self._found(units, [by_unit[at] for at in range(len(units))], keys, named)

    def fit(self, units: Sequence[Unit], keys: AbstractSet[int], names: Container[str] = ()) -> Found:
        """Find how well some topics fit, as `search` does for all."""
        by_unit = [self._scores(unit, keys) for unit in units]
        return self._found(units, by_unit, keys, self._named(units, names))

    def _named(self, units: Sequence[Unit], names: Container[str]) -> list[int]:
        return [
            at for at, unit in enumerate(units) if unit.concept in names and unit.terms[0] in self.postings
        ]

    def _promising(
        self, units: Sequence[Unit], by_unit: dict[int, dict[int, float]], least: float
    ) -> set[int]:
        """Return the topics that may score `least` of the best, and add what units found to `by_unit`.

        At first that holds the names; units are left out of it once no topic can come in by them.
        """
        lacking, kept = _UNNAMED ** len(by_unit), _kept(by_unit.values())
        weights = [self.weight(unit) for unit in units]
        sums: dict[int, float] = defaultdict(float)
        rest, bound = sum(weights), 0.0
        for at in sorted(range(len(units)), key=lambda at: (at not in by_unit, -weights[at])):
            if rest * lacking < bound:
                break
            if at not in by_unit:
                by_unit[at] = self._scores(units[at])
            for key, score in _kept_of(by_unit[at], kept, lacking):
                sums[key] += score
            rest -= weights[at]
            bound = least * max(sums.values(), default=0.0) - _ROUNDING
        if not kept:
            return {key for key, score in sums.items() if score + rest * lacking >= bound}
        return {key for key, score in sums.items() if score + rest * kept.get(key, lacking) >= bound}

    def _found(
        self,
        units: Sequence[Unit],
        by_unit: Sequence[dict[int, float]],
        keys: Iterable[int],
        named: Sequence[int],
    ) -> Found:
        mass = sum(map(self.weight, units)) or 1.0
        scores = dict.fromkeys(keys, 0.0)
        for found in by_unit:
            for key in found.keys() & scores.keys():
                scores[key] += found[key]
        scores = {key: score / mass for key, score in scores.items() if score}
        for at in named:
            for key in scores.keys() - by_unit[at].keys():
                scores[key] *= _UNNAMED
        return Found(scores, [(unit.text, found) for unit, found in zip(units, by_unit, strict=True)])

    def _scores(self, unit: Unit, keys: AbstractSet[int] | None = None) -> dict[int, float]:
        """Return how well topics fit one unit; only the topics among `keys`, where given."""
        known = self.postings.distinct(unit.terms)
        if not known:
            return self._in_parts(unit, keys)
        matters = _CONCEPT if unit.concept else _PLAIN
        best: dict[int, float] = {}
        for term in known:
            idf = self._idf(term) * matters
            other = {key: idf * weight for key, weight in self._rows(term, keys)}
            for key in best.keys() & other.keys():
                other[key] = max(best[key], other[key])
            best |= other
        return best

    def _rows(self, term: str, keys: AbstractSet[int] | None) -> Iterator[tuple[int, float]]:
        return self.postings.of(term) if keys is None else self.postings.among(term, keys)

    def _in_parts(self, unit: Unit, keys: AbstractSet[int] | None) -> dict[int, float]:
        within: dict[int, float] = defaultdict(float)
        for part in unit.parts:
            for key, score in self._scores(part, keys).items():
                within[key] += score * SECOND_CHOICE / len(unit.parts)
        return within


def _kept(named: Collection[Mapping[int, float]]) -> dict[int, float]:
    """Return what part of their score the topics keep that have some of the names."""
    counts = Counter(key for found in named for key in found)
    return {key: _UNNAMED ** (len(named) - count) for key, count in counts.items()}


def _kept_of(
    found: Mapping[int, float], kept: Mapping[int, float], lacking: float
) -> Iterable[tuple[int, float]]:
    """Return what topics found, each score by the part of it that the topic keeps."""
    if not kept and lacking == 1:
        return found.items()  # as a rule: no name was said
    return [(key, score * kept.get(key, lacking)) for key, score in found.items()]
