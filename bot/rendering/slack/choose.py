"""A question that can be read in several ways: the likeliest answer, and buttons for the others."""

from bot.domain.message import Block
from bot.domain.outcome import Outcome
from bot.domain.region import Region
from bot.rendering.slack import actions as names
from bot.rendering.slack import words
from bot.rendering.slack.blocks import context
from bot.rendering.slack.buttons import ask_a_person
from bot.rendering.slack.elements import actions, button
from bot.rendering.slack.look import Look
from bot.rendering.slack.pieces import told
from bot.rendering.slack.sourced import reference, source

CANDIDATES = 4


def drawn(outcome: Outcome, region: Region, look: Look) -> tuple[list[Block], list[Block]]:
    """Return the likeliest answer, and below it the other candidates."""
    language = outcome.language
    body = [context(words.BEST_GUESS[language]), *told(outcome)]
    picks = picked(outcome, look, names.CHOOSE_PICK)
    asked = [context(words.OR_MEANT[language])] if picks else []
    buttons = actions([*picks, ask_a_person(outcome, look)])
    return body, [*source(outcome.citations, region, language), *asked, buttons]


def picked(outcome: Outcome, look: Look, action: str) -> list[Block]:
    """Return a button for each of the alternatives."""
    return [
        button(item.title, names.numbered(action, number), reference(outcome, look, entry=item.entry))
        for number, item in enumerate(outcome.alternatives[:CANDIDATES])
    ]


def closing(outcome: Outcome) -> str:
    """Return the candidates for the text of the message."""
    titles = "; ".join(item.title for item in outcome.alternatives[:CANDIDATES])
    return words.CANDIDATES[outcome.language].format(titles=titles) if titles else ""
