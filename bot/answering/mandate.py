"""Whether Almere may do something in the others' name: the verdict first, then why.

The verdict follows from the scope (knowledge/<region>/mandate.yaml): what is not among the
acts or tasks is out, what a limit or an open condition touches is conditional, the rest is in.
"""

from dataclasses import dataclass

from bot.answering import reply, wording
from bot.answering.competing import about_something_else, asked_literally
from bot.answering.desk import Desk
from bot.domain.citation import Citation
from bot.domain.entry import Kind, Verdict
from bot.domain.mandate import Act, Domain, MandateScope
from bot.domain.outcome import Outcome, Result
from bot.domain.text import Language
from bot.understanding.asked import Asked
from bot.understanding.bands import LITERALLY
from bot.understanding.scope import Scoped

_CITED = 5


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict with its grounds, in one language."""

    verdict: Verdict
    reasons: tuple[str, ...]
    citations: tuple[Citation, ...]
    why: tuple[str, ...]


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Answer a question about what the mandate covers; None where it is no such question."""
    reader = desk.understanding.scope
    if reader is None:
        return None
    scoped = reader.read(asked.text)
    named = scoped is not None and scoped.act is not None
    if reader.permission.asks(asked.text) and (named or not asked_literally(asked)):
        pass
    elif reader.permission.suggests(asked.text) and not about_something_else(desk, asked):
        scoped = _plain(scoped)
    else:
        return None
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


def _plain(scoped: Scoped | None) -> Scoped | None:
    """Return what a text is about where that shows by itself that the mandate is meant."""
    if scoped is None:
        return None
    act, domain = scoped.act, scoped.domain
    uncovered = domain is not None and not domain.covered
    return scoped if uncovered or (act is not None and (domain or scoped.limit)) else None


def _curated(desk: Desk, asked: Asked, scoped: Scoped) -> bool:
    """Tell whether an entry with a verdict of its own is asked for almost literally.

    A word more can turn the verdict: supervisors for youth care are no supervisors in general. So an
    entry does not count where a domain or a limit in the question gives another verdict.
    """
    best = asked.candidates[0] if asked.candidates else None
    own = getattr(best.topic, "verdict", None) if best is not None else None
    if best is None or own is None or best.nearest < LITERALLY:
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


def rule(scope: MandateScope, scoped: Scoped, language: Language) -> Ruling:
    """Return the verdict on what a question was read as, strictest ground first."""
    act, domain, limit = scoped.act, scoped.domain, scoped.limit
    why = tuple(
        f"{name}: {item.id}" for name, item in (("act", act), ("domain", domain), ("limit", limit)) if item
    )
    if act is not None and act.instrument is None and (limit is None or act.id not in limit.over):
        return Ruling(Verdict.OUT, (_instead(act, language),), act.citations, why)
    if domain is not None and not domain.covered:
        return Ruling(Verdict.OUT, (_instead(domain, language),), domain.citations, why)
    if limit is not None:
        citations = (*limit.citations, *(act.citations if act else ()))
        return Ruling(limit.verdict, (limit.text[language],), citations, why)
    if act is not None and act.domains and (domain is None or domain.id not in act.domains):
        return _confined(scope, act, domain, language, why)
    return _covered(scope, act, domain, language, why)


def _instead(item: Act | Domain, language: Language) -> str:
    return item.instead[language] if item.instead else item.label[language]


def _confined(
    scope: MandateScope, act: Act, domain: Domain | None, language: Language, why: tuple[str, ...]
) -> Ruling:
    """Rule on an act that is covered in some domains only: elsewhere out, left open conditional."""
    names = [item.label[language] for item in scope.domains if item.id in act.domains]
    reason = (
        act.condition[language]
        if act.condition
        else wording.ONLY_FOR[language].format(domains=", ".join(names))
    )
    verdict = Verdict.CONDITIONAL if domain is None or _holds(domain, act) else Verdict.OUT
    return Ruling(verdict, (reason,), act.citations, why)


def _holds(domain: Domain, act: Act) -> bool:
    """Tell whether a domain is wider than one the act is confined to."""
    return any(confined.startswith(domain.id) for confined in act.domains)


def _covered(
    scope: MandateScope, act: Act | None, domain: Domain | None, language: Language, why: tuple[str, ...]
) -> Ruling:
    reasons: list[str] = []
    citations: list[Citation] = []
    if act is not None:
        instrument = next(item for item in scope.instruments if item.id == act.instrument)
        reasons.append(
            wording.BY_INSTRUMENT[language].format(
                act=act.label[language], instrument=instrument.label[language]
            )
        )
        reasons.append(instrument.passing_on[language])
        citations += act.citations
    if domain is not None:
        reasons.append(wording.IS_A_TASK[language].format(domain=domain.label[language]))
        citations += domain.citations
    if act is None:
        citations += [citation for item in scope.instruments for citation in item.citations[:1]]
    reasons.append(scope.within[language])
    if act is not None and act.condition is not None and not act.domains:
        reasons.append(act.condition[language])
    return Ruling(Verdict.IN, tuple(reasons), tuple(citations), why)


def _name(scoped: Scoped) -> str:
    parts = [item.id for item in (scoped.act, scoped.domain, scoped.limit) if item]
    return "mandate:" + "+".join(parts)


def _title(scoped: Scoped, language: Language) -> str:
    return " · ".join(item.label[language] for item in (scoped.act, scoped.domain) if item)
