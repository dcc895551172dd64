"""Finds the passages of a document in its source text, for an operator who holds that text."""

from hashlib import sha256
from pathlib import Path

from bot.domain.citation import Citation
from bot.domain.document import Document


class PassageNotFoundError(LookupError):
    """A passage of an outline does not begin anywhere in the source text."""

    def __init__(self, citation: Citation, begins: str) -> None:
        super().__init__(f"{citation}: the source text has no {begins!r} after the passage before it")
        self.citation = citation


def passages(document: Document, text: str) -> dict[str, str]:
    """Return the text of every passage by its locator, with white space collapsed.

    Each passage is looked for after the beginning of the one before it in the outline, and
    runs to the next one that is not inside it; the last runs to the end of the text. Raise
    `PassageNotFoundError` where a passage is not there.
    """
    plain = _collapsed(text)
    citations = [Citation(f"{document.id}:{passage.locator}") for passage in document.outline]
    starts = _starts(document, citations, plain)
    return {
        citation.locator: plain[start : _end(index, citations, starts)].rstrip()
        for index, (citation, start) in enumerate(zip(citations, starts, strict=True))
    }


def fingerprint(passage: str) -> str:
    """Return a short hash of the letters and digits of a passage.

    Line breaks, punctuation and capitals do not count, so another way of taking the text
    out of its PDF gives the same fingerprint.
    """
    signs = "".join(sign for sign in passage.casefold() if sign.isalnum())
    return sha256(signs.encode()).hexdigest()[:16]


def find_source(folder: Path, document: Document) -> Path | None:
    """Return the file in `folder` with the text of a document, or None; the first if several fit."""
    return min(folder.glob(document.source), default=None)


def _starts(document: Document, citations: list[Citation], plain: str) -> list[int]:
    starts: list[int] = []
    position = -1
    for citation, passage in zip(citations, document.outline, strict=True):
        position = plain.find(_collapsed(passage.begins), position + 1)
        if position < 0:
            raise PassageNotFoundError(citation, passage.begins)
        starts.append(position)
    return starts


def _end(index: int, citations: list[Citation], starts: list[int]) -> int | None:
    for later in range(index + 1, len(citations)):
        if not citations[index].covers(citations[later]):
            return starts[later]
    return None


def _collapsed(text: str) -> str:
    return " ".join(text.split())
