"""Words of the two languages that are no slips, whatever they look like.

"Omgang" is one letter from "omvang" and means something else; only what is in no word list
is taken for a slip. The lists are pyspellchecker's. They are kept in order, some hundred words
packed together: half a million words as a set would take forty megabytes, so they take two.
"""

import re
import zlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from bot.corpus.snapshot import Shelf
from bot.domain.text import Language
from bot.understanding.words import folded

_MET = 50  # a word met less often may itself be a slip
_SHORTEST = 5  # shorter words are not repaired by likeness
_ALIKE = 3  # letters by which words are put in order
_TOGETHER = 128  # words that are packed together
_COUNTED = re.compile(r'"(?P<word>[^"]+)": (?P<met>\d+)')


@dataclass(frozen=True, slots=True)
class StoredWords:
    """Words in order, many packed together; `firsts` holds the first of each pack."""

    firsts: list[str]
    packs: list[bytes]


class OrdinaryWords:
    """Knows the words of both languages; loaded when the first unknown word comes."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    @cached_property
    def _stored(self) -> StoredWords:
        return self._shelf.made("ordinary", StoredWords, _packed)

    def __contains__(self, word: object) -> bool:
        """Tell whether a folded word is one of the language."""
        if not isinstance(word, str):
            return False
        at = bisect_right(self._stored.firsts, word) - 1
        return at >= 0 and f"\n{word}\n".encode() in zlib.decompress(self._stored.packs[at])


def _packed() -> StoredWords:
    stored = StoredWords([], [])
    row = _in_order()
    while together := list(islice(row, _TOGETHER)):
        stored.firsts.append(together[0])
        stored.packs.append(zlib.compress("\n".join(("", *together, "")).encode()))
    return stored


def _in_order() -> Iterator[str]:
    """Yield every word once, in order; those that begin alike are put in order together."""
    found: dict[str, bytearray] = defaultdict(bytearray)
    for language in Language:
        for word in _counted(language):
            found[word[:_ALIKE]] += f"{word}\n".encode()
    for start in sorted(found):
        yield from sorted({*found.pop(start).decode().splitlines()})


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
