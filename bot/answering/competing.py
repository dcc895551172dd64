"""Whether a question that may be about the mandate is answered better by an entry about something else."""

from bot.answering.desk import Desk
from bot.domain.entry import Entry, Kind
from bot.understanding.asked import Asked
from bot.understanding.bands import EXACTLY, LITERALLY
from bot.understanding.matcher import Candidate

_OF_POWERS = frozenset({Kind.MANDATE, Kind.TASK, Kind.DEFINITION})
_OF_ACTS = frozenset({Kind.MANDATE, Kind.TASK})
_FITS = 0.4  # how well an entry about something else must fit (its score, about 0 to 1.2)


def asked_literally(asked: Asked) -> bool:
    """Tell whether the best entry is about something else and is asked for almost in its own words."""
    found = _best_besides(asked, _OF_ACTS)
    if found is None:
        return False
    best, kind = found
    return best.nearest >= (EXACTLY if kind in _OF_POWERS else LITERALLY)


def about_something_else(desk: Desk, asked: Asked, *, sure: bool, whole: bool) -> bool:
    """Tell whether the best topic is asked for in its own words, or a procedure, meeting or term that fits.

    For words that ask for permission only if what they are about shows it: "who signs the charter for
    us?" asks for a step in a procedure, "who signs the contract for us?" for a power. Where the words are
    `sure` to be those of a question about the mandate, it does not matter what else would fit; and where
    the `whole` of it is named, act and task, an entry about the mandate itself is no better answer.
    """
    if asked.literal and not (sure and whole and _of_the_mandate(asked)):
        return True
    found = None if sure else _best_besides(asked, _OF_POWERS)
    if found is None:
        return False
    return found[0].score >= _FITS and asked.confidence >= desk.understanding.calibration.decline


def _of_the_mandate(asked: Asked) -> bool:
    best = asked.best
    return best is not None and isinstance(best.topic, Entry) and best.topic.kind is Kind.MANDATE


def _best_besides(asked: Asked, kinds: frozenset[Kind]) -> tuple[Candidate, Kind] | None:
    """Return the best candidate with its kind, where it is an entry of none of some kinds."""
    best = asked.best
    if best is None or not isinstance(best.topic, Entry) or best.topic.kind in kinds:
        return None
    return best, best.topic.kind
