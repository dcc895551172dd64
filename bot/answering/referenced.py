"""Answers questions that name a passage: by that passage or not at all."""

from collections import Counter

from bot.answering import decline, reply
from bot.answering.desk import Desk
from bot.domain.citation import Citation
from bot.domain.entry import Entry
from bot.domain.outcome import Outcome
from bot.understanding.asked import Asked
from bot.understanding.matcher import Candidate
from bot.understanding.words import folded

_POINTED = 0.3  # how well the rest of the question must fit an entry to prefer it to the summary
_SEVERAL = 2
_CLEARLY = 1.15


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Answer from the entries on the passage named; decline a passage that is not there."""
    if not asked.references:
        return _outside(desk, asked)
    missing = [reference for reference in asked.references if not reference.exists]
    if any(reference.wanted in desk.lapsed_references for reference in missing):
        return None  # an entry speaks of what is no longer there, such as article 5a
    if missing:
        return decline.missing_passage(desk, asked, missing[0])
    citation = asked.references[0].citation
    entries = _about_all(desk, asked) or (_about(desk, citation) if citation else [])
    if not entries or citation is None or _of_another_law(desk, asked, entries):
        return None
    ranked = _ranked(desk, asked, entries)
    chosen = _fitting(entries, ranked)
    others = [item for item in ranked if item.topic is not chosen][:3]
    return reply.from_entry(
        desk,
        asked,
        chosen,
        first=citation,
        alternatives=reply.alternatives(others, asked.language),
        why=(f"names {citation}",),
    )


def _outside(desk: Desk, asked: Asked) -> Outcome | None:
    """Decline an article of another law that no entry speaks of."""
    named = desk.understanding.references.outside(asked.text)
    if not named or any(reference in desk.outside_references for reference in named):
        return None
    return decline.outside(desk, asked, named)


def _about_all(desk: Desk, asked: Asked) -> list[Entry]:
    """Return the entries that cite several of the passages a question names, the most first."""
    named = [reference.citation for reference in asked.references if reference.citation]
    if len(named) < _SEVERAL:
        return []
    cited = Counter(entry.id for citation in named for entry in desk.on(citation)[2])
    return [desk.entries[entry] for entry, count in cited.most_common() if count >= _SEVERAL]


def _about(desk: Desk, citation: Citation) -> list[Entry]:
    """Return the entries on a passage, its summary first; else those on what holds it."""
    first, within, besides = desk.on(citation)
    found = list(dict.fromkeys((*first, *within))) or list(besides)
    if found or citation.parent is None:
        return found
    return _about(desk, citation.parent)


def _of_another_law(desk: Desk, asked: Asked, entries: list[Entry]) -> bool:
    """Tell whether a bare "artikel 15" means another law's, by what the rest of the question is about.

    Article 15 of the Centrumregeling (disputes) is often named without its law.
    """
    numbers = {reference.split()[0] for reference in desk.outside_references}
    named = {part for reference in asked.references for part in reference.wanted.split("-")[-1:]}
    if not numbers & named or desk.understanding.references.names_document(asked.text):
        return False
    own = {entry.id for entry in entries}
    best = asked.best
    mine = next((item.score for item in asked.candidates if item.topic.id in own), 0.0)
    return best is not None and best.topic.id not in own and best.score > _CLEARLY * mine


def _ranked(desk: Desk, asked: Asked, entries: list[Entry]) -> list[Candidate]:
    """Rank the entries by the question without its reference, which they all share."""
    rest = folded(asked.text)
    for reference in asked.references:
        rest = rest.replace(reference.text, " ")
    rest = desk.understanding.references.without_documents(rest)
    matcher, cues = desk.understanding.matcher, desk.understanding.wordbook.asking_words
    reading = matcher.read(rest)
    if all(word in cues for unit in reading.units for word in unit.text.split()):
        return []  # "wat staat er in artikel 11" says nothing beside the passage
    return matcher.rank(reading, only={entry.id for entry in entries})


def _fitting(entries: list[Entry], ranked: list[Candidate]) -> Entry:
    """Return the entry that the rest of the question clearly points at, else the summary."""
    summary = entries[0]
    if not ranked or not isinstance(ranked[0].topic, Entry):
        return summary
    own = next((item.score for item in ranked if item.topic.id == summary.id), 0.0)
    pointed = ranked[0].score >= _POINTED and ranked[0].score > _CLEARLY * own
    return ranked[0].topic if pointed else summary
