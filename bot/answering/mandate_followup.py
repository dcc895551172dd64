"""Follow-ups on the mandate: "and for household help?" asks for the same act in another field."""

from bot.answering import mandate
from bot.answering.desk import Desk
from bot.domain.entry import Entry
from bot.domain.outcome import Outcome
from bot.understanding.asked import Asked
from bot.understanding.leaning import Leaning
from bot.understanding.scope import Scoped

_ATTRIBUTES = frozenset({"when", "who", "how-long", "how-often", "how-much", "why", "where"})
_MANDATE = "mandate:"


def ruled(desk: Desk, asked: Asked, about: Entry, read: Leaning) -> Outcome | None:
    """Rule on the act and field of the topic with what the follow-up names instead.

    None where the topic was no verdict, or the follow-up names no other act and no other field.
    """
    reader = desk.understanding.scope
    verdict = about.id.startswith(_MANDATE) or about.verdict is not None
    if reader is None or not verdict or read.cues & _ATTRIBUTES:
        return None
    new, old = reader.read(" ".join(read.words)), _scoped(desk, about)
    if new is None:
        return None
    act, domain = new.act or old.act, new.domain or old.domain
    if (act, domain) == (old.act, old.domain):
        return None
    return mandate.lookup(desk, asked, Scoped(act, domain, new.limit))


def _scoped(desk: Desk, about: Entry) -> Scoped:
    """Return the act and the field of a topic: from its id, or read from its title."""
    scope, reader = desk.region.mandate, desk.understanding.scope
    if scope is None or reader is None:
        return Scoped(None, None, None)
    if not about.id.startswith(_MANDATE):
        return reader.read(about.title.nl) or Scoped(None, None, None)
    ids = about.id.removeprefix(_MANDATE).split("+")
    act = next((item for item in scope.acts if item.id in ids), None)
    domain = next((item for item in scope.domains if item.id in ids), None)
    return Scoped(act, domain, None)
