"""Reads a question about the mandate into an act, a domain and a limit."""

import re
from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from bot.domain.mandate import Act, Domain, Limit, MandateScope
from bot.domain.text import Language, Phrases
from bot.understanding.circumstances import Circumstances
from bot.understanding.clauses import asking, told_apart
from bot.understanding.permission import PermissionSpotter, any_of
from bot.understanding.same_meaning import heads, plainly
from bot.understanding.signals import Signal, Signals
from bot.understanding.word_models import LIMITS, word_model
from bot.understanding.words import folded

Named = TypeVar("Named", Act, Domain, Limit)
_WHOLE = 2  # words that an act weighs more where the sentence that asks for it names who acts
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


class _Finder(Generic[Named]):
    """Finds which of some named things a text means."""

    def __init__(
        self,
        items: Sequence[Named],
        silent: tuple[str, ...],
        ordinary: Container[str],
        *,
        starts: bool = False,
        together: bool = False,
    ) -> None:
        self._together = together  # whether words that stand together tell more
        self._items: dict[str, Named] = {item.id: item for item in items}
        named = ((item.id, _plainly(item.names)) for item in items)
        self._signals = Signals(named, silent, ordinary, starts=starts)

    def named(self, name: str | None) -> Named | None:
        """Return what has a name; None without one, or where nothing has it."""
        return self._items.get(name) if name is not None else None

    def first(self, text: str, asked: str, more: int = 1, *, besides: Collection[str] = ()) -> Named | None:
        """Return what a text means most, `besides` what it does not.

        What stands in the sentence that asks weighs `more` words more.
        """
        found = [signal for signal in self._find(text) if signal.id not in besides]
        near = {signal.id for signal in (found if asked == text else self._find(asked))}
        whole = _prepared(text) if self._together else ""

        def weight(signal: Signal) -> int:
            return signal.strength + more * (signal.id in near) + (signal.text in whole)

        ranked = sorted(found, key=weight, reverse=True)
        return self._items[ranked[0].id] if ranked else None

    def _find(self, text: str) -> tuple[Signal, ...]:
        return self._signals.find(_prepared(text))


@lru_cache(maxsize=16)  # acts, domains and limits are looked for in the same text
def _prepared(text: str) -> str:
    return f"{plainly(text)} {heads(folded(text))}"


def _plainly(names: Phrases) -> Phrases:
    dutch, english = (tuple(plainly(name) for name in names[language]) for language in Language)
    return Phrases(dutch, english)


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
    def _finders(self) -> tuple[_Finder[Act], _Finder[Domain], _Finder[Limit]]:
        scope, told = self._scope, (self._silent, self._ordinary)
        return (
            _Finder(scope.acts, *told),
            _Finder(scope.domains, *told, starts=True, together=True),
            _Finder(scope.limits, *told),
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
        by_words = limits.named(word_model(LIMITS).likely(text))
        besides = by_words.resembles if by_words is not None else ()
        act = acts.first(done, asking(done), whole, besides=besides)
        if act is None and done != plain:
            act = acts.first(plain, asked, whole, besides=besides)
        # What a turn of phrase says outright counts before words that only stand together.
        limit = limits.first(told.named, "")
        if limit is None and not told.fits:
            limit = limits.first(plain, asked)
        domain = domains.first(plain, asked)
        if limit is None and (act or domain):
            limit = by_words
        if told.assigned and domain is not None and not domain.covered:
            domain = None  # what a service agreement assigns is judged by that agreement
        scoped = Scoped(act, domain, limit)
        return scoped if scoped.act or scoped.domain or scoped.limit else None
