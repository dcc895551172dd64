"""The one door: every question, from wherever it comes, goes in here and comes out as an outcome."""

import gc
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from bot.answering import (
    agenda,
    dated,
    entries,
    mandate,
    referenced,
    reply,
    routing,
    scope,
    smalltalk,
)
from bot.answering.desk import Desk
from bot.corpus.corpus import Corpus
from bot.corpus.snapshot import NoShelf, Shelf
from bot.domain.outcome import Outcome
from bot.domain.question import Question
from bot.understanding.asked import Asked
from bot.understanding.wordbook import Wordbook

if TYPE_CHECKING:  # answering does without; see where they are used
    from bot.domain.gap import Gap
    from bot.privacy.scrub import Scrubber
    from bot.understanding.grouping import Group

Answerer = Callable[[Desk, Asked], Outcome | None]


def _follow_up(desk: Desk, asked: Asked) -> Outcome | None:
    """Answer what leans on a conversation; what reads that is loaded with the first of those."""
    if not asked.about:
        return None
    from bot.answering import followup  # noqa: PLC0415

    return followup.answer(desk, asked)


# The first that has something to say answers; `entries.answer` always has.
_ANSWERERS: tuple[Answerer, ...] = (
    smalltalk.answer,
    mandate.despite_passage,
    referenced.answer,
    agenda.answer,
    dated.answer,
    _follow_up,
    mandate.answer,
    routing.answer,
    entries.answer,
)


class UnknownRegionError(ValueError):
    """A question came for a region that the knowledge does not have."""


class Assistant:
    """Answers questions from one corpus."""

    def __init__(self, corpus: Corpus, shelf: Shelf | None = None) -> None:
        self._corpus = corpus
        self._shelf = shelf or NoShelf()
        self._wordbook = Wordbook(corpus.lexicon, self._shelf)
        self._spotter = scope.RegionSpotter(corpus.regions, corpus.lexicon.elsewhere)
        self._desks: dict[str, Desk] = {}

    def desk(self, region_id: str) -> Desk:
        """Return the desk of a region, made when first needed; raise `UnknownRegionError`."""
        if region_id not in self._desks:
            region = self._corpus.region(region_id)
            if region is None:
                known = ", ".join(region.id for region in self._corpus.regions)
                raise UnknownRegionError(f"region {region_id!r} is not known; choose from {known}")
            self._desks[region_id] = Desk(region, self._wordbook, self._shelf)
        return self._desks[region_id]

    def prepare(self, today: date) -> None:
        """Make what is otherwise made when it is first needed, for programs that run for long.

        All that is there afterwards stays, so the collector of garbage need not look at it again:
        that took ten milliseconds of a question, every now and then.
        """
        from bot.answering.practice import practise  # noqa: PLC0415

        for region in self._corpus.regions:
            practise(region, today, ask=self.ask, route=self.route, mandate=self.mandate)
        self.scrub("")
        gc.collect()
        gc.freeze()

    def ask(self, question: Question) -> Outcome:
        """Answer a question, offer a choice, show where to bring a problem, or decline."""
        return self._answer(*self._read(question))

    def _answer(self, desk: Desk, asked: Asked) -> Outcome:
        place = self._spotter.elsewhere(asked.text)
        if place is not None:
            return scope.elsewhere(desk, asked, place, self._corpus.regions)
        return next(outcome for answer in _ANSWERERS if (outcome := answer(desk, asked)) is not None)

    def route(self, question: Question) -> Outcome:
        """Show where a problem must be brought, or decline."""
        desk, asked = self._read(question)
        return routing.route(desk, asked)

    def mandate(self, question: Question) -> Outcome:
        """Look up whether something lies within the mandate; else answer what is known of it."""
        desk, asked = self._read(question)
        return mandate.verdict(desk, asked) or self._answer(desk, asked)

    def entry(self, entry_id: str, question: Question) -> Outcome | None:
        """Answer a question with the entry that was chosen for it; None where there is none (any more)."""
        desk = self.desk(question.region)
        chosen = desk.entries.get(entry_id)
        if chosen is None:
            return None
        return reply.from_entry(desk, desk.understanding.read(question), chosen, why=("chosen by the asker",))

    def scrub(self, text: str) -> str:
        """Return a text without what tells who it is about, as it may be kept (docs/privacy.md)."""
        return self._scrubber.scrub(text)

    def grouped(self, gaps: "Sequence[Gap]", region_id: str) -> "tuple[Group, ...]":
        """Return gaps that ask for the same thing together, the most frequent first."""
        from bot.privacy.marks import unmarked  # noqa: PLC0415
        from bot.understanding.grouping import grouped  # noqa: PLC0415

        understanding = self.desk(region_id).understanding
        analyser, vocabulary = understanding.wordbook.analyser, understanding.matcher.vocabulary
        return grouped(gaps, lambda text: analyser.units(unmarked(text), vocabulary))

    @cached_property
    def _scrubber(self) -> "Scrubber":
        from bot.privacy.dictionary import scrubber  # noqa: PLC0415

        desks = [self.desk(region.id) for region in self._corpus.regions]
        vocabularies = [desk.understanding.matcher.vocabulary for desk in desks]
        return scrubber(vocabularies, self._corpus.regions, self._corpus.lexicon, self._wordbook.ordinary)

    def _read(self, question: Question) -> tuple[Desk, Asked]:
        desk = self.desk(self._spotter.spot(question.text, question.region))
        return desk, desk.understanding.read(question)
