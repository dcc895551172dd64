"""Which words say nothing of a person: those of the knowledge, and those of the language."""

from collections.abc import Container, Iterable, Iterator, Sequence

from bot.domain.lexicon import Lexicon
from bot.domain.region import Region
from bot.privacy.scrub import Scrubber
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.words import words


def scrubber(
    vocabularies: Sequence[Vocabulary], regions: Iterable[Region], lexicon: Lexicon, ordinary: Container[str]
) -> Scrubber:
    """Return a scrubber that leaves alone what the knowledge speaks of.

    `vocabularies` hold the words of its texts, `ordinary` the words of the language.
    """
    named = frozenset(word for text in _names(regions, lexicon) for word in words(text))

    def known(word: str) -> bool:
        return word in named or any(word in vocabulary for vocabulary in vocabularies)

    def usual(word: str) -> bool:
        return word in ordinary or any(item.repair(word) or item.split(word) for item in vocabularies)

    return Scrubber(known, usual)


def _names(regions: Iterable[Region], lexicon: Lexicon) -> Iterator[str]:
    """Yield what places, parties, meetings, documents and laws are called."""
    yield from lexicon.elsewhere
    yield from lexicon.outside_law
    for region in regions:
        yield from region.profile.names
        for party in region.profile.parties:
            yield from (party.label.nl, party.label.en, *party.names)
        for meeting in region.calendar.meetings:
            yield from (meeting.label.nl, meeting.label.en, *meeting.names)
        for document in region.documents:
            yield from (document.title.nl, document.title.en, *document.names)
