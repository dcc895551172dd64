"""`calendar`: the meetings ahead, or the same in one's own calendar."""

from handlers import calendar_address
from handlers.commands import lists
from handlers.commands.call import Call

_SUBSCRIBE = frozenset({"abonneer", "abonneren", "abonnement", "subscribe"})
_REVOKE = frozenset({"stop", "intrekken", "trek in", "revoke", "unsubscribe"})


def run(call: Call) -> None:
    """List the meetings, give an address for a calendar, or revoke it; other words are a question."""
    rest = call.rest.casefold()
    if rest in _SUBSCRIBE:
        calendar_address.give(call.reception, call.work, call.who, call.language)
    elif rest in _REVOKE:
        calendar_address.revoke(call.work, call.who, call.language)
    else:
        lists.agenda(call)
