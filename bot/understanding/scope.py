"""Reads a question about the mandate into an act, a domain and a limit."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from bot.domain.mandate import Act, Domain, Limit, MandateScope
from bot.understanding.circumstances import Circumstances
from bot.understanding.clauses import asking, told_apart
from bot.understanding.finder import Finder
from bot.understanding.permission import PermissionSpotter, any_of
from bot.understanding.word_models import LIMITS, word_model
from bot.understanding.words import folded

_WHOLE = 2  # words that an act weighs more where the sentence that asks for it names who acts
_DESPITE = 0.8  # how likely (0 to 1) a limit must be by its words where something is said to be as agreed
_BEYOND = "(nonparticipating)"  # as the scope names that limit
# Words without a subject that still decide what a limit says: "more beds", "we do not know which".
_TELLING = frozenset({
    "meer", "more", "weet", "know", "told", "ask", "asking", "asked", "say", "without", "zonder", "else",
    "other",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scoped:
    """What a question about the mandate is about; at least one of the three is known."""

    act: Act | None
    domain: Domain | None
    limit: Limit | None


class ScopeReader:
    """Finds acts, domains and limits of a mandate scope in a text."""

    def __init__(
        self,
        scope: MandateScope,
        holders: Iterable[str],
        silent: Iterable[str],
        ordinary: Container[str] = (),
        others: Iterable[str] = (),
    ) -> None:
        self._scope = scope
        self._ordinary = ordinary
        self._silent = tuple(word for word in silent if word not in _TELLING)
        names = tuple(holders)
        self.permission = PermissionSpotter(names, others)
        self._circumstances = Circumstances(any_of(names))
        self._holder = re.compile(rf"\b(?:{any_of(names)})\b")

    @cached_property
    def _finders(self) -> tuple[Finder[Act], Finder[Domain], Finder[Limit]]:
        scope, told = self._scope, (self._silent, self._ordinary)
        return (
            Finder(scope.acts, *told),
            Finder(scope.domains, *told, starts=True, together=True),
            Finder(scope.limits, *told),
        )

    def unrecognised(self, text: str, *, named: bool) -> Scoped | None:
        """Return the domain of all that is no task, for a text that asks for others and names no task.

        `named` tells that it names others by name.
        """
        rest = next((domain for domain in self._scope.domains if domain.rest), None)
        asks = rest is not None and self.permission.asks_for_others(text, named=named)
        return Scoped(None, rest, None) if asks else None

    def beyond(self, text: str) -> Scoped | None:
        """Return what a text is about that asks for a place outside the region; None if it asks nothing."""
        asks = self.permission.asks(text) or self.permission.suggests(text)
        if not asks or self._holder.search(folded(text)) is None:
            return None
        scoped = self.read(f"{text} {_BEYOND}")
        return scoped if scoped and scoped.limit else None

    def read(self, text: str) -> Scoped | None:
        """Return what a text is about, or None where it names nothing of the scope."""
        acts, domains, limits = self._finders
        told = self._circumstances.told(text)
        plain = told.plain
        asked, done = asking(plain), told_apart(plain)
        whole = _WHOLE if self._holder.search(self.permission.called(asked)) else 1
        likely = word_model(LIMITS).likely(plain, _DESPITE) if told.fits else word_model(LIMITS).likely(text)
        by_words = limits.named(likely)
        besides = by_words.resembles if by_words is not None else ()
        act = acts.first(done, asking(done), whole, besides=besides)
        if act is None and done != plain:
            act = acts.first(plain, asked, whole, besides=besides)
        # What a turn of phrase says outright counts before words that only stand together.
        limit = _touching(act, limits.first(told.named, ""))
        if limit is None and not told.fits:
            limit = _touching(act, limits.first(plain, asked))
        domain = domains.first(plain, asked)
        if limit is None and (act or domain):
            limit = _touching(act, by_words)
        if told.assigned and domain is not None and not domain.covered:
            domain = None  # what a service agreement assigns is judged by that agreement
        scoped = Scoped(act, domain, limit)
        return scoped if scoped.act or scoped.domain or scoped.limit else None

    def otherwise(self, text: str, scoped: Scoped) -> Iterator[Scoped]:
        """Yield what else a text may be about, the likeliest and least different first."""
        acts, domains, limits = self._finders
        told = self._circumstances.told(text)
        asked, done = asking(told.plain), told_apart(told.plain)
        likely = word_model(LIMITS).likelihoods(text)
        by_words = limits.named(max(likely, key=likely.__getitem__, default=None))
        other_limits = dict.fromkeys((None, by_words, *limits.ranked(told.plain, asked)))
        other_acts = dict.fromkeys((*acts.ranked(done, asking(done)), *acts.ranked(told.plain, asked)))
        other_domains = domains.ranked(told.plain, asked)
        yield from (replace(scoped, limit=limit) for limit in other_limits)
        yield from (replace(scoped, act=act) for act in other_acts)
        yield from (replace(scoped, domain=domain) for domain in other_domains)
        for act in (*other_acts, None):
            for domain in (scoped.domain, *other_domains):
                yield from (Scoped(act, domain, limit) for limit in other_limits)


def _touching(act: Act | None, limit: Limit | None) -> Limit | None:
    """Return a limit where it makes a difference for an act."""
    return None if limit is None or (act is not None and act.id in limit.spares) else limit
