"""Exact references in a question: "art 11 lid 3", "8(5)", "stap 2a", "§ 3.4.2", "mandaat punt 5".

A number is matched exactly or not at all: article 12 is never taken for article 21. What
is named but stands in no outline is reported as missing, so that it can be declined.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.citation import Citation
from bot.domain.document import Document, Numbering
from bot.understanding.number_words import in_digits
from bot.understanding.patterns import LazyPattern
from bot.understanding.words import folded

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
# What may stand between "artikel 15" and the law it is of, and a law named just before the article.
_BETWEEN = LazyPattern(
    r"(?::\d+[a-z]?)?[\s,]*(?:(?:lid|paragraph|para)\s+\d+[\s,]*)?(?:(?:van|of|uit|in|from)\s+)?(?:the|de|het)?\s*"
)
_JUST_BEFORE = LazyPattern(r"(\S+(?:\s\S+)?)[\s,]*$")
_WORD_AND_NUMBER = LazyPattern(r"\b(?P<word>[a-z]+)\s+(?P<number>\d{1,3})\b")
_NEARBY = 30
_DIGIT = LazyPattern(r"\d")  # no reference is without one
_SLIPS = 2  # slips in "artikel" that are still read as it


@dataclass(frozen=True, slots=True)
class Reference:
    """A passage that a question names; `exists` tells whether any outline has it.

    `document` is None where the question leaves it open and no outline has the passage.
    """

    text: str
    citation: Citation | None
    document: str | None
    wanted: str

    @property
    def exists(self) -> bool:
        """Whether the passage is in an outline."""
        return self.citation is not None


class ReferenceReader:
    """Finds references to the documents of one region, and to law outside them."""

    def __init__(self, documents: Iterable[Document], outside: Iterable[str]) -> None:
        self._documents = tuple(documents)
        self._known = {
            Citation(f"{document.id}:{passage.locator}")
            for document in self._documents
            for passage in document.outline
        }
        self._documents_named = {
            folded(name): document.id for document in self._documents for name in _names(document)
        }
        self._named_pattern = _any_of(self._documents_named)
        self._outside = _any_of(map(folded, outside))

    def read(self, text: str) -> tuple[Reference, ...]:
        """Return the references in a text, without those to law outside our documents."""
        plain = _articles_spelt(folded(text))
        raw = _raw(plain)
        if not raw:
            return ()
        named = self._named(plain)
        found: dict[str, Reference] = {}
        taken: list[tuple[int, int]] = []
        for start, end, locators, kinds in raw:
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            if self._law(plain, start, end):
                taken.append((start, end))
                continue
            reference = self._resolve(plain[start:end].strip(" ,.("), locators, kinds, named)
            if reference is not None:
                taken.append((start, end))
                found.setdefault(str(reference.citation or reference.wanted), reference)
        return tuple(found.values())

    def outside(self, text: str) -> tuple[str, ...]:
        """Return references to law outside our documents, such as "15 centrumregeling"."""
        plain = _articles_spelt(folded(text))
        found = []
        for start, end, locators, _ in _raw(plain):
            law = self._law(plain, start, end)
            if law and locators[0].startswith("art-"):
                found.append(f"{locators[0].removeprefix('art-').split('.')[0]} {law}")
        return tuple(dict.fromkeys(found))

    def _law(self, plain: str, start: int, end: int) -> str | None:
        """Return the law outside our documents that a reference belongs to, if it does."""
        follows = _BETWEEN.match(plain, end)
        named = self._outside.match(plain, follows.end() if follows else end)
        if named is not None:
            return named.group()
        before = _JUST_BEFORE.search(plain[:start])
        precedes = self._outside.search(before.group()) if before else None
        return precedes.group() if precedes and not self._named(plain[end : end + _NEARBY]) else None

    def names_document(self, text: str) -> bool:
        """Tell whether a text names one of our documents."""
        return bool(self._named(folded(text)))

    def without_documents(self, plain: str) -> str:
        """Return a folded text without the names of our documents."""
        return self._named_pattern.sub(" ", plain)

    def _named(self, plain: str) -> frozenset[str]:
        return frozenset(
            self._documents_named[match.group()] for match in self._named_pattern.finditer(plain)
        )

    def _resolve(
        self, text: str, locators: tuple[str, ...], kinds: tuple[Numbering, ...], named: frozenset[str]
    ) -> Reference | None:
        fitting = [document for document in self._documents if document.numbering in kinds]
        if not fitting:
            return None
        chosen = [document for document in fitting if document.id in named]
        if not chosen and named and kinds == (Numbering.POINTS,):
            return None  # "point 1 of the proposal" is no point of the mandate
        if kinds == tuple(Numbering):
            chosen += [document for document in fitting if document not in chosen]
        chosen = chosen or fitting
        for locator in locators:
            for document in chosen:
                citation = Citation(f"{document.id}:{locator}")
                if citation in self._known:
                    return Reference(text, citation, document.id, locator)
        if kinds == tuple(Numbering):
            return None  # a bare number that is no passage is just a number
        only = chosen[0].id if len(chosen) == 1 else None
        return Reference(text, None, only, locators[0])

    def siblings(self, reference: Reference) -> tuple[Citation, ...]:
        """Return the passages that do exist where a missing one was looked for."""
        document = next((item for item in self._documents if item.id == reference.document), None)
        if document is None:
            return ()
        all_of = [Citation(f"{document.id}:{passage.locator}") for passage in document.outline]
        missing = Citation(f"{document.id}:{reference.wanted}")
        parent = missing.parent
        while parent is not None and parent not in self._known:
            parent = parent.parent
        within = [item for item in all_of if item.parent == parent]
        kind = missing.parts[-1].split("-")[0]
        alike = [item for item in within if item.parts[-1].split("-")[0] == kind or kind.isdigit()]
        return tuple(alike or within)


def _names(document: Document) -> tuple[str, ...]:
    return (*document.names, document.abbreviation.nl, document.abbreviation.en, document.id)


def _any_of(names: Iterable[str]) -> LazyPattern:
    """Return what finds the first of some names in a text, the longest where several start."""
    choices = sorted(map(re.escape, names), key=len, reverse=True)
    return LazyPattern(rf"\b(?:{'|'.join(choices)})\b" if choices else r"(?!)")


def _articles_spelt(plain: str) -> str:
    """Repair a misspelt "artikel 11" or "artcle 11"; a number is never touched, but "six" becomes 6."""

    def mend(match: re.Match[str]) -> str:
        word = match["word"]
        if word in _ARTICLE_WORDS:
            return match.group()
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - few questions name a number

        close = any(OSA.distance(word, target) <= _SLIPS for target in ("artikel", "article"))
        return f"artikel {match['number']}" if close and word.startswith(("a", "r")) else match.group()

    return _WORD_AND_NUMBER.sub(mend, in_digits(plain))


_Raw = tuple[int, int, tuple[str, ...], tuple[Numbering, ...]]


def _raw(plain: str) -> list[_Raw]:
    """Return every possible reference as `(start, end, locators to try, kinds of document)`."""
    found: list[_Raw] = []
    if _DIGIT.search(plain) is None:
        return found
    for pattern in (_PARAGRAPH_FIRST, _ORDINAL_AFTER, _ARTICLE, _BARE_PARAGRAPH):
        found += [
            (*match.span(), (_article_locator(match),), (Numbering.ARTICLES,))
            for match in pattern.finditer(plain)
        ]
    for match in _STEP.finditer(plain):
        word = {"step": "stap", "phase": "fase"}.get(match["word"], match["word"])
        locator = f"bijlage-2/{word}-{match['number']}{match['letter'] or ''}"
        found.append((*match.span(), (locator,), (Numbering.SECTIONS,)))
        also = _AND_STEP.match(plain, match.end())
        if also is not None:
            found.append((*also.span(), (f"bijlage-2/{word}-{also['step']}",), (Numbering.SECTIONS,)))
    for match in _ANNEX.finditer(plain):
        if not match["number"].isdigit():
            continue  # "Bijlage I" is the mandate decision, a document of its own
        found.append((*match.span(), (f"bijlage-{match['number']}",), (Numbering.SECTIONS,)))
    for match in _SECTION.finditer(plain):
        found.append((*match.span(), (match["number"],), (Numbering.SECTIONS, Numbering.HEADINGS)))
    for match in _POINT_OF.finditer(plain):
        number, letter = match["number"] or match["number2"], match["letter"] or match["letter2"]
        found.append((*match.span(), (number + (f".{letter}" if letter else ""),), (Numbering.POINTS,)))
    for match in _DECIMAL.finditer(plain):
        found.append((*match.span(), _decimal_locators(match), tuple(Numbering)))
    return found


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
