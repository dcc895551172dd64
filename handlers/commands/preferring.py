"""`language`: the one to be answered in, chosen or told."""

from dataclasses import replace

from bot.domain.text import Bilingual, Language
from bot.rendering.slack import notices
from bot.storage.ports.store import Unit
from handlers.commands.call import Call
from handlers.reminders import speak

_NAMES = {
    Language.NL: frozenset({"nl", "nederlands", "dutch"}),
    Language.EN: frozenset({"en", "engels", "english"}),
}
_CHOSEN = Bilingual(
    "Je koos Nederlands. Liever Engels? Geef /wegwijzer taal en.",
    "You chose English. Rather Dutch? Give /wegwijzer language nl.",
)
_NOT_CHOSEN = Bilingual(
    "Je koos nog geen taal: ik volg die van je vraag, en verder die van Slack. Kies met "
    "/wegwijzer taal nl of /wegwijzer taal en.",
    "You chose no language yet: I follow that of your question, and else that of Slack. Choose with "
    "/wegwijzer language nl or /wegwijzer language en.",
)
_NOT_SPOKEN = Bilingual(
    "Ik spreek Nederlands en Engels. Kies met /wegwijzer taal nl of /wegwijzer taal en.",
    "I speak Dutch and English. Choose with /wegwijzer language nl or /wegwijzer language en.",
)


def run(call: Call) -> None:
    """Keep the language that is named, tell which was chosen, or answer other words as a question."""
    wanted = next((item for item, known in _NAMES.items() if call.rest.casefold() in known), None)
    if wanted is not None:
        call.work.keep(lambda unit: _choose(unit, call, wanted))
        call.reply(notices.language_chosen(wanted))
    elif not call.rest:
        chosen = call.who.person.language
        text = _CHOSEN[chosen] if chosen else _NOT_CHOSEN[call.language]
        call.reply(notices.plainly(text, chosen or call.language))
    elif " " not in call.rest:
        call.reply(notices.plainly(_NOT_SPOKEN[call.language], call.language))
    else:
        call.ask(call.text)


def _choose(unit: Unit, call: Call, language: Language) -> None:
    known = unit.people.get(call.who.person.team, call.who.user)
    unit.people.put(replace(known, language=language))
    speak(unit, replace(call.who, language=language))
