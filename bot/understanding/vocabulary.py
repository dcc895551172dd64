"""The words that the knowledge knows, and the nearest of them to a misspelt one."""

from collections.abc import Container, Iterable
from functools import cached_property, lru_cache
from itertools import groupby

from bot.domain.text import Language
from bot.understanding.words import stem, stems

_LEAST_LENGTH = 4
_LONG = 8
_LINKS = ("", "s", "e", "en", "n")


class Vocabulary:
    """Folded words with what is done to words outside it: repair and splitting."""

    def __init__(self, words: Iterable[str], ordinary: Container[str] = ()) -> None:
        self._words = frozenset(words)
        self._ordinary = ordinary
        self._candidates = sorted(word for word in self._words if len(word) >= _LEAST_LENGTH)
        self._by_first = {
            letter: tuple(group) for letter, group in groupby(self._candidates, key=lambda word: word[0])
        }
        self.repair = lru_cache(maxsize=4096)(self._repair)
        self.split = lru_cache(maxsize=4096)(self._split)

    def __contains__(self, word: str) -> bool:
        """Tell whether a folded word is known."""
        return word in self._words

    def __len__(self) -> int:
        """Return how many words are known."""
        return len(self._words)

    def _repair(self, word: str) -> str | None:
        """Return the known word that `word` is most likely a slip of, or None.

        One edit in a word of five letters or more, two from eight on; in four letters only
        two neighbours that changed places, since BOSD and DOSD are one edit apart.
        """
        if len(word) < _LEAST_LENGTH or not word.isalpha():
            return None
        if len(word) == _LEAST_LENGTH:
            return self._swapped(word)
        if word in self._ordinary:
            return self._same_stem(word)
        most = 2 if len(word) >= _LONG else 1
        # Slips of the first letter are rare, and looking only at words that share it is twenty times as fast.
        return _nearest(word, self._by_first.get(word[0], ()), most) or self._by_stem(word)

    @cached_property
    def _stems(self) -> dict[str, dict[str, str]]:
        """Stems of at least four letters by their first letter, each with a word that has it."""
        found: dict[str, dict[str, str]] = {}
        roots = [stems(self._candidates, language) for language in Language]
        for word, *alike in zip(self._candidates, *roots, strict=True):
            for root in alike:
                found.setdefault(word[0], {}).setdefault(root, word)
        return found

    def _by_stem(self, word: str) -> str | None:
        """Return a known word whose stem is one edit away: "beropen" is a slip of "beroep"."""
        root = stem(word, Language.NL)
        stems = self._stems.get(word[0], {})
        if root in stems:
            return stems[root]
        if len(root) <= _LEAST_LENGTH or root == word:
            return None
        found = _nearest(root, stems.keys(), 1)
        return stems[found] if found else None

    def _same_stem(self, word: str) -> str | None:
        """Return a known word of which this is another form, and no slip."""
        stems = self._stems.get(word[0], {})
        return next((stems[root] for language in Language if (root := stem(word, language)) in stems), None)

    def _swapped(self, word: str) -> str | None:
        for at in range(len(word) - 1):
            other = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            if other != word and other in self._words:
                return None if word in self._ordinary else other  # "used" is no slip of "sued"
        return None

    def _split(self, word: str) -> tuple[str, ...]:
        """Return the known words that an unknown compound is made of, or nothing."""
        best: tuple[str, ...] = ()
        for at in range(_LEAST_LENGTH, len(word) - _LEAST_LENGTH + 1):
            head, tail = word[:at], word[at:]
            if tail not in self._words:
                continue
            for link in _LINKS:
                base = head.removesuffix(link) if link else head
                if base in self._words and head == base + link:
                    best = (base, tail)
        return best


def _nearest(word: str, among: Iterable[str], most: int) -> str | None:
    """Return the word that is the fewest edits away, the first of several; None where all are further."""
    # Most questions hold no unknown word, and the first should not wait for what compares them.
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    found = process.extractOne(word, among, scorer=OSA.distance, score_cutoff=most)
    return str(found[0]) if found is not None else None
