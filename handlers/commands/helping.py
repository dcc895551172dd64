"""`help`: what can be done."""

from dataclasses import replace

from slack_bolt import App

from bot.answering.suggestions import suggestions
from bot.domain.message import Message
from bot.domain.region import Region
from bot.domain.text import Language
from bot.intake.work import Work
from bot.rendering.slack import actions as names
from bot.rendering.slack.help import help_message
from bot.rendering.slack.values import Reference
from handlers.asker import Body, asker
from handlers.commands.call import Call
from handlers.person import pressed as acknowledged
from handlers.places import beside, once, pressed
from handlers.reception import Reception

_EXAMPLES = 4


def run(call: Call) -> None:
    """Tell what can be done; `help` with more words is a question."""
    if call.rest:
        call.ask(call.text)
    else:
        call.reply(_help(call.reception, call.who.region, call.reference))


def correct(call: Call, nearest: str, language: Language | None) -> None:
    """Tell what can be done, and which subcommand was probably meant; in its language, where it tells."""
    reference = replace(call.reference, language=language or call.language)
    call.reply(_help(call.reception, call.who.region, reference, call.text, nearest))


def register(app: App, reception: Reception) -> None:
    """Listen to the button for help."""

    def help_from_home(body: Body, work: Work) -> None:
        who = asker(reception, body)
        reference = Reference(language=who.language, region=who.region.id)
        address, _ = beside(who, body)
        once(work, pressed(body, "help"), address, _help(reception, who.region, reference))

    app.action(names.HOME_HELP)(ack=acknowledged, lazy=[help_from_home])


def _help(
    reception: Reception, region: Region, reference: Reference, given: str = "", nearest: str = ""
) -> Message:
    examples = suggestions(region, reception.today(region), reference.language, _EXAMPLES)
    return help_message(reference, examples, given=given, nearest=nearest)
