"""Compares the knowledge with the source texts, for an operator who holds them: what changed since."""

from collections.abc import Iterator
from pathlib import Path

from bot.corpus.origins import Origins
from bot.corpus.problem import Problem
from bot.corpus.sources import PassageNotFoundError, find_source, fingerprint, passages
from bot.domain.citation import Citation
from bot.domain.document import Document
from bot.domain.region import Region

_SHOWN = 5


def changed(origins: Origins, regions: list[Region], folder: Path) -> Iterator[Problem]:
    """Yield every passage whose source is not what it was when the entries about it were written.

    A document whose text is not in `folder` is a problem too: it cannot be compared.
    """
    for region in regions:
        for document in region.documents:
            yield from _document(origins, region, document, folder)


def _document(origins: Origins, region: Region, document: Document, folder: Path) -> Iterator[Problem]:
    file = find_source(folder, document)
    if file is None:
        yield origins.problem(document, f"{document.id!r}: no {document.source!r} in {folder}", "source")
        return
    try:
        found = passages(document, file.read_text(encoding="utf-8"))
    except (PassageNotFoundError, OSError, UnicodeDecodeError) as error:
        yield origins.problem(document, f"{document.id!r}: {file.name} cannot be compared: {error}", "source")
        return
    for passage in document.outline:
        now = fingerprint(found[passage.locator])
        if passage.fingerprint != now:
            message = _message(region, Citation(f"{document.id}:{passage.locator}"), now)
            yield origins.problem(passage, message)


def _message(region: Region, citation: Citation, now: str) -> str:
    """Return which passage changed, which entries have to be read again, and what to write then."""
    about = [entry.id for entry in region.entries if citation in entry.citations]
    shown = ", ".join(about[:_SHOWN]) + (f" and {len(about) - _SHOWN} more" if len(about) > _SHOWN else "")
    check = f"check {shown}, then write" if about else "write"
    return f'{citation} is not what it was in the source; {check} fingerprint: "{now}"'
