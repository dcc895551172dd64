"""Where a problem goes, shown in place of the form it was told in."""

from bot.domain.message import Block
from bot.domain.outcome import Outcome, Result
from bot.domain.region import Region
from bot.domain.text import Bilingual
from bot.rendering.slack import decline, route, words
from bot.rendering.slack.actions import MODAL_RESULT
from bot.rendering.slack.layout import modal
from bot.rendering.slack.look import Look, Second
from bot.rendering.slack.pieces import told
from bot.rendering.slack.sourced import source
from bot.rendering.slack.values import Reference, written

_TITLE = Bilingual("Waar dit hoort", "Where this goes")


def view(outcome: Outcome, region: Region, reference: Reference) -> Block:
    """Return a route, or why there is none; `reference` comes back with what is pressed."""
    language = outcome.language
    # The pair of thumbs exists in messages only.
    look = Look(second=Second.NONE, question=reference.question, simple=True)
    if outcome.result is Result.ROUTE:
        body, foot = route.drawn(outcome, region, look)
    elif outcome.result is Result.DECLINE:
        body, foot = decline.drawn(outcome, region, look)
    else:
        body, foot = told(outcome), [*source(outcome.citations, region, language)]
    title, close = _TITLE[language], words.CLOSE[language]
    return modal(MODAL_RESULT, title, [*body, *foot], language, close=close, metadata=written(reference))
