"""`help`: what can be done."""

from dataclasses import replace

from bot.answering.suggestions import suggestions
from bot.domain.text import Language
from bot.rendering.slack.help import help_message
from handlers.commands.call import Call

_EXAMPLES = 4


def run(call: Call) -> None:
    """Tell what can be done; `help` with more words is a question."""
    if call.rest:
        call.ask(call.text)
        return
    call.reply(help_message(call.reference, _examples(call, call.language)))


def correct(call: Call, nearest: str, language: Language | None) -> None:
    """Tell what can be done, and which subcommand was probably meant; in its language, where it tells."""
    reference = replace(call.reference, language=language or call.language)
    examples = _examples(call, reference.language)
    call.reply(help_message(reference, examples, given=call.text, nearest=nearest))


def _examples(call: Call, language: Language) -> tuple[str, ...]:
    region = call.who.region
    return suggestions(region, call.reception.today(region), language, _EXAMPLES)
