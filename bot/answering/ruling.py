"""The verdict on what a question about the mandate was read as, and its grounds.

It follows from the scope (knowledge/<region>/mandate): what is not among the acts or tasks is out, what
a limit or an open condition touches is conditional, the rest is in.
"""

from dataclasses import dataclass

from bot.answering import wording
from bot.domain.citation import Citation
from bot.domain.entry import Verdict
from bot.domain.mandate import Act, Domain, MandateScope
from bot.domain.text import Language
from bot.understanding.scope import Scoped


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict with its grounds, in one language."""

    verdict: Verdict
    reasons: tuple[str, ...]
    citations: tuple[Citation, ...]
    why: tuple[str, ...]


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
