"""The buttons under an answer: more, a second one that fits the place, and whether it helped."""

from bot.domain.entry import Kind
from bot.domain.message import Block
from bot.domain.outcome import Outcome
from bot.domain.text import Language
from bot.rendering.slack import actions as names
from bot.rendering.slack import words
from bot.rendering.slack.elements import Style, actions, button, feedback
from bot.rendering.slack.look import Look, Second
from bot.rendering.slack.sourced import reference


def under_answer(outcome: Outcome, look: Look) -> list[Block]:
    """Return what stands under an answer; nothing under a greeting."""
    if outcome.kind is Kind.SMALLTALK:
        return []
    return rows([more(outcome, look), *second(outcome, look)], outcome, look)


def rows(buttons: list[Block], outcome: Outcome, look: Look) -> list[Block]:
    """Return a row of buttons, and the question whether it helped."""
    if look.simple:
        return [actions([*buttons, _not_helped(outcome, look)])]
    return [actions(buttons), _thumbs(outcome, look)]


def more(outcome: Outcome, look: Look) -> Block:
    """Return the button for what else is known of an answer."""
    return button(words.MORE[outcome.language], names.ANSWER_MORE, reference(outcome, look))


def second(outcome: Outcome, look: Look) -> list[Block]:
    """Return the button that fits the place, if any."""
    about = reference(outcome, look)
    if look.second is Second.SHARE:
        return [button(words.SHARE[outcome.language], names.ANSWER_SHARE, about)]
    if look.second is Second.LANGUAGE:
        return [button(words.IN_OTHER_LANGUAGE[outcome.language], names.ANSWER_LANGUAGE, about)]
    return []


def ask_a_person(outcome: Outcome, look: Look, style: Style = Style.USUAL) -> Block:
    """Return the button that hands a question to a person."""
    text = words.ASK_A_PERSON[outcome.language]
    return button(text, names.PERSON_ASK, reference(outcome, look), style=style)


def other(language: Language) -> Language:
    """Return the other of the two languages."""
    return Language.EN if language is Language.NL else Language.NL


def _thumbs(outcome: Outcome, look: Look) -> Block:
    language = outcome.language
    return feedback(
        names.ANSWER_FEEDBACK,
        (words.HELPFUL[language], reference(outcome, look, note=names.HELPFUL)),
        (words.UNHELPFUL[language], reference(outcome, look, note=names.UNHELPFUL)),
    )


def _not_helped(outcome: Outcome, look: Look) -> Block:
    about = reference(outcome, look, note=names.UNHELPFUL)
    return button(words.UNHELPFUL[outcome.language], names.ANSWER_FEEDBACK, about)
