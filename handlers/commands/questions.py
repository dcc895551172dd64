"""`ask`, `mandate`, `escalate`: questions, each by its own door, and forms where nothing was asked."""

from bot.domain.message import Block
from bot.rendering.slack.modals import ask as question_form
from bot.rendering.slack.modals import intake
from bot.rendering.slack.values import Reference
from handlers.asker import Asker
from handlers.commands import lists
from handlers.commands.call import Call


def ask(call: Call) -> None:
    """Answer a question."""
    call.ask(call.rest)


def mandate(call: Call) -> None:
    """Tell whether something lies within the mandate, or without a text what does."""
    if call.rest:
        call.ask(call.rest, call.reception.assistant.mandate)
    else:
        lists.mandate(call)


def escalate(call: Call) -> None:
    """Show where a problem goes."""
    call.ask(call.rest, call.reception.assistant.route)


def is_empty(rest: str) -> bool:
    """Tell whether nothing was asked, so that a form is opened."""
    return not rest


def ask_form(_who: Asker, reference: Reference, _rest: str) -> Block:
    """Return the form for a question."""
    return question_form.view(reference)


def intake_form(who: Asker, reference: Reference, _rest: str) -> Block:
    """Return the form in which a problem is told."""
    municipality = who.person.municipality
    return intake.view(who.region, reference, who=(municipality,) if municipality else ())
