"""Which routes fit the description of a problem."""

from dataclasses import dataclass

from bot.corpus.snapshot import Shelf
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.region import Region
from bot.domain.route import Route
from bot.understanding.evidence import Evidence, StoredEvidence
from bot.understanding.matcher import Matcher
from bot.understanding.signals import Signals
from bot.understanding.wordbook import Wordbook

_SIGNAL = 0.12  # what one word of a signal adds to the score of its route
_STRONGEST = 3
_NOWHERE = "nowhere"
_EVIDENCE = 0.03  # what a unit of evidence for a place adds to the score of its routes


@dataclass(frozen=True, slots=True)
class Fit:
    """A route, or a matter that is none of the region's, and how well it fits (about 0 to 1)."""

    about: Route | KnownUnknown
    score: float
    matched: tuple[str, ...]


class ProblemReader:
    """Ranks routes by likeness to their examples, their signals, and the evidence for their place."""

    def __init__(self, region: Region, wordbook: Wordbook, shelf: Shelf) -> None:
        routes, strangers = region.routing.routes, region.strangers
        silent = tuple(wordbook.lexicon.function_words)
        self.matcher = Matcher((*routes, *strangers), wordbook, shelf, f"{region.id}-problems")
        self._signals = Signals(((route.id, route.signals) for route in routes), silent)
        self._excludes = Signals(((route.id, route.excludes) for route in routes), silent)
        told = [(route.place, text) for route in routes for text in (*route.examples, *route.signals)]
        told += [(_NOWHERE, text) for stranger in strangers for text in stranger.questions]
        units = wordbook.analyser.units
        counts = shelf.made(
            f"{region.id}-evidence",
            StoredEvidence,
            lambda: StoredEvidence.of((place, units(text)) for place, text in told),
        )
        self._evidence = Evidence(counts)

    def fits(self, text: str) -> tuple[Fit, ...]:
        """Return what has anything in common with a text, best first."""
        signals = {signal.id: signal for signal in self._signals.find(text)}
        excluded = {signal.id for signal in self._excludes.find(text)}
        reading = self.matcher.read(text)
        evidence = self._evidence.weigh(reading.units)
        found = []
        for candidate in self.matcher.rank(reading):
            about = candidate.topic
            if isinstance(about, Entry) or about.id in excluded:
                continue
            signal = signals.get(about.id)
            bonus = _SIGNAL * min(signal.strength, _STRONGEST) if signal else 0.0
            place = about.place if isinstance(about, Route) else _NOWHERE
            matched = (*candidate.matched, *([f"signal: {signal.text}"] if signal else []))
            found.append(Fit(about, candidate.score + bonus + _EVIDENCE * evidence[place], matched))
        return tuple(sorted(found, key=lambda fit: (-fit.score, fit.about.id)))
