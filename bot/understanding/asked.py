"""A question, understood: everything that can be read from its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.corpus.snapshot import Shelf
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.lexicon import Concept
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Language
from bot.understanding.bands import Calibration, features
from bot.understanding.language import LanguageGuesser, seen_words
from bot.understanding.matcher import Candidate, Matcher, Reading
from bot.understanding.moments import Moments, moments
from bot.understanding.phrasebook import Phrasebook
from bot.understanding.problems import ProblemReader
from bot.understanding.references import Reference, ReferenceReader
from bot.understanding.scope import ScopeReader
from bot.understanding.wordbook import Wordbook
from bot.understanding.words import folded


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question says: its language, references, moments, details and matches.

    `parties`, `meetings` and `duties` are ids of the region's own that the text names.
    """

    text: str
    today: date
    language: Language
    reading: Reading
    candidates: tuple[Candidate, ...]
    confidence: float
    references: tuple[Reference, ...]
    details: tuple[str, ...]
    moments: Moments
    parties: tuple[str, ...]
    meetings: tuple[str, ...]
    duties: tuple[str, ...]


class Understanding:
    """Reads questions about one region."""

    def __init__(self, region: Region, wordbook: Wordbook, shelf: Shelf) -> None:
        self._region, self._shelf = region, shelf
        self.wordbook = wordbook
        topics: tuple[Entry | KnownUnknown, ...] = (*region.entries, *region.unknowns, *region.strangers)
        self.matcher = Matcher(topics, wordbook, shelf, f"{region.id}-entries")
        self.references = ReferenceReader(region.documents, wordbook.lexicon.outside_law)
        self.calibration = Calibration.load()
        self._guesser = LanguageGuesser(
            wordbook.lexicon,
            shelf.made(f"{region.id}-seen", dict[Language, list[str]], lambda: seen_words(_texts(region))),
        )
        self._parties = Phrasebook.of(
            Concept(party.id, (party.label.nl, *party.names.nl), (party.label.en, *party.names.en))
            for party in region.profile.parties
        )
        self._meetings = Phrasebook.of(
            Concept(meeting.id, meeting.names.nl, meeting.names.en) for meeting in region.calendar.meetings
        )
        self._duties = Phrasebook.of(
            Concept(duty.id, duty.names.nl, duty.names.en) for duty in region.calendar.duties
        )

    @cached_property
    def problems(self) -> ProblemReader:
        """What reads descriptions of problems; made when the first one comes."""
        return ProblemReader(self._region, self.wordbook, self._shelf)

    @cached_property
    def scope(self) -> ScopeReader | None:
        """What reads questions about the mandate; None where the region has no scope."""
        silent = self.wordbook.lexicon.function_words
        mandate = self._region.mandate
        return ScopeReader(mandate, _holders(self._region), silent) if mandate else None

    def language(self, question: Question) -> Language:
        """Return the language to answer in."""
        return question.language or self._guesser.guess(question.text)

    def read(self, question: Question) -> Asked:
        """Read one question."""
        text = question.text
        reading = self.matcher.read(text)
        candidates = tuple(self.matcher.rank(reading))
        return Asked(
            text=text,
            today=question.today,
            language=self.language(question),
            reading=reading,
            candidates=candidates,
            confidence=self.calibration.confidence(features(reading, candidates)) if candidates else 0.0,
            references=self.references.read(text),
            details=self.wordbook.asked_details(text),
            moments=moments(text, question.today),
            parties=tuple(dict.fromkeys(self._parties.find(text))),
            meetings=tuple(dict.fromkeys(self._meetings.find(text))),
            duties=tuple(dict.fromkeys(self._duties.find(text))),
        )


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
