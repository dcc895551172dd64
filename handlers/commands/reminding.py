"""`remind`: what is told in this channel, or to who asks, and all that can be done about it."""

from handlers.commands.call import Call
from handlers.reminders import place_of
from handlers.standings import listed


def run(call: Call) -> None:
    """Show the reminders of this place; with more words it is a question."""
    if call.rest:
        call.ask(call.text)
    else:
        call.reply(listed(call.reception, call.who, place_of(call.who), call.language))
