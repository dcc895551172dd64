"""`dossier`: the open ones, one of them, or a new one."""

import re
from dataclasses import replace

from bot.domain.message import Block
from bot.domain.standing import Refusal, Standing
from bot.domain.text import Bilingual, Language
from bot.procedures.ledger import Ledger, UnknownDossierError
from bot.rendering.slack import dossier as drawn
from bot.rendering.slack import notices
from bot.rendering.slack.dossier_list import dossier_list
from bot.rendering.slack.modals import procedure as form
from bot.rendering.slack.modals.answered import said
from bot.rendering.slack.values import Reference
from handlers.asker import Asker
from handlers.commands.call import Call

_NO_PROCEDURE = Bilingual(
    "Van deze regio ken ik geen procedure waarvan een dossier kan worden bijgehouden.",
    "I know no procedure of this region that a dossier can be kept of.",
)
_UNKNOWN = Bilingual(
    "Dossier {number} ken ik niet in deze regio. Welke er open zijn, zie je met /wegwijzer dossier.",
    "I know no dossier {number} in this region. Which ones are open, /wegwijzer dossier shows.",
)
_NUMBER = re.compile(r"(?:[a-z-]+-)?\d{4}-\d+", re.IGNORECASE)
_NEW = {"nieuw": Language.NL, "new": Language.EN}


def run(call: Call) -> None:
    """List the open dossiers, or show the one that is named; other words are a question."""
    ledger = Ledger(call.reception.store, call.who.region, call.reception.today(call.who.region))
    if not call.rest:
        call.reply(dossier_list(_open(ledger), call.who.region, call.language))
        return
    standing = _named(ledger, call.rest)
    if standing is not None:
        call.reply(drawn.dossier(standing, call.who.region, call.language))
    elif _NUMBER.fullmatch(call.rest):
        text = _UNKNOWN[call.language].format(number=call.rest)
        call.reply(notices.plainly(text, call.language))
    else:
        call.ask(call.text)


def is_new(rest: str) -> bool:
    """Tell whether a new one is to be begun."""
    return rest.casefold() in _NEW


def new_form(who: Asker, reference: Reference, rest: str) -> Block:
    """Return the form in which a procedure is chosen, in the language of the word for new."""
    reference = replace(reference, language=_NEW[rest.casefold()])
    if who.region.procedures:
        return form.view(who.region, reference)
    return said(notices.plainly(_NO_PROCEDURE[reference.language], reference.language), reference.language)


def _open(ledger: Ledger) -> list[Standing]:
    standings = (ledger.standing(dossier) for dossier in ledger.every())
    return [item for item in standings if isinstance(item, Standing) and not item.state.end]


def _named(ledger: Ledger, dossier_id: str) -> Standing | None:
    try:
        found = ledger.standing(ledger.get(dossier_id))
    except UnknownDossierError:
        return None
    return None if isinstance(found, Refusal) else found
