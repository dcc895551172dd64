"""Answers questions that name a passage: by that passage or not at all."""

from bot.answering import decline, reply
from bot.answering.desk import Desk
from bot.domain.citation import Citation
from bot.domain.entry import Entry
from bot.domain.outcome import Outcome
from bot.understanding.asked import Asked

_CLEARLY = 1.15
_BARE = 5  # words in a question that hardly says more than the reference itself


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Answer from the entries that cite the passage named; decline a passage that is not there."""
    if not asked.references:
        return None
    missing = [reference for reference in asked.references if not reference.exists]
    if missing:
        return decline.missing_passage(desk, asked, missing[0])
    citation = asked.references[0].citation
    if citation is None:
        return None
    entries = _about(desk, citation)
    if not entries:
        return None
    chosen = _fitting(asked, entries)
    others = [item for item in asked.candidates if item.topic in entries and item.topic is not chosen]
    return reply.from_entry(
        desk,
        asked,
        chosen,
        first=citation,
        alternatives=reply.alternatives(others[:3], asked.language),
        why=(f"names {citation}",),
    )


def _about(desk: Desk, citation: Citation) -> list[Entry]:
    """Return the entries on a passage, else those on its parts, else on what holds it."""
    exact = desk.citing(citation)
    if exact:
        within = [
            entry for entry in desk.region.entries if any(citation.covers(own) for own in entry.citations)
        ]
        return list(dict.fromkeys((*exact, *within)))
    within = [entry for entry in desk.region.entries if any(citation.covers(own) for own in entry.citations)]
    if within or citation.parent is None:
        return within
    return _about(desk, citation.parent)


def _fitting(asked: Asked, entries: list[Entry]) -> Entry:
    """Return the entry that the rest of the question points at, else the passage's summary."""
    summary = entries[0]
    scores = {item.topic.id: item.score for item in asked.candidates}
    best = max(entries, key=lambda entry: scores.get(entry.id, 0.0))
    clearly = scores.get(best.id, 0.0) > _CLEARLY * scores.get(summary.id, 0.0)
    return best if clearly and asked.length > _BARE else summary
