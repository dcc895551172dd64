"""The knowledge as plain matchers see it: the same topics and fields that ours has."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bench.quality.answering import Answer
from bench.quality.rows import Row
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.region import Region
from bot.domain.route import Route
from bot.domain.text import Bilingual, Phrases

About = Entry | KnownUnknown | Route
WEIGHTS = (1.0, 1.2, 1.0, 0.8)  # as ours: questions, title, terms, answer


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be found: its example questions, and its fields, each as one text."""

    about: About
    questions: tuple[str, ...]
    fields: tuple[str, str, str, str]


class Ranker(Protocol):
    """Ranks the topics it was made with: pairs of score and place, best first."""

    def rank(self, text: str, most: int) -> Sequence[tuple[float, int]]:
        """Return the topics that fit a text best."""


def topics(region: Region, *, routed: bool) -> tuple[Topic, ...]:
    """Return what can be found in a region: its routes, or its entries and known unknowns."""
    abouts: tuple[About, ...] = region.routing.routes if routed else (*region.entries, *region.unknowns)
    return tuple(map(_topic, abouts))


def _topic(about: About) -> Topic:
    match about:
        case Entry():
            return _made(about, about.questions, about.terms, about.answer, about.title)
        case Route():
            return _made(about, about.examples, about.signals, about.reason, about.title)
        case KnownUnknown():
            return _made(about, about.questions, about.terms, about.answer)


def _made(
    about: About, questions: Phrases, terms: Phrases, answer: Bilingual, title: Bilingual | None = None
) -> Topic:
    titles = f"{title.nl} {title.en}" if title else ""
    fields = (" ".join(questions), titles, " ".join(terms), f"{answer.nl} {answer.en}")
    return Topic(about, tuple(questions), fields)


def answered(found: Sequence[About], row: Row) -> Answer:
    """Return the answer that the best topic gives, with the others as alternatives."""
    best = found[0]
    if isinstance(best, KnownUnknown):
        return Answer("decline", best.answer[row.lang])
    others = [about for about in found if not isinstance(about, KnownUnknown)]
    offered = tuple(about.citations for about in others)
    entries = tuple(about.id for about in others)
    if isinstance(best, Route):
        places = tuple(dict.fromkeys(about.place for about in others if isinstance(about, Route)))
        return Answer("route", best.reason[row.lang], best.citations, entries, offered, places)
    text = best.answer[row.lang] + (f" {best.note[row.lang]}" if best.note else "")
    verdict = best.verdict.value if best.verdict else None
    return Answer("answer", text, best.citations, entries, offered, verdict=verdict)
