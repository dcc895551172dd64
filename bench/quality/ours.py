"""The assistant, through the door that users take."""

from bench.quality.answering import Answer
from bench.quality.rows import Row
from bench.setting import TODAY, region_of
from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.outcome import Outcome
from bot.domain.question import Question

NAME = "wegwijzer"


class Ours:
    """Asks the assistant; the language is left for it to find out."""

    name = NAME

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._assistant = Assistant(corpus)

    def ask(self, row: Row) -> Answer:
        """Ask or route, by the kind of row."""
        question = Question(row.q, TODAY, region_of(self._corpus, row.region))
        return _answer(self._assistant.route(question) if row.routed else self._assistant.ask(question))


def _answer(outcome: Outcome) -> Answer:
    others = outcome.alternatives
    return Answer(
        outcome=outcome.result.value,
        text=outcome.text,
        citations=outcome.citations,
        entries=(outcome.entry or "-", *(other.entry for other in others)),
        offered=(outcome.citations, *(other.citations for other in others)),
        destinations=tuple(destination.id for destination in outcome.destinations),
        verdict=outcome.verdict.value if outcome.verdict else None,
    )
