"""What an answer is made with: one region, its reader, and how its parts are called."""

from functools import cached_property

from bot.corpus.snapshot import Shelf
from bot.domain.citation import Citation
from bot.domain.document import Document
from bot.domain.entry import Entry
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.labels import label
from bot.understanding.asked import Understanding
from bot.understanding.wordbook import Wordbook


class Desk:
    """One region, ready to be asked."""

    def __init__(self, region: Region, wordbook: Wordbook, shelf: Shelf) -> None:
        self.region = region
        self.understanding = Understanding(region, wordbook, shelf)
        self.entries = {entry.id: entry for entry in region.entries}

    @cached_property
    def outside_references(self) -> frozenset[str]:
        """The articles of other law that our entries speak of, such as "15 centrumregeling"."""
        read = self.understanding.references.outside
        texts = (text for entry in self.region.entries for text in (entry.answer.nl, entry.answer.en))
        return frozenset(reference for text in texts for reference in read(text))

    @cached_property
    def lapsed_references(self) -> frozenset[str]:
        """The passages that our entries speak of and no outline has, such as article 5a."""
        read = self.understanding.references.read
        texts = (text for entry in self.region.entries for text in (entry.answer.nl, entry.answer.en))
        return frozenset(item.wanted for text in texts for item in read(text) if not item.exists)

    def document(self, citation: Citation) -> Document | None:
        """Return the document that a citation is of."""
        return next(
            (document for document in self.region.documents if document.id == citation.document), None
        )

    def label(self, citation: Citation, language: Language) -> str:
        """Return a citation as people write it."""
        return label(citation, self.region.documents, language)

    def citing(self, citation: Citation) -> list[Entry]:
        """Return the entries that cite exactly this passage, its summary first."""
        first = [entry for entry in self.region.entries if entry.citations[:1] == (citation,)]
        others = [entry for entry in self.region.entries if citation in entry.citations[1:]]
        return first + others
