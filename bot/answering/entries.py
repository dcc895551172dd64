"""Answers from the entry that fits best, or offers the few that fit about equally."""

from bot.answering import decline, reply
from bot.answering.desk import Desk
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.outcome import Outcome, Result
from bot.understanding.asked import Asked
from bot.understanding.bands import LITERALLY, close


def answer(desk: Desk, asked: Asked) -> Outcome:
    """Answer, choose or decline by how sure the match is."""
    bounds = desk.understanding.calibration
    if not asked.candidates or asked.confidence < bounds.decline:
        return decline.unknown(desk, asked)
    best = asked.candidates[0].topic
    if isinstance(best, KnownUnknown):
        return decline.known_unknown(desk, asked, best)
    if not isinstance(best, Entry):
        return decline.unknown(desk, asked)
    literal = asked.candidates[0].nearest >= LITERALLY
    vetoed = [] if literal else [detail for detail in asked.details if detail not in best.gives]
    if vetoed:
        return decline.detail(desk, asked, vetoed)
    return _answer(desk, asked, best)


def _answer(desk: Desk, asked: Asked, best: Entry) -> Outcome:
    bounds = desk.understanding.calibration
    rivals = close(asked.candidates, bounds)[1:]
    sure = asked.confidence >= bounds.answer and not rivals
    return reply.from_entry(
        desk,
        asked,
        best,
        result=Result.ANSWER if sure or not rivals else Result.CHOOSE,
        alternatives=reply.alternatives(asked.candidates[1:4], asked.language),
        confidence=asked.confidence,
        why=reply.matched(asked.candidates[0]),
    )
