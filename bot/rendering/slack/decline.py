"""What is not known, said plainly, with the nearest that is known and somebody to ask."""

from bot.domain.message import Block
from bot.domain.outcome import Outcome
from bot.domain.region import Region
from bot.rendering.slack import actions as names
from bot.rendering.slack import words
from bot.rendering.slack.blocks import context, paragraph
from bot.rendering.slack.buttons import ask_a_person
from bot.rendering.slack.choose import picked
from bot.rendering.slack.elements import Style, actions, button
from bot.rendering.slack.home_words import HELP
from bot.rendering.slack.look import Look
from bot.rendering.slack.pieces import dates, remarks
from bot.rendering.slack.sourced import source
from bot.rendering.slack.values import Reference


def drawn(outcome: Outcome, region: Region, look: Look) -> tuple[list[Block], list[Block]]:
    """Return why there is no answer, and buttons for the nearest topics and for a person."""
    language = outcome.language
    body = [paragraph(_without_topics(outcome)), *dates(outcome), *remarks(outcome.notes)]
    topics = picked(outcome, look, names.DECLINE_TOPIC)
    near = [context(words.NEAREST[language])] if topics else []
    ask = ask_a_person(outcome, look, Style.PRIMARY)
    buttons = actions([*(topics or [_help(outcome)]), ask])
    return body, [*source(outcome.citations, region, language), *near, buttons]


def _help(outcome: Outcome) -> Block:
    """Return the button for what can be asked at all, where nothing is near."""
    about = Reference(language=outcome.language, region=outcome.region)
    return button(HELP[outcome.language], names.HOME_HELP, about)


def _without_topics(outcome: Outcome) -> str:
    """Drop the sentence that lists the topics which stand in buttons below."""
    titles = "; ".join(item.title for item in outcome.alternatives)
    before, found, after = outcome.headline.partition(f"{titles}.")
    sentence_end = before.rfind(". ")
    if not titles or not found or sentence_end < 0:
        return outcome.headline
    return f"{before[: sentence_end + 1]} {after.strip()}".strip()
