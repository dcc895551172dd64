"""Whether Almere may do something in the others' name: the verdict first, then why.

How the verdict follows from the scope is told in ruling.py.
"""

from bot.answering import reply, wording
from bot.answering.competing import about_something_else, asked_literally
from bot.answering.desk import Desk
from bot.answering.rereading import reread
from bot.answering.ruling import rule
from bot.domain.entry import Kind
from bot.domain.outcome import Outcome, Result
from bot.domain.text import Language
from bot.understanding.asked import Asked
from bot.understanding.bands import LITERALLY
from bot.understanding.bringing import seems_brought
from bot.understanding.scope import Scoped

_CITED = 5
# How likely the words of a text must ask what the mandate covers to leave no doubt; where no act is named.
_SURELY, _SUREST = 0.6, 0.75
_TWO = 2  # of act, domain and limit


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Answer a question about what the mandate covers; None where it is no such question."""
    reader = desk.understanding.scope
    if reader is None:
        return None
    asks, suggests = reader.permission.asks(asked.text), reader.permission.suggests(asked.text)
    scoped = reader.read(asked.text) if asks or suggests else None
    outright = asks and ((scoped is not None and scoped.act is not None) or not asked_literally(asked))
    if not outright:
        likely = reader.permission.likelihood(asked.text)
        if not suggests or (likely < _SURELY and seems_brought(asked.text)):
            return None
        whole = scoped is not None and scoped.act is not None and scoped.domain is not None
        if about_something_else(desk, asked, sure=likely >= _SURELY, whole=whole):
            return None
        scoped = _plain(scoped, likely)
    if scoped is None:
        return _unrecognised(desk, asked)
    return None if _curated(desk, asked, scoped) else lookup(desk, asked, scoped)


def despite_passage(desk: Desk, asked: Asked) -> Outcome | None:
    """Answer what names a passage that exists, but asks whether the holder may do something."""
    reader = desk.understanding.scope
    named = asked.references
    if reader is None or not named or not all(reference.exists for reference in named):
        return None
    scoped = reader.read(asked.text) if reader.permission.asks(asked.text) else None
    return lookup(desk, asked, scoped) if scoped and scoped.act else None


def _unrecognised(desk: Desk, asked: Asked) -> Outcome | None:
    """Rule on what is recognised as no task, and as nothing else that is known; None for the rest."""
    reader = desk.understanding.scope
    known = asked.confidence >= desk.understanding.calibration.decline
    if reader is None or known or not reader.permission.asks(asked.text):
        return None
    scoped = reader.unrecognised(asked.text, named=len(asked.parties) > 1)
    return lookup(desk, asked, scoped, said=wording.UNRECOGNISED[asked.language]) if scoped else None


def _plain(scoped: Scoped | None, likely: float) -> Scoped | None:
    """Return what a text is about where that shows by itself that the mandate is meant.

    The likelier (0 to 1) its words are those of a question about it, the less will do.
    """
    if scoped is None:
        return None
    act, domain = scoped.act, scoped.domain
    named = sum(item is not None for item in (act, domain, scoped.limit))
    enough = (
        (domain is not None and (not domain.covered or likely >= _SUREST))
        or (act is not None and (likely >= _SURELY or named >= _TWO))
        or (likely >= _SURELY and named >= _TWO)
    )
    return scoped if enough else None


def _curated(desk: Desk, asked: Asked, scoped: Scoped) -> bool:
    """Tell whether an entry with a verdict of its own is asked for almost literally.

    A word more can turn the verdict: supervisors for youth care are no supervisors in general. So an
    entry does not count where a domain or a limit in the question gives another verdict.
    """
    if asked.ruled < LITERALLY:
        return False  # so that not everything need be ranked for most questions
    own = getattr(asked.best.topic, "verdict", None) if asked.best is not None else None
    if own is None or not asked.literal:
        return False
    scope = desk.region.mandate
    narrowed = scoped.domain is not None or scoped.limit is not None
    return scope is None or not narrowed or rule(scope, scoped, asked.language).verdict == own


def verdict(desk: Desk, asked: Asked) -> Outcome | None:
    """Look up a text that is known to be about the mandate; None where it names nothing of the scope."""
    reader = desk.understanding.scope
    scoped = reader.read(asked.text) if reader else None
    return lookup(desk, asked, scoped) if scoped else None


def lookup(desk: Desk, asked: Asked, scoped: Scoped, said: str = "") -> Outcome:
    """Answer with the verdict on an act and a domain, read from a question; `said` goes first."""
    scope = desk.region.mandate
    if scope is None:
        raise LookupError(f"region {desk.region.id} has no mandate scope")
    reader = desk.understanding.scope
    scoped = reread(scope, reader, asked.text, scoped) if reader and not said else scoped
    ruling = rule(scope, scoped, asked.language)
    language = asked.language
    return reply.compose(
        desk,
        asked,
        " ".join(filter(None, (wording.VERDICTS[ruling.verdict][language], said, *ruling.reasons))),
        notes=(scope.responsible[language], scope.control[language]),
        citations=tuple(dict.fromkeys((*ruling.citations, *scope.citations)))[:_CITED],
        result=Result.ANSWER,
        entry=_name(scoped),
        kind=Kind.MANDATE,
        title=_title(scoped, language),
        verdict=ruling.verdict,
        confidence=0.9 if scoped.act and scoped.domain else 0.75,
        why=ruling.why,
    )


def _name(scoped: Scoped) -> str:
    parts = [item.id for item in (scoped.act, scoped.domain, scoped.limit) if item]
    return "mandate:" + "+".join(parts)


def _title(scoped: Scoped, language: Language) -> str:
    return " · ".join(item.label[language] for item in (scoped.act, scoped.domain) if item)
