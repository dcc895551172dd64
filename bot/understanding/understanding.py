"""Reads questions about one region, with everything that is made for that once."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import TYPE_CHECKING

from bot.corpus.snapshot import Shelf
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.lexicon import Concept
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Language
from bot.understanding.asked import Asked
from bot.understanding.bands import Calibration
from bot.understanding.language import Telling, guess, telling_words
from bot.understanding.matcher import Matcher
from bot.understanding.phrasebook import Phrasebook
from bot.understanding.references import ReferenceReader
from bot.understanding.wordbook import Wordbook
from bot.understanding.words import folded

if TYPE_CHECKING:  # most questions need only one of them, and the first is not kept waiting for both
    from bot.understanding.problems import ProblemReader
    from bot.understanding.scope import ScopeReader


class Understanding:
    """Reads questions about one region."""

    def __init__(self, region: Region, wordbook: Wordbook, shelf: Shelf) -> None:
        self._region, self._shelf = region, shelf
        self.wordbook = wordbook
        topics: tuple[Entry | KnownUnknown, ...] = (*region.entries, *region.unknowns, *region.strangers)
        self.matcher = Matcher(topics, wordbook, shelf, f"{region.id}-entries")
        self.references = ReferenceReader(region.documents, wordbook.lexicon.outside_law)
        self.calibration = Calibration.load()
        self._telling = shelf.made(
            f"{region.id}-telling", Telling, lambda: telling_words(wordbook.lexicon, _texts(region))
        )

    @cached_property
    def parties(self) -> Phrasebook:
        """What finds the region's parties by name."""
        return Phrasebook.of(
            Concept(party.id, (party.label.nl, *party.names.nl), (party.label.en, *party.names.en))
            for party in self._region.profile.parties
        )

    @cached_property
    def meetings(self) -> Phrasebook:
        """What finds the region's meetings by name."""
        meetings = self._region.calendar.meetings
        return Phrasebook.of(Concept(item.id, item.names.nl, item.names.en) for item in meetings)

    @cached_property
    def duties(self) -> Phrasebook:
        """What finds the region's duties by name."""
        duties = self._region.calendar.duties
        return Phrasebook.of(Concept(item.id, item.names.nl, item.names.en) for item in duties)

    @cached_property
    def ruled(self) -> AbstractSet[int]:
        """The numbers of the example questions of entries that have a verdict of their own."""
        return self.matcher.signals.nearest.numbers(
            key
            for key, topic in enumerate(self.matcher.topics)
            if isinstance(topic.about, Entry) and topic.about.verdict is not None
        )

    @cached_property
    def problems(self) -> "ProblemReader":
        """What reads descriptions of problems; made when the first one comes."""
        from bot.understanding.problems import ProblemReader  # noqa: PLC0415

        return ProblemReader(self._region, self.wordbook, self._shelf)

    @cached_property
    def scope(self) -> "ScopeReader | None":
        """What reads questions about the mandate; None where the region has no scope."""
        from bot.understanding.scope import ScopeReader  # noqa: PLC0415

        book, mandate = self.wordbook, self._region.mandate
        if mandate is None:
            return None
        holders = tuple(_holders(self._region))
        others = {party.label.nl for party in self._region.profile.parties if party.municipality}
        return ScopeReader(mandate, holders, book.lexicon.function_words, book.ordinary, others - {*holders})

    def language(self, question: Question) -> Language:
        """Return the language to answer in."""
        return question.language or guess(question.text, self._telling, question.otherwise)

    def read(self, question: Question) -> Asked:
        """Take up one question."""
        return Asked(question.text, question.today, self.language(question), self, question.about)


def _holders(region: Region) -> Iterator[str]:
    """Yield what the holder of the mandate is called: the parties named as holder in the scope."""
    held = folded(region.mandate.holder.nl) if region.mandate else ""
    for party in region.profile.parties:
        if party.municipality and folded(party.label.nl) in held:
            yield from (party.label.nl, party.label.en, *party.names)


def _texts(region: Region) -> Iterator[tuple[Language, str]]:
    topics: tuple[Entry | KnownUnknown, ...] = (*region.entries, *region.unknowns)
    for topic in topics:
        for language in Language:
            yield language, topic.answer[language]
            for text in topic.questions[language]:
                yield language, text
