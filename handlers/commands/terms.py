"""`term` and `terms`: a term begins, and which terms run."""

from bot.domain.message import Block
from bot.rendering.slack.modals import started_term
from bot.rendering.slack.values import Reference
from handlers.asker import Asker
from handlers.commands.call import Call
from handlers.started_terms import listed


def start(call: Call) -> None:
    """Answer words behind the subcommand as a question; without any, the form was opened."""
    call.ask(call.text)


def running(call: Call) -> None:
    """List the terms that somebody started; with more words it is a question."""
    if call.rest:
        call.ask(call.text)
    else:
        call.reply(listed(call.reception, call.who.region, call.language))


def form(who: Asker, reference: Reference, _rest: str) -> Block:
    """Return the form in which a term is started."""
    return started_term.view(who.region, reference)
