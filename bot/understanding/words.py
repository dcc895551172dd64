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
# English words that Snowball gives one stem and that mean different things here: the executive does not
# execute, an accountant is not accountable, and what lies outside the mandate is no outsider.
_FAMILIES = (
    "objective objectives", "executive executives", "accountant accountants accountancy",
    "accountable accountability", "outsider outsiders", "organised organized", "manager managers",
    "organisation organisations organization organizations", "management", "residence", "original",
    "reasonable reasonably", "directive directives", "directly", "definitive definitively",
    "extend extends extending extension", "extended", "extensive", "elaboration elaborated elaborates",
    "majority", "inspectorate inspectorates", "finalise finalised finalize finalized", "answerable",
    "accession", "accessible", "passed", "supporter supporters", "collective collectively",
    "appointment appointments", "assignment assignments", "administrator administrators",
    "administration administrations", "participates participating participation", "actually",
)  # fmt: skip
_OWN_STEMS = {word: family.split()[0] for family in _FAMILIES for word in family.split()}
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


@lru_cache(maxsize=256)
def words(text: str) -> tuple[str, ...]:
    """Split text into folded words and numbers, in order."""
    text = _CONTRACTED.sub("", folded(text).replace("tplus1", " tplus "))
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=8192)
def stem(word: str, language: Language) -> str:
    """Return the Snowball stem of a folded word, or its own where that stem would mix meanings up."""
    own = _OWN_STEMS.get(word) if language is Language.EN else None
    return own or str(_STEMMERS[language].stemWord(word))


def stems(row: Sequence[str], language: Language) -> list[str]:
    """Return the stems of many folded words, in order, without keeping them as `stem` does."""
    own = _OWN_STEMS if language is Language.EN else {}
    return [
        own.get(word) or (word if root == word else str(root))
        for word, root in zip(row, _STEMMERS[language].stemWords(row), strict=True)
    ]
