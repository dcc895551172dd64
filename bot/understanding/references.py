"""Exact references in a question: "art 11 lid 3", "8(5)", "stap 2a", "§ 3.4.2", "mandaat punt 5".

A number is matched exactly or not at all: article 12 is never taken for article 21. What
is named but stands in no outline is reported as missing, so that it can be declined.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.citation import Citation
from bot.domain.document import Document, Numbering
from bot.understanding.patterns import LazyPattern
from bot.understanding.words import folded
from bot.understanding.written_references import articles_spelt, written

# What may stand between "artikel 15" and the law it is of, and a law named just before the article.
_BETWEEN = LazyPattern(
    r"(?::\d+[a-z]?)?[\s,]*(?:(?:lid|paragraph|para)\s+\d+[\s,]*)?(?:(?:van|of|uit|in|from)\s+)?(?:the|de|het)?\s*"
)
_JUST_BEFORE = LazyPattern(r"(\S+(?:\s\S+)?)[\s,]*$")
_NEARBY = 30


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
        plain = articles_spelt(folded(text))
        possible = written(plain)
        if not possible:
            return ()
        named = self._named(plain)
        found: dict[str, Reference] = {}
        taken: list[tuple[int, int]] = []
        for start, end, locators, kinds in possible:
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
        plain = articles_spelt(folded(text))
        found = []
        for start, end, locators, _ in written(plain):
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
