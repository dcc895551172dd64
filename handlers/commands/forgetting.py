"""`forget`: what is kept of a person, and erasing it."""

from slack_bolt import App

from bot.domain.message import Address
from bot.domain.text import Language
from bot.intake.work import Work
from bot.rendering.slack import notices
from bot.rendering.slack.kept import PERSON_FORGET, kept
from handlers.asker import Body, asker
from handlers.commands.call import Call
from handlers.person import pressed
from handlers.pressed import Action, reference
from handlers.reception import Reception

_EVERYTHING = frozenset({"alles", "everything", "all"})


def run(call: Call) -> None:
    """Erase everything where that is asked for in so many words, else tell what is kept."""
    if call.rest.casefold() in _EVERYTHING:
        _erase(call.work, call.who.user, call.who.privately, call.language)
        return
    with call.reception.store.reading() as unit:
        rows = unit.people.export(call.work.team, call.who.user)
    # The command itself is in the inbox while it is worked off, and gone after it.
    counts = {table: len(found) for table, found in rows.items() if table != "inbox"}
    call.reply(kept(counts, call.language))


def register(app: App, reception: Reception) -> None:
    """Listen to the button that erases."""

    def forget_person(body: Body, action: Action, work: Work) -> None:
        who, about = asker(reception, body), reference(action)
        _erase(work, who.user, who.privately, about.language if about else who.language)

    app.action(PERSON_FORGET)(ack=pressed, lazy=[forget_person])


def _erase(work: Work, user: str, address: Address, language: Language) -> None:
    work.keep(lambda unit: unit.people.erase(work.team, user))
    work.send(address, notices.forgotten(language))
