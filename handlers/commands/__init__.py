"""The command /wegwijzer: a question, or one of its subcommands; the answer is private."""

from slack_bolt import Ack, App, BoltContext

from bot.domain.message import Block
from bot.intake.work import Work
from bot.rendering.slack.values import Reference
from bot.slack.inbox_runner import DROPPED
from handlers.asker import Asker, Body, asker
from handlers.commands import forgetting, helping, new_dossier
from handlers.commands.call import Call
from handlers.commands.reading import Given, nearest, read
from handlers.commands.table import Window
from handlers.forms import show_form
from handlers.outsiders import is_outsider
from handlers.reception import Reception

COMMAND = "/wegwijzer"


def register(app: App, reception: Reception) -> None:
    """Listen to the command."""

    def take_command(ack: Ack, body: Body, context: BoltContext) -> None:
        ack()
        given = read(str(body.get("text") or ""))
        window = given.subcommand.window if given.subcommand else None
        if window is not None and window.wanted(given.rest):
            context[DROPPED] = True
            show_form(reception, body, lambda: _form(reception, body, given, window))

    def answer_command(body: Body, work: Work) -> None:
        who = asker(reception, body)
        if not is_outsider(reception, who.user):
            run(reception, work, who, read(str(body.get("text") or "")))

    app.command(COMMAND)(ack=take_command, lazy=[answer_command])
    for part in (helping, forgetting, new_dossier):
        part.register(app, reception)


def run(reception: Reception, work: Work, who: Asker, given: Given) -> None:
    """Do what was given: a subcommand, or a question; an empty one or a slip gets help."""
    call = Call(reception, work, who, given.text, given.rest, given.language or who.language)
    if given.subcommand is not None:
        given.subcommand.run(call)
    elif not given.text:
        helping.run(call)
    else:
        _ask(call)


def _ask(call: Call) -> None:
    slip = nearest(call.text, call.language)
    if slip is None:
        call.ask(call.text)
    else:
        helping.correct(call, *slip)


def _form(reception: Reception, body: Body, given: Given, window: Window) -> Block | None:
    who = asker(reception, body)
    if is_outsider(reception, who.user):
        return None
    reference = Reference(language=given.language or who.language, region=who.region.id)
    return window.view(who, reference, given.rest)
