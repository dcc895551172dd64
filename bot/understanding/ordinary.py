"""Words of the two languages that are no slips, whatever they look like.

"Omgang" is one letter from "omvang" and means something else; only what is in no word list
is taken for a slip. The lists are pyspellchecker's. They are kept as one text for each first
letter, since half a million words as a set would take forty megabytes.
"""

from collections import defaultdict
from functools import cached_property

from bot.corpus.snapshot import Shelf
from bot.domain.text import Language
from bot.understanding.words import folded

_MET = 50  # a word met less often may itself be a slip
_SHORTEST = 5  # shorter words are not repaired by likeness


class OrdinaryWords:
    """Knows the words of both languages; loaded when the first unknown word comes."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    @cached_property
    def _by_first(self) -> dict[str, bytes]:
        return self._shelf.made("ordinary", dict[str, bytes], _listed)

    def __contains__(self, word: object) -> bool:
        """Tell whether a folded word is one of the language."""
        return isinstance(word, str) and f"\n{word}\n".encode() in self._by_first.get(word[:1], b"")


def _listed() -> dict[str, bytes]:
    from spellchecker import SpellChecker  # noqa: PLC0415 - large, and needed only to make the list

    found: dict[str, set[str]] = defaultdict(set)
    for language in Language:
        counts = SpellChecker(language=language.value).word_frequency.dictionary
        for word, met in counts.items():
            if met >= _MET and len(word) >= _SHORTEST and word.isalpha():
                plain = folded(word)
                found[plain[0]].add(plain)
    return {letter: "\n".join(("", *sorted(words), "")).encode() for letter, words in found.items()}
