"""Which routes fit the description of a problem."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.lexicon import Lexicon
from bot.domain.route import Route
from bot.understanding.matcher import Matcher, StoredMatcher
from bot.understanding.signals import Signals

_SIGNAL = 0.12  # what one word of a signal adds to the score of its route
_STRONGEST = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """A route and how well it fits (about 0 to 1), with what matched."""

    route: Route
    score: float
    matched: tuple[str, ...]


class ProblemReader:
    """Ranks routes by likeness to their examples, by their signals and their exclusions."""

    def __init__(
        self, routes: Iterable[Route], lexicon: Lexicon, stored: StoredMatcher | None = None
    ) -> None:
        routes = tuple(routes)
        silent = tuple(lexicon.function_words)
        self.matcher = Matcher(routes, lexicon, stored)
        self._signals = Signals(((route.id, text) for route in routes for text in route.signals), silent)
        self._excludes = Signals(((route.id, text) for route in routes for text in route.excludes), silent)

    def fits(self, text: str) -> tuple[Fit, ...]:
        """Return the routes that have anything in common with a text, best first."""
        signals = {signal.id: signal for signal in self._signals.find(text)}
        excluded = {signal.id for signal in self._excludes.find(text)}
        found = []
        for candidate in self.matcher.rank(self.matcher.read(text)):
            route = candidate.topic
            if not isinstance(route, Route) or route.id in excluded:
                continue
            signal = signals.get(route.id)
            bonus = _SIGNAL * min(signal.strength, _STRONGEST) if signal else 0.0
            matched = (*candidate.matched, *([f"signal: {signal.text}"] if signal else []))
            found.append(Fit(route, candidate.score + bonus, matched))
        return tuple(sorted(found, key=lambda fit: (-fit.score, fit.route.id)))
