"""Outcomes as messages: the answer first, then dates, remarks and source, then the buttons."""

from collections.abc import Callable

from bot.domain.message import Block, Message
from bot.domain.outcome import Outcome, Result
from bot.domain.region import Region
from bot.rendering.slack import choose, decline, route, words
from bot.rendering.slack.blocks import context, paragraph, user
from bot.rendering.slack.buttons import under_answer
from bot.rendering.slack.escape import inert
from bot.rendering.slack.fitting import joined, weight
from bot.rendering.slack.layout import message
from bot.rendering.slack.look import PUBLIC, Look
from bot.rendering.slack.pieces import told, verdict_opening
from bot.rendering.slack.sourced import source, source_length

_Drawn = tuple[list[Block], list[Block]]


def answer(outcome: Outcome, region: Region, look: Look = PUBLIC) -> Message:
    """Return an outcome as a message; `region` is the one the outcome is of."""
    body, foot = _DRAWERS[outcome.result](outcome, region, look)
    body = [*_marks(outcome, look), *body]
    closing = choose.closing(outcome) if outcome.result is Result.CHOOSE else ""
    mark = words.REPEATED[outcome.language] if look.repeated else ""
    text = joined((mark, verdict_opening(outcome), outcome.text, closing), "\n\n")
    last = text[len(text) - source_length(outcome) - len(closing) - 2 :] if outcome.citations else closing
    return message(text, body, foot, outcome.language, tail=weight(inert(last)))


def _answered(outcome: Outcome, region: Region, look: Look) -> _Drawn:
    cited = source(outcome.citations, region, outcome.language)
    return told(outcome), [*cited, *under_answer(outcome, look)]


def _marks(outcome: Outcome, look: Look) -> list[Block]:
    """Return what must be known before the answer is read."""
    marks = [context(words.REPEATED[outcome.language])] if look.repeated else []
    if look.shared_by:
        marks.append(paragraph(words.SHARED_BY[outcome.language], user(look.shared_by)))
    return marks


_DRAWERS: dict[Result, Callable[[Outcome, Region, Look], _Drawn]] = {
    Result.ANSWER: _answered,
    Result.CHOOSE: choose.drawn,
    Result.DECLINE: decline.drawn,
    Result.ROUTE: route.drawn,
}
