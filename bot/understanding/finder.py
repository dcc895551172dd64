"""Finds which act, domain or limit of a mandate scope a text names."""

from collections.abc import Collection, Container, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from bot.domain.mandate import Act, Domain, Limit
from bot.domain.text import Language, Phrases
from bot.understanding.same_meaning import heads, plainly
from bot.understanding.signals import Signal, Signals
from bot.understanding.words import folded

Named = TypeVar("Named", Act, Domain, Limit)


class Finder(Generic[Named]):
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
        """Return what a text means most; `besides` are the ids of what it does not mean.

        What stands in the sentence that asks weighs `more` words more.
        """
        ranked = self.ranked(text, asked, more, besides=besides)
        return ranked[0] if ranked else None

    def ranked(
        self, text: str, asked: str, more: int = 1, *, besides: Collection[str] = ()
    ) -> tuple[Named, ...]:
        """Return all that a text may mean, what it means most first."""
        found = [signal for signal in self._find(text) if signal.id not in besides]
        near = {signal.id for signal in (found if asked == text else self._find(asked))}
        whole = _prepared(text) if self._together else ""

        def weight(signal: Signal) -> int:
            return signal.strength + more * (signal.id in near) + (signal.text in whole)

        return tuple([self._items[signal.id] for signal in sorted(found, key=weight, reverse=True)])

    def _find(self, text: str) -> tuple[Signal, ...]:
        return self._signals.find(_prepared(text))


@lru_cache(maxsize=16)  # acts, domains and limits are looked for in the same text
def _prepared(text: str) -> str:
    return f"{plainly(text)} {heads(folded(text))}"


def _plainly(names: Phrases) -> Phrases:
    dutch, english = (tuple(plainly(name) for name in names[language]) for language in Language)
    return Phrases(dutch, english)
