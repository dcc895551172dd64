"""Text to words: one spelling for accents, apostrophes, abbreviations and numbers."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import Stemmer

from bot.domain.text import Language

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?")
_T_PLUS = re.compile(r"\bt\s*(?:\+|plus)\s*(1|een|one)\b")
_CONTRACTED = re.compile(r"'(?:s|t|re|ve|ll|m|d|n)\b|(?<=s)'(?=\s|$)")
_WORD = re.compile(r"[a-z]+(?:&[a-z]+)?|\d+")
_UNCACHED = 0  # `stem` keeps what was asked; the stemmers need not keep it as well
_STEMMERS = {
    Language.NL: Stemmer.Stemmer("dutch", _UNCACHED),
    Language.EN: Stemmer.Stemmer("english", _UNCACHED),
}


@lru_cache(maxsize=256)  # one question is looked at from many sides
def folded(text: str) -> str:
    """Return text in lower case without accents, curly quotes and dots in abbreviations."""
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
        text = "".join(char for char in text if not unicodedata.combining(char))
    text = _DOTTED.sub(lambda match: match.group().replace(".", ""), text)
    text = text.replace("n't", " not").replace("cannot", "can not")
    return _T_PLUS.sub("tplus1", text)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Split text into folded words and numbers, in order."""
    text = _CONTRACTED.sub("", folded(text).replace("tplus1", " tplus "))
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=16_384)
def stem(word: str, language: Language) -> str:
    """Return the Snowball stem of a folded word."""
    return str(_STEMMERS[language].stemWord(word))


def stems(row: Sequence[str], language: Language) -> list[str]:
    """Return the stems of many folded words, in order, without keeping them as `stem` does."""
    return [
        word if root == word else str(root)
        for word, root in zip(row, _STEMMERS[language].stemWords(row), strict=True)
    ]
