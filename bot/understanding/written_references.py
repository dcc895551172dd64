"""References as people write them: "art 11 lid 3", "8(5)", "stap 2a", "§ 3.4.2", "mandaat punt 5".

Each is brought to the locators that it may stand for, with the kinds of document that number so. Whether
a document has such a passage is told by references.py.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.domain.document import Numbering
from bot.understanding.number_words import in_digits
from bot.understanding.patterns import LazyPattern

_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
}  # fmt: skip
_ORDINAL = "|".join(_ORDINALS)
_ARTICLE_WORDS = ("artikel", "artikelen", "article", "articles")
_PARAGRAPH = r"(?:lid|leden|para(?:graph|graaf)?s?\.?|par\.?|section|sub)"
_POINT = r"(?:onder(?:deel)?|under|sub|point|punt|letter|item)"
_ARTICLE = LazyPattern(
    r"\bart(?:ikel(?:en)?|icles?)?[.\s]*\s*(?P<article>\d{1,3})(?P<suffix>[a-z])?\b"
    r"(?:\s*(?:,?\s*" + _PARAGRAPH + r"\s*|[.(,:])\s*\(?"
    r"(?P<paragraph>\d{1,2})\)?)?"
    r"(?:\s*(?:,?\s*" + _POINT + r"\s*|[.(,])\s*\(?(?P<point>[a-z])\b\)?)?"
)
_PARAGRAPH_FIRST = LazyPattern(
    r"\b(?:(?:" + _POINT + r"\s+(?P<point>[a-z])\s+(?:van|of)\s+)?(?:het\s+|the\s+)?"
    r"(?:"
    + _PARAGRAPH
    + r"\s+(?P<paragraph>\d{1,2})|(?P<ordinal>"
    + _ORDINAL
    + r"|\d{1,2}(?:e|de|ste|st|nd|rd|th))"
    r"\s+(?:lid|paragraph))\s+(?:van|of|in|uit)\s+)art(?:ikel|icle)?[.\s]*\s*(?P<article>\d{1,3})\b"
)
_ORDINAL_AFTER = LazyPattern(
    r"\bart(?:ikel|icle)?[.\s]*(?P<article>\d{1,3})[,\s]+(?:het\s+|the\s+)?"
    r"(?P<ordinal>" + _ORDINAL + r"|\d{1,2}(?:e|de|ste|st|nd|rd|th))\s+(?:lid|paragraph)\b"
    r"(?:,?\s*" + _POINT + r"\s*\(?(?P<point>[a-z])\b\)?)?"
)
_BARE_PARAGRAPH = LazyPattern(r"\b(?P<article>\d{1,2})\((?P<paragraph>\d{1,2})\)(?:\(?(?P<point>[a-z])\)?)?")
_STEP = LazyPattern(r"\b(?P<word>stap|step|fase|phase)\s*(?P<number>\d{1,2})\s?(?P<letter>[a-z])?\b")
_AND_STEP = LazyPattern(r"\s*(?:,|/|en|and|of|or|tot|to|versus|vs)\s*(?P<step>\d[a-z]?)\b")
_ANNEX = LazyPattern(r"\b(?:bijlage|annex|appendix)\s*(?P<number>\d{1,2}|i{1,3}|iv|v)\b")
_SECTION = LazyPattern(
    r"(?:§+|\b(?:paragraaf|par\.?|sectie|section|para|hoofdstuk|chapter|hfst\.?|h\.))\s*"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\b"
)
_POINT_OF = LazyPattern(
    r"\b(?:punt|point|onderdeel|item)\s*(?P<number>\d{1,2})(?:[.\s]?(?P<letter>[a-z])\b)?"
    r"|\bmandaat\w*\s+(?P<number2>\d{1,2})(?:[.\s]?(?P<letter2>[a-z])\b)?"
)
_DECIMAL = LazyPattern(
    r"(?<![\d.,€])(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})(?:\.(?P<point>[a-z])\b)?(?![\d%]|[.,]\d)(?!\s*(?:euro|miljoen|million|uur|procent|percent))"
)
_WORD_AND_NUMBER = LazyPattern(r"\b(?P<word>[a-z]+)\s+(?P<number>\d{1,3})\b")
_DIGIT = LazyPattern(r"\d")  # no reference is without one
_SLIPS = 2  # slips in "artikel" that are still read as it


class Written(NamedTuple):
    """A possible reference: where it stands in the text, the locators to try, the kinds of document."""

    start: int
    end: int
    locators: tuple[str, ...]
    kinds: tuple[Numbering, ...]


def articles_spelt(plain: str) -> str:
    """Repair a misspelt "artikel 11" or "artcle 11"; a number is never touched, but "six" becomes 6."""

    def mend(match: re.Match[str]) -> str:
        word = match["word"]
        if word in _ARTICLE_WORDS:
            return match.group()
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - few questions name a number

        close = any(OSA.distance(word, target) <= _SLIPS for target in ("artikel", "article"))
        return f"artikel {match['number']}" if close and word.startswith(("a", "r")) else match.group()

    return _WORD_AND_NUMBER.sub(mend, in_digits(plain))


def written(plain: str) -> list[Written]:
    """Return every possible reference in a folded text; of those that overlap the first is meant."""
    if _DIGIT.search(plain) is None:
        return []
    return [*_articles(plain), *_steps(plain), *_sections(plain), *_points(plain), *_decimals(plain)]


def _articles(plain: str) -> Iterator[Written]:
    for pattern in (_PARAGRAPH_FIRST, _ORDINAL_AFTER, _ARTICLE, _BARE_PARAGRAPH):
        for match in pattern.finditer(plain):
            yield Written(*match.span(), (_article_locator(match),), (Numbering.ARTICLES,))


def _steps(plain: str) -> Iterator[Written]:
    for match in _STEP.finditer(plain):
        word = {"step": "stap", "phase": "fase"}.get(match["word"], match["word"])
        locator = f"bijlage-2/{word}-{match['number']}{match['letter'] or ''}"
        yield Written(*match.span(), (locator,), (Numbering.SECTIONS,))
        also = _AND_STEP.match(plain, match.end())
        if also is not None:
            yield Written(*also.span(), (f"bijlage-2/{word}-{also['step']}",), (Numbering.SECTIONS,))


def _sections(plain: str) -> Iterator[Written]:
    for match in _ANNEX.finditer(plain):
        if match["number"].isdigit():  # "Bijlage I" is the mandate decision, a document of its own
            yield Written(*match.span(), (f"bijlage-{match['number']}",), (Numbering.SECTIONS,))
    for match in _SECTION.finditer(plain):
        yield Written(*match.span(), (match["number"],), (Numbering.SECTIONS, Numbering.HEADINGS))


def _points(plain: str) -> Iterator[Written]:
    for match in _POINT_OF.finditer(plain):
        number, letter = match["number"] or match["number2"], match["letter"] or match["letter2"]
        locator = f"{number}.{letter}" if letter else number
        yield Written(*match.span(), (locator,), (Numbering.POINTS,))


def _decimals(plain: str) -> Iterator[Written]:
    for match in _DECIMAL.finditer(plain):
        yield Written(*match.span(), _decimal_locators(match), tuple(Numbering))


def _decimal_locators(match: re.Match[str]) -> tuple[str, ...]:
    point = f".{match['point']}" if match["point"] else ""
    return (match["number"] + point, f"art-{match['number']}{point}")


def _article_locator(match: re.Match[str]) -> str:
    groups = match.groupdict()
    paragraph = groups.get("paragraph") or _ordinal(groups.get("ordinal"))
    locator = f"art-{match['article']}{groups.get('suffix') or ''}"
    if paragraph:
        locator += f".{int(paragraph)}"
    return locator + (f".{groups['point']}" if groups.get("point") else "")


def _ordinal(text: str | None) -> str | None:
    if text is None:
        return None
    return str(_ORDINALS.get(text) or re.sub(r"\D", "", text))
