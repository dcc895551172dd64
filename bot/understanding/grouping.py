"""Groups of gaps that ask for the same thing, in whatever words and language.

A question is compared by what it is about: the concepts and stems that the analyser finds in it,
so that a Dutch and an English question meet where their concepts are the same.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.domain.gap import Gap, GapKind
from bot.domain.text import Language
from bot.understanding.analysis import Unit

_ALIKE = 0.7  # share of terms in common (Dice) from which two questions are about the same
_SPELLED_ALIKE = 88.0  # of 100: the same words, apart from slips
_PREFIX = 4  # letters by which words with a slip are found

Read = Callable[[str], Sequence[Unit]]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Gaps that ask for the same thing, oldest first."""

    gaps: tuple[Gap, ...]

    def count(self, kind: GapKind) -> int:
        """Return how many of a kind there are."""
        return sum(gap.kind is kind for gap in self.gaps)

    @property
    def example(self) -> Gap:
        """The question that was asked most often in these very words; the first of them where equal."""
        texts = Counter(gap.text for gap in self.gaps)
        return max(self.gaps, key=lambda gap: texts[gap.text])

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages in which it was asked."""
        asked = {gap.language for gap in self.gaps}
        return tuple(language for language in Language if language in asked)

    @property
    def first(self) -> datetime:
        """When it was first asked."""
        return self.gaps[0].asked

    @property
    def last(self) -> datetime:
        """When it was last asked."""
        return self.gaps[-1].asked


def grouped(gaps: Iterable[Gap], read: Read) -> tuple[Group, ...]:
    """Return the groups, the most frequent first and of equals the latest; `read` gives a text's units.

    The same gaps in another order give the same groups. A single pass over the distinct keys, the
    commonest first, puts each with the leader it is most alike, or makes it a leader.
    """
    by_key: dict[Key, list[Gap]] = defaultdict(list)
    keys = lru_cache(maxsize=None)(lambda text, language: _key(text, language, read))
    for gap in sorted(gaps, key=lambda gap: (gap.asked, gap.id)):
        by_key[keys(gap.text, gap.language)].append(gap)
    leaders = _Leaders()
    groups: dict[Key, list[Gap]] = defaultdict(list)
    for key in sorted(by_key, key=lambda key: (-len(by_key[key]), key)):
        groups[leaders.of(key)] += by_key[key]
    found = [Group(tuple(sorted(group, key=lambda gap: (gap.asked, gap.id)))) for group in groups.values()]
    found.sort(key=lambda group: (len(group.gaps), group.last, group.example.id), reverse=True)
    return tuple(found)


class _Leaders:
    """The keys that groups are made around, found by what they have in common with another."""

    def __init__(self) -> None:
        self._keys: list[Key] = []
        self._written: list[str] = []
        self._by_term: dict[str, list[int]] = defaultdict(list)
        self._by_prefix: dict[str, list[int]] = defaultdict(list)

    def of(self, key: Key) -> Key:
        """Return the leader that a key goes with: itself where it is like none before it."""
        found = self._alike(key)
        if found is None:
            found = self._misspelt(key)
        return self._add(key) if found is None else found

    def _alike(self, key: Key) -> Key | None:
        """Return the leader with most terms in common; of equals the first."""
        terms, best, found = set(key), _ALIKE, None
        # Below this many terms in common, no leader of any length is alike.
        least = math.ceil(_ALIKE * len(key) / (2 - _ALIKE))
        for number in _rarest(self._by_term, key, len(key) - least + 1):
            other = self._keys[number]
            alike = 2 * len(terms.intersection(other)) / (len(key) + len(other))
            if alike > best or (alike == best and found is None):
                best, found = alike, other
        return found

    def _misspelt(self, key: Key) -> Key | None:
        """Return the leader with the same words apart from slips; of equals the first."""
        prefixes = _prefixes(key)
        near = _rarest(self._by_prefix, prefixes, len(prefixes) // 2 + 1)
        found = process.extractOne(
            " ".join(key),
            [self._written[number] for number in near],
            scorer=fuzz.ratio,
            score_cutoff=_SPELLED_ALIKE,
        )
        return self._keys[near[found[2]]] if found else None

    def _add(self, key: Key) -> Key:
        number = len(self._keys)
        self._keys.append(key)
        self._written.append(" ".join(key))
        for term in key:
            self._by_term[term].append(number)
        for prefix in _prefixes(key):
            self._by_prefix[prefix].append(number)
        return key


def _rarest(index: Mapping[str, list[int]], items: Iterable[str], most: int) -> list[int]:
    """Return what stands in the shortest lists of some items: what shares enough of them is in one."""
    lists = sorted((index.get(item, []) for item in items), key=len)[:most]
    return sorted({number for listed in lists for number in listed})


def _prefixes(key: Key) -> set[str]:
    return {term.rpartition(":")[2][:_PREFIX] for term in key}


def _key(text: str, language: Language, read: Read) -> Key:
    """Return what a question is about: each unit's concept, or its stem in the question's language."""
    terms = {_term(unit, language) for unit in read(text)}
    return tuple(sorted(terms)) or (text.casefold().strip(),)


def _term(unit: Unit, language: Language) -> str:
    return next((term for term in unit.terms if term.startswith(f"{language}:")), unit.terms[0])
