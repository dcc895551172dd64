"""The language data made ready: what finds concepts, cues, details and social phrases in a text."""

from dataclasses import dataclass
from functools import cached_property

from bot.corpus.snapshot import Shelf
from bot.domain.lexicon import Concept, Detail, Lexicon
from bot.understanding.analysis import Analyser
from bot.understanding.asking import asking
from bot.understanding.determined import NUMBERS, determined
from bot.understanding.ordinary import OrdinaryWords
from bot.understanding.phrasebook import Phrasebook, StoredPhrasebook, as_written, by_stem
from bot.understanding.social import SocialPhrases
from bot.understanding.words import words

_SUBJECTS = frozenset({"foreign"})  # cues that tell of a subject


@dataclass(frozen=True, slots=True)
class StoredWordbook:
    """What takes long to make of the language data."""

    concepts: StoredPhrasebook
    cues: StoredPhrasebook
    details: StoredPhrasebook


class Wordbook:
    """Reads words for all regions alike; made once."""

    def __init__(self, lexicon: Lexicon, shelf: Shelf) -> None:
        stored = shelf.made("words", StoredWordbook, lambda: _made(lexicon))
        concepts = Phrasebook(stored.concepts, by_stem)
        self.lexicon = lexicon
        self.silent = frozenset(word for text in lexicon.function_words for word in words(text))
        self.analyser = Analyser(concepts, self.silent)
        self.concepts = concepts
        self.cues = Phrasebook(stored.cues, as_written)
        self.names = frozenset(lexicon.names)
        self.ordinary = OrdinaryWords(shelf)
        self.social = SocialPhrases(lexicon, self.silent)
        self.details: dict[str, Detail] = {detail.id: detail for detail in lexicon.details}
        self._details = Phrasebook(stored.details, by_stem)
        self._fitting = {cue.id: frozenset(cue.kinds) for cue in lexicon.cues}
        self._kinds: dict[frozenset[str], frozenset[str]] = {}

    @cached_property
    def asking_words(self) -> frozenset[str]:
        """The words of the cues that ask, and not of those that tell what a text is about."""
        asking = (cue for cue in self.lexicon.cues if cue.id not in _SUBJECTS)
        return frozenset(word for cue in asking for text in (*cue.nl, *cue.en) for word in words(text))

    def asked_details(self, text: str) -> tuple[str, ...]:
        """Return the details a question is after that sources never give, in order, each once."""
        if not self._details.find(text):
            return ()
        found = tuple(dict.fromkeys(self._details.find(asking(text, self.silent))))
        if found and determined(text):
            return tuple(detail for detail in found if detail not in NUMBERS)
        return found

    def fitting_kinds(self, cues: frozenset[str]) -> frozenset[str]:
        """Return the kinds of entry that fit the cues of a question."""
        if cues not in self._kinds:
            self._kinds[cues] = frozenset(kind for cue in cues for kind in self._fitting[cue])
        return self._kinds[cues]


def _made(lexicon: Lexicon) -> StoredWordbook:
    # A phrase that takes the suspicion away ("pricing strategy") is found before a shorter one.
    innocent = [Concept("", detail.unless.nl, detail.unless.en) for detail in lexicon.details]
    suspect = [Concept(detail.id, detail.nl, detail.en) for detail in lexicon.details]
    return StoredWordbook(
        concepts=StoredPhrasebook.of(lexicon.concepts, by_stem),
        cues=StoredPhrasebook.of(lexicon.cues, as_written),
        details=StoredPhrasebook.of((*innocent, *suspect), by_stem),
    )
