"""The whole mandate at once: a verdict for every act in every domain."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.ruling import rule
from bot.domain.entry import Verdict
from bot.domain.mandate import Act, Domain, MandateScope
from bot.domain.text import Language
from bot.understanding.scope import Scoped


@dataclass(frozen=True, slots=True)
class Column:
    """Domains for which every act has the same verdict, so that one column serves them all."""

    domains: tuple[Domain, ...]
    verdicts: tuple[Verdict, ...]

    def title(self, language: Language) -> str:
        """Return what the column is about: its group, or the one domain that differs."""
        if len(self.domains) == 1:
            return self.domains[0].label[language]
        return self.domains[0].group[language]


def columns(scope: MandateScope) -> tuple[Column, ...]:
    """Return the columns in the order of the domains; `verdicts` follow the order of the acts."""
    found: dict[tuple[str, tuple[Verdict, ...]], list[Domain]] = {}
    for domain in scope.domains:
        verdicts = tuple(_cells(scope, domain))
        found.setdefault((domain.group.nl, verdicts), []).append(domain)
    return tuple(Column(tuple(domains), verdicts) for (_, verdicts), domains in found.items())


def _cells(scope: MandateScope, domain: Domain) -> Iterator[Verdict]:
    for act in scope.acts:
        yield verdict(scope, act, domain)


def verdict(scope: MandateScope, act: Act, domain: Domain) -> Verdict:
    """Return the verdict on one act in one domain."""
    return rule(scope, Scoped(act, domain, None), Language.NL).verdict
