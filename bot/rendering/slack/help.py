"""What Wegwijzer can do, short, with examples that can be pressed."""

from collections.abc import Sequence

from bot.domain.message import Block, Message
from bot.rendering.slack import actions as names
from bot.rendering.slack import help_words as texts
from bot.rendering.slack.blocks import bullets, context, header, paragraph, said
from bot.rendering.slack.elements import Style, actions, button
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import message
from bot.rendering.slack.values import Reference

_EXAMPLES = 4


def help_message(
    reference: Reference, examples: Sequence[str], *, given: str = "", nearest: str = ""
) -> Message:
    """Return what can be done; `given` is what was not understood, `nearest` the command that is near it."""
    language = reference.language
    wrong = texts.UNKNOWN[language].format(given=given, nearest=nearest) if nearest else ""
    ways = [(said(way[language], bold=True), text[language]) for way, text in texts.WAYS]
    body = [
        *([paragraph(wrong)] if wrong else []),
        header(texts.TITLE[language]),
        paragraph(texts.INTRO[language]),
        *example_buttons(examples, reference),
        paragraph(said(texts.HOW_TO[language], bold=True)),
        bullets(ways),
        context(texts.MIND[language]),
    ]
    lines = [f"{way[language]}{text[language]}" for way, text in texts.WAYS]
    asked = f"{texts.EXAMPLES[language]} {'; '.join(examples)}" if examples else ""
    parts = (
        wrong,
        texts.TITLE[language],
        texts.INTRO[language],
        asked,
        "\n".join(lines),
        texts.MIND[language],
    )
    return message(joined(parts, "\n\n"), body, [actions(_buttons(reference))], language)


def example_buttons(examples: Sequence[str], reference: Reference) -> list[Block]:
    """Return questions that can be pressed; each stands in the value of its button."""
    language = reference.language
    buttons = [
        button(
            text,
            names.numbered(names.HELP_EXAMPLE, number),
            Reference(language=language, region=reference.region, note=text),
        )
        for number, text in enumerate(examples[:_EXAMPLES])
    ]
    return [context(texts.EXAMPLES[language]), actions(buttons)] if buttons else []


def _buttons(reference: Reference) -> list[Block]:
    language = reference.language
    return [
        button(texts.ASK[language], names.HOME_ASK, reference, style=Style.PRIMARY),
        button(texts.ROUTE[language], names.ESCALATE, reference),
    ]
