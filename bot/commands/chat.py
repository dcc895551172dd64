"""`wegwijzer chat`: a conversation in the terminal."""

import argparse
from dataclasses import replace

from bot.commands.context import Context
from bot.commands.registry import Subparsers
from bot.domain.entry import Kind
from bot.domain.outcome import Outcome
from bot.domain.text import Bilingual
from bot.rendering.terminal import print_outcome

_WELCOME = Bilingual(
    "Stel je vraag; een lege regel of Ctrl-D stopt.", "Ask your question; an empty line or Ctrl-D stops."
)
_PROMPT = Bilingual("vraag> ", "question> ")


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "chat",
        help="ask one question after another",
        description='A conversation in the terminal. A follow-up such as "en voor de Wmo?" keeps the topic, '
        "which is kept in memory only.",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:  # noqa: ARG001 - every command has this shape
    """Answer line after line until an empty one."""
    context.console.print(_WELCOME[context.language], style="dim")
    about, spoken = "", context.language
    while text := _line(context):
        question = replace(context.question(text), about=about, otherwise=spoken)
        outcome = context.assistant.ask(question)
        about, spoken = _about(outcome, context, about), outcome.language
        region = context.corpus.region(outcome.region) or context.region
        print_outcome(outcome, region, context.console)
        context.console.print()
    return 0


def _about(outcome: Outcome, context: Context, before: str) -> str:
    """Return what the conversation is about after an answer; a greeting or a decline changes nothing."""
    if outcome.entry is None or outcome.kind is Kind.SMALLTALK:
        return before
    return outcome.entry if outcome.region == context.region.id else ""


def _line(context: Context) -> str:
    try:
        return context.console.input(_PROMPT[context.language]).strip()
    except (EOFError, KeyboardInterrupt):
        context.console.print()
        return ""
