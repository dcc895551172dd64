"""Sets of words that point at something when a text has all of them, in any order."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bot.understanding.analysis import comparable
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.words import words


@dataclass(frozen=True, slots=True)
class Signal:
    """What was pointed at, and by how many words."""

    id: str
    strength: int
    text: str


class Signals:
    """Finds what a text points at; wording is compared by stem, numbers exactly."""

    def __init__(self, phrases: Iterable[tuple[str, str]], silent: Iterable[str]) -> None:
        self._silent = {word for text in silent for word in words(text)}
        self._by_word: dict[str, list[tuple[frozenset[str], str, str]]] = defaultdict(list)
        known: set[str] = set()
        for owner, text in phrases:
            said = [word for word in words(text) if word not in self._silent] or list(words(text))
            known.update(said)
            keys = frozenset(map(comparable, said))
            if keys:
                self._by_word[max(keys, key=len)].append((keys, owner, text))
        self._vocabulary = Vocabulary(known)

    def find(self, text: str) -> tuple[Signal, ...]:
        """Return what a text points at, strongest first, each once."""
        said = {comparable(self._mended(word)) for word in words(text)}
        best: dict[str, Signal] = {}
        for word in said:
            for keys, owner, phrase in self._by_word.get(word, ()):
                strength = len(keys)
                if keys <= said and (owner not in best or best[owner].strength < strength):
                    best[owner] = Signal(owner, strength, phrase)
        return tuple(
            sorted(best.values(), key=lambda signal: (-signal.strength, -len(signal.text), signal.id))
        )

    def _mended(self, word: str) -> str:
        if word in self._vocabulary or word in self._silent:
            return word
        return self._vocabulary.repair(word) or word
