"""The one door: every question, from wherever it comes, goes in here and comes out as an outcome."""

from collections.abc import Callable

from bot.answering import agenda, dated, entries, mandate, referenced, routing, scope, smalltalk
from bot.answering.desk import Desk
from bot.corpus.corpus import Corpus
from bot.corpus.snapshot import NoShelf, Shelf
from bot.domain.outcome import Outcome
from bot.domain.question import Question
from bot.understanding.asked import Asked
from bot.understanding.wordbook import Wordbook

Answerer = Callable[[Desk, Asked], Outcome | None]
# The first that has something to say answers; `entries.answer` always has.
_ANSWERERS: tuple[Answerer, ...] = (
    smalltalk.answer,
    referenced.answer,
    agenda.answer,
    dated.answer,
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

    def _read(self, question: Question) -> tuple[Desk, Asked]:
        desk = self.desk(self._spotter.spot(question.text, question.region))
        return desk, desk.understanding.read(question)
