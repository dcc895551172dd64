"""Words of the two languages that are no slips, whatever they look like.

"Omgang" is one letter from "omvang" and means something else; only what is in no word list
is taken for a slip. The lists are pyspellchecker's. They are kept as one text for all words that
begin alike, since half a million words as a set would take forty megabytes.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from bot.corpus.snapshot import Shelf
from bot.domain.text import Language
from bot.understanding.words import folded

_MET = 50  # a word met less often may itself be a slip
_SHORTEST = 5  # shorter words are not repaired by likeness
_ALIKE = 3  # letters by which words are laid together
_COUNTED = re.compile(r'"(?P<word>[^"]+)": (?P<met>\d+)')


class OrdinaryWords:
    """Knows the words of both languages; loaded when the first unknown word comes."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    @cached_property
    def _by_start(self) -> dict[str, bytes]:
        return self._shelf.made("ordinary", dict[str, bytes], _listed)

    def __contains__(self, word: object) -> bool:
        """Tell whether a folded word is one of the language."""
        return isinstance(word, str) and f"\n{word}\n".encode() in self._by_start.get(word[:_ALIKE], b"")


def _listed() -> dict[str, bytes]:
    found: dict[str, bytearray] = defaultdict(lambda: bytearray(b"\n"))
    for language in Language:
        for word in _counted(language):
            found[word[:_ALIKE]] += f"{word}\n".encode()
    return {start: bytes(text) for start, text in found.items()}


def _counted(language: Language) -> Iterator[str]:
    """Yield the folded words of a language that are met often enough.

    Read line by line, because the list as a dictionary would take a hundred megabytes.
    """
    # Read once for each version of the program, so not loaded with it.
    import gzip  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    packed = files("spellchecker").joinpath("resources", f"{language.value}.json.gz")
    with packed.open("rb") as file, gzip.open(file, "rt", encoding="utf-8") as lines:
        for match in filter(None, map(_COUNTED.match, lines)):
            word = match["word"]
            if int(match["met"]) >= _MET and len(word) >= _SHORTEST and word.isalpha():
                yield word if word.isascii() and word.islower() else folded(word)
