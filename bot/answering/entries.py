"""Answers from the entry that fits best, or offers the few that fit about equally."""

from collections.abc import Sequence

from bot.answering import decline, reply
from bot.answering.desk import Desk
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.outcome import Outcome, Result
from bot.understanding.asked import Asked
from bot.understanding.bands import EXACTLY, close
from bot.understanding.matcher import Candidate
from bot.understanding.patterns import LazyPattern
from bot.understanding.words import folded

_NEAR = 0.75  # share of the best score from which an entry with a term is preferred
_HALF = 0.5  # share of the best score from which an entry may tell a second part
_RANKED = 6  # candidates among which a second part is looked for
_TWO_PARTS = LazyPattern(
    r"(?:\b(?:en|and|plus)|[,;?])\s+(?:(?:in|by|on|op|door|aan|met|tot|voor|binnen|vanaf|within|until|from|for|to|hoe)\s+)?"
    r"(?:wie|wat|wanneer|hoe\w*|welke?|waar\w*|waarom|who\w*|what|when|how|which|where|why|"
    r"(?:is|are|do|does|can|may|must|mag|mogen|kan|kunnen|moet|moeten|geldt)\s+\w+)\b"
)


def answer(desk: Desk, asked: Asked) -> Outcome:
    """Answer, choose or decline by how sure the match is."""
    bounds = desk.understanding.calibration
    if not asked.candidates or asked.confidence < bounds.decline:
        return decline.unknown(desk, asked)
    candidates = _with_a_term(desk, asked)
    best = candidates[0].topic
    if isinstance(best, KnownUnknown):
        return decline.known_unknown(desk, asked, best)
    if not isinstance(best, Entry):
        return decline.unknown(desk, asked)
    vetoed = [detail for detail in asked.details if detail not in best.gives]
    if vetoed and candidates[0].nearest < EXACTLY:
        return decline.detail(desk, asked, vetoed)
    return _answer(desk, asked, best, candidates)


def _with_a_term(desk: Desk, asked: Asked) -> Sequence[Candidate]:
    """Put first an entry about a term where a question names the day it starts on.

    Who says "dated 1 April" wants a term counted, so among entries that fit about as well
    the one with a term is meant.
    """
    if not asked.moments.days:
        return asked.candidates
    terms = {term.id for term in desk.region.calendar.terms}
    near = [item for item in asked.candidates if item.score >= _NEAR * asked.candidates[0].score]
    counted = [item for item in near if isinstance(item.topic, Entry) and terms & set(item.topic.schedule)]
    first = counted[:1]
    return (*first, *(item for item in asked.candidates if item not in first))


def _second_part(
    asked: Asked, best: Entry, candidates: Sequence[Candidate], rivals: Sequence[Candidate]
) -> Entry | None:
    """Return the entry for the second part of a question such as "who picks them and who presides".

    It must be about the same passage, since two parts of one question are seldom further apart. So is
    told what fits about as well as the best: of one passage it is easier to read both than to choose.
    """
    share = _HALF if _TWO_PARTS.search(folded(asked.text)) else 1.0
    near = (
        item.topic
        for item in candidates[1:_RANKED]
        if item in rivals or item.score >= share * candidates[0].score
    )
    entries = (topic for topic in near if isinstance(topic, Entry))
    return next((entry for entry in entries if set(entry.citations[:1]) & set(best.citations)), None)


def _answer(desk: Desk, asked: Asked, best: Entry, candidates: Sequence[Candidate]) -> Outcome:
    bounds = desk.understanding.calibration
    rivals = close(candidates, bounds)[1:]
    sure = asked.confidence >= bounds.answer and not rivals
    second = _second_part(asked, best, candidates, rivals)
    return reply.from_entry(
        desk,
        asked,
        best,
        second=second,
        result=Result.ANSWER if sure or not rivals else Result.CHOOSE,
        alternatives=reply.alternatives(candidates[1:4], asked.language),
        confidence=asked.confidence,
        why=reply.matched(candidates[0]),
    )
