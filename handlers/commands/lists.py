"""`meetings`, `deadlines` and the scope of the mandate: lists, which can be shared like an answer."""

from collections.abc import Callable

from bot.answering.scope_table import columns
from bot.counting.lengths import counted
from bot.domain.message import Message
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.slack import actions as names
from bot.rendering.slack import agenda_list
from bot.rendering.slack.mandate_table import mandate_table
from bot.rendering.slack.shared import shareable
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences
from handlers.commands.call import Call
from handlers.reception import Reception

_MEETINGS_AHEAD, _DEADLINES_AHEAD = "P3M", "P6M"


def agenda(call: Call) -> None:
    """List the meetings; with more words it is a question about them."""
    _listed(call, names.LIST_AGENDA)


def deadlines(call: Call) -> None:
    """List what falls due; with more words it is a question about it."""
    _listed(call, names.LIST_DEADLINES)


def mandate(call: Call) -> None:
    """Show the scope of the mandate, or where a region has none let the question be answered."""
    _listed(call, names.LIST_MANDATE)


def made(reception: Reception, name: str, region: Region, language: Language) -> Message | None:
    """Return a list by the name of its button; None for one that does not exist, or not in this region."""
    make = _LISTS.get(name)
    return make(reception, region, language) if make else None


def _listed(call: Call, name: str) -> None:
    found = None if call.rest else made(call.reception, name, call.who.region, call.language)
    if found is None:
        call.ask(call.text)
    else:
        call.reply(shareable(found, call.about(name)))


def _agenda(reception: Reception, region: Region, language: Language) -> Message:
    today = reception.today(region)
    period = (today, counted(today, _MEETINGS_AHEAD))
    undated = (meeting for meeting in region.calendar.meetings if meeting.rule is None)
    return agenda_list.meetings(occurrences(region, *period), period, region, language, undated=undated)


def _deadlines(reception: Reception, region: Region, language: Language) -> Message:
    today = reception.today(region)
    period = (today, counted(today, _DEADLINES_AHEAD))
    return agenda_list.deadlines(dues(region, *period), period, region, language, today=today)


def _mandate(_reception: Reception, region: Region, language: Language) -> Message | None:
    scope = region.mandate
    return mandate_table(scope, columns(scope), region, language) if scope else None


_LISTS: dict[str, Callable[[Reception, Region, Language], Message | None]] = {
    names.LIST_AGENDA: _agenda,
    names.LIST_DEADLINES: _deadlines,
    names.LIST_MANDATE: _mandate,
}
