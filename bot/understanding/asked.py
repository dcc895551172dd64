"""A question, understood: everything that can be read from its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.entry import Entry, KnownUnknown
from bot.domain.lexicon import Concept, Lexicon
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Language
from bot.understanding.bands import Calibration, features
from bot.understanding.details import DetailSpotter
from bot.understanding.language import LanguageGuesser, seen_words
from bot.understanding.matcher import Candidate, Matcher, Reading, StoredMatcher
from bot.understanding.moments import Moments, moments
from bot.understanding.phrasebook import Phrasebook
from bot.understanding.problems import ProblemReader
from bot.understanding.references import Reference, ReferenceReader
from bot.understanding.scope import ScopeReader
from bot.understanding.social import SocialPhrases
from bot.understanding.words import folded, words


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question says: its language, references, moments, parties, details and matches."""

    text: str
    today: date
    language: Language
    reading: Reading
    candidates: tuple[Candidate, ...]
    confidence: float
    references: tuple[Reference, ...]
    outside: tuple[str, ...]
    details: tuple[str, ...]
    moments: Moments
    parties: tuple[str, ...]
    concepts: frozenset[str]

    @property
    def length(self) -> int:
        """How many words the question has."""
        return len(words(self.text))


@dataclass(frozen=True, slots=True)
class StoredUnderstanding:
    """What can be kept of an understanding."""

    matcher: StoredMatcher
    problems: StoredMatcher
    seen: dict[Language, list[str]]


class Understanding:
    """Reads questions about one region."""

    def __init__(self, region: Region, lexicon: Lexicon, stored: StoredUnderstanding | None = None) -> None:
        topics: tuple[Entry | KnownUnknown, ...] = (*region.entries, *region.unknowns, *region.strangers)
        self.matcher = Matcher(topics, lexicon, stored.matcher if stored else None)
        self._guesser = LanguageGuesser(lexicon, stored.seen if stored else seen_words(_texts(region)))
        self.problems = ProblemReader(
            region.routing.routes, region.strangers, lexicon, stored.problems if stored else None
        )
        self.stored = StoredUnderstanding(
            self.matcher.stored, self.problems.matcher.stored, self._guesser.seen
        )
        self.scope = (
            ScopeReader(region.mandate, _holders(region), lexicon.function_words) if region.mandate else None
        )
        self.details = DetailSpotter(lexicon)
        self.social = SocialPhrases(lexicon)
        self.references = ReferenceReader(region.documents, lexicon.outside_law)
        self.calibration = Calibration.load()
        self._parties = Phrasebook(
            Concept(party.id, (party.label.nl, *party.names.nl), (party.label.en, *party.names.en))
            for party in region.profile.parties
        )

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
            outside=self.references.outside(text),
            details=self.details.spot(text),
            moments=moments(text, question.today),
            parties=tuple(dict.fromkeys(self._parties.find(text))),
            concepts=frozenset(self.matcher.analyser.phrasebook.find(text)),
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
