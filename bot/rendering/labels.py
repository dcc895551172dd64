"""Citations as people write them."""

from collections.abc import Iterable

from bot.domain.citation import Citation
from bot.domain.document import Document, Numbering
from bot.domain.text import Language

_NL, _EN = Language.NL, Language.EN


def label(citation: Citation, documents: Iterable[Document], language: Language) -> str:
    """Return a citation for people, such as "DVH art. 11 lid 3" or "DVH art. 11(3)"."""
    document = next((document for document in documents if document.id == citation.document), None)
    if document is None:
        return str(citation)
    place = _place(citation.locator, document, language)
    return f"{document.abbreviation[language]} {place}".strip()


def _place(locator: str, document: Document, language: Language) -> str:
    if document.numbering is Numbering.ARTICLES and locator.startswith("art-"):
        return _article(locator.removeprefix("art-"), language)
    if locator.startswith("bijlage-"):
        return _annex(locator, language)
    if document.numbering is Numbering.SECTIONS:
        return f"§ {locator}"
    if document.numbering is Numbering.POINTS and locator[0].isdigit():
        return f"{'punt' if language is _NL else 'point'} {locator}"
    title = next((item.title[language] for item in document.outline if item.locator == locator), locator)
    return f"{locator} ({title})" if locator[0].isdigit() else title


def _article(locator: str, language: Language) -> str:
    number, *rest = locator.split(".")
    if language is _EN:
        return f"art. {number}" + "".join(f"({part})" for part in rest)
    parts = [f"lid {part}" if part.isdigit() else f"onder {part}" for part in rest]
    return " ".join((f"art. {number}", *parts))


def _annex(locator: str, language: Language) -> str:
    names = {"bijlage": "bijlage", "fase": "fase", "stap": "stap"}
    if language is _EN:
        names = {"bijlage": "annex", "fase": "phase", "stap": "step"}
    parts = [part.split("-", 1) for part in locator.split("/")]
    return ", ".join(f"{names.get(word, word)} {number}" for word, number in parts)
