"""Sets of words that point at something when a text has all of them, in any order."""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.text import Language, Phrases
from bot.understanding.phrasebook import by_stem
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.words import words

_SHORTEST_START = 6


@dataclass(frozen=True, slots=True)
class Signal:
    """What was pointed at, and by how many words."""

    id: str
    strength: int
    text: str


class Signals:
    """Finds what a text points at; wording is compared by stem, numbers exactly.

    Slips are mended, and words in `ordinary` are no slips. With `starts` an unknown word counts as the
    known one that it begins with: "bijstandsgerechtigden" as "bijstand".
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, Phrases]],
        silent: Iterable[str],
        ordinary: Container[str] = (),
        *,
        starts: bool = False,
    ) -> None:
        self._starts = starts
        self._silent = {word for text in silent for word in words(text)}
        self._by_word: dict[Language, dict[str, list[tuple[frozenset[str], str, str]]]] = {
            language: defaultdict(list) for language in Language
        }
        known: set[str] = set()
        for owner, texts in phrases:
            for language in Language:
                for text in texts[language]:
                    known.update(self._add(owner, language, text))
        self._vocabulary = Vocabulary(known, ordinary)
        self._mended = lru_cache(maxsize=1024)(self._mend)

    def _add(self, owner: str, language: Language, text: str) -> list[str]:
        said = [word for word in words(text) if word not in self._silent] or list(words(text))
        keys = frozenset(by_stem(word, language) for word in said)
        if keys:
            self._by_word[language][max(sorted(keys), key=len)].append((keys, owner, text))
        return said

    def find(self, text: str) -> tuple[Signal, ...]:
        """Return what a text points at, strongest first, each once."""
        row = [self._mended(word) for word in words(text)]
        if self._starts:
            row += filter(None, map(self._start, row))
        best: dict[str, Signal] = {}
        for language in Language:
            said = {by_stem(word, language) for word in row}
            for word in said:
                for keys, owner, phrase in self._by_word[language].get(word, ()):
                    found = Signal(owner, len(keys), phrase) if keys <= said else None
                    if found and (owner not in best or _strength(best[owner]) < _strength(found)):
                        best[owner] = found
        return tuple(
            sorted(best.values(), key=lambda signal: (-signal.strength, -len(signal.text), signal.id))
        )

    def _mend(self, word: str) -> str:
        if word in self._vocabulary or word in self._silent:
            return word
        return self._vocabulary.repair(word) or word

    def _start(self, word: str) -> str | None:
        """Return the longest known word that an unknown one begins with."""
        if word in self._vocabulary or word in self._silent:
            return None
        lengths = range(len(word) - 1, _SHORTEST_START - 1, -1)
        return next((word[:length] for length in lengths if word[:length] in self._vocabulary), None)


def _strength(signal: Signal) -> tuple[int, int, str]:
    """Return what makes a signal the one to keep: never the order of a set, which differs between runs."""
    return signal.strength, len(signal.text), signal.text
