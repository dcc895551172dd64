"""Reads a question about the mandate into an act, a domain and a limit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from bot.domain.mandate import Act, Domain, Limit, MandateScope
from bot.domain.text import Language, Phrases
from bot.understanding.permission import PermissionSpotter
from bot.understanding.same_meaning import heads, plainly
from bot.understanding.signals import Signals
from bot.understanding.words import folded

Named = TypeVar("Named", Act, Domain, Limit)
# Words without a subject that still decide what a limit says: "more beds", "we do not know which".
_TELLING = frozenset(
    {"meer", "more", "weet", "know", "told", "ask", "asking", "asked", "say", "without", "zonder"}
)


@dataclass(frozen=True, slots=True)
class Scoped:
    """What a question about the mandate is about; at least one of the three is known."""

    act: Act | None
    domain: Domain | None
    limit: Limit | None


class _Finder(Generic[Named]):
    """Finds which of some named things a text means."""

    def __init__(self, items: Sequence[Named], silent: tuple[str, ...]) -> None:
        self._items: dict[str, Named] = {item.id: item for item in items}
        self._signals = Signals(((item.id, _plainly(item.names)) for item in items), silent)

    def first(self, text: str) -> Named | None:
        found = self._signals.find(f"{plainly(text)} {heads(folded(text))}")
        return self._items[found[0].id] if found else None


def _plainly(names: Phrases) -> Phrases:
    dutch, english = (tuple(plainly(name) for name in names[language]) for language in Language)
    return Phrases(dutch, english)


class ScopeReader:
    """Finds acts, domains and limits of a mandate scope in a text."""

    def __init__(self, scope: MandateScope, holders: Iterable[str], silent: Iterable[str]) -> None:
        self._scope = scope
        self._silent = tuple(word for word in silent if word not in _TELLING)
        self.permission = PermissionSpotter(holders)

    @cached_property
    def _finders(self) -> tuple[_Finder[Act], _Finder[Domain], _Finder[Limit]]:
        scope, silent = self._scope, self._silent
        return _Finder(scope.acts, silent), _Finder(scope.domains, silent), _Finder(scope.limits, silent)

    def read(self, text: str) -> Scoped | None:
        """Return what a text is about, or None where it names nothing of the scope."""
        acts, domains, limits = self._finders
        scoped = Scoped(acts.first(text), domains.first(text), limits.first(text))
        return scoped if scoped.act or scoped.domain or scoped.limit else None
