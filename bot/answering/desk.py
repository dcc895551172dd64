"""What an answer is made with: one region, its reader, and how its parts are called."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from bot.corpus.snapshot import Shelf
from bot.domain.citation import Citation
from bot.domain.document import Document
from bot.domain.entry import Entry
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.labels import label
from bot.understanding.mentions import Mentions
from bot.understanding.understanding import Understanding
from bot.understanding.wordbook import Wordbook

if TYPE_CHECKING:
    from bot.answering.likeness import Wordings

_Cited = dict[Citation, list[Entry]]


class Desk:
    """One region, ready to be asked."""

    def __init__(self, region: Region, wordbook: Wordbook, shelf: Shelf) -> None:
        self.region = region
        self._shelf = shelf
        self.understanding = Understanding(region, wordbook, shelf)
        self.entries = {entry.id: entry for entry in region.entries}

    @property
    def outside_references(self) -> frozenset[str]:
        """The articles of other law that our entries speak of, such as "15 centrumregeling"."""
        return self._mentions.outside

    @property
    def lapsed_references(self) -> frozenset[str]:
        """The passages that our entries speak of and no outline has, such as article 5a."""
        return self._mentions.lapsed

    @cached_property
    def _mentions(self) -> Mentions:
        reader = self.understanding.references
        return self._shelf.made(
            f"{self.region.id}-mentions", Mentions, lambda: Mentions.of(self._answers(), reader)
        )

    def _answers(self) -> Iterator[str]:
        for entry in self.region.entries:
            yield from (entry.answer.nl, entry.answer.en)

    def document(self, citation: Citation) -> Document | None:
        """Return the document that a citation is of."""
        return next(
            (document for document in self.region.documents if document.id == citation.document), None
        )

    def label(self, citation: Citation, language: Language) -> str:
        """Return a citation as people write it."""
        return label(citation, self.region.documents, language)

    def on(self, citation: Citation) -> tuple[Sequence[Entry], Sequence[Entry], Sequence[Entry]]:
        """Return the entries whose first citation is a passage, lies in it, and those that cite it at all."""
        first, within, any_of = self._by_citation
        return first.get(citation, ()), within.get(citation, ()), any_of.get(citation, ())

    @cached_property
    def wordings(self) -> "Wordings":
        """What reads how entries are asked for; made when the first follow-up comes."""
        from bot.answering.likeness import Wordings  # noqa: PLC0415

        return Wordings(self.understanding)

    @cached_property
    def _by_citation(self) -> tuple[_Cited, _Cited, _Cited]:
        first: _Cited = defaultdict(list)
        within: _Cited = defaultdict(list)
        any_of: _Cited = defaultdict(list)
        for entry in self.region.entries:
            for citation in entry.citations:
                any_of[citation].append(entry)
            holder = entry.citations[0] if entry.citations else None
            if holder is not None:
                first[holder].append(entry)
            while holder is not None:
                within[holder].append(entry)
                holder = holder.parent
        return dict(first), dict(within), dict(any_of)
