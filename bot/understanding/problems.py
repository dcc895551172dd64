"""Which routes fit the description of a problem."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.corpus.snapshot import Shelf
from bot.domain.entry import Entry, KnownUnknown
from bot.domain.region import Region
from bot.domain.route import Route
from bot.understanding.concern import Concern, Impression
from bot.understanding.evidence import Evidence, StoredEvidence
from bot.understanding.matcher import Matcher, Reading
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


@dataclass(frozen=True, slots=True)
class Problem:
    """What fits a text, best first, what it is like, and whether it is about the region at all."""

    fits: tuple[Fit, ...]
    impression: Impression
    likely: float
    ours: bool

    @property
    def routes(self) -> tuple[Fit, ...]:
        """The fits that are routes, best first."""
        return tuple(fit for fit in self.fits if isinstance(fit.about, Route))


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
        self.concern = Concern.load()

    def read(self, text: str) -> Problem:
        """Return what has anything in common with a text, and whether it is a matter of the region."""
        reading = self.matcher.read(text)
        evidence = self._evidence.weigh(reading.units)
        fits = tuple(self._fits(text, reading, evidence))
        impression = self._impression(reading, evidence, fits)
        likely = self.concern.likelihood(impression.values)
        return Problem(fits, impression, likely, likely >= self.concern.bound)

    def _fits(self, text: str, reading: Reading, evidence: Mapping[str, float]) -> list[Fit]:
        signals = {signal.id: signal for signal in self._signals.find(text)}
        excluded = {signal.id for signal in self._excludes.find(text)}
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
        return sorted(found, key=lambda fit: (-fit.score, fit.about.id))

    def _impression(self, reading: Reading, evidence: Mapping[str, float], fits: Sequence[Fit]) -> Impression:
        somewhere = [weight for place, weight in evidence.items() if place != _NOWHERE]
        return Impression(
            evidence=max(somewhere, default=0.0) - evidence.get(_NOWHERE, 0.0),
            stranger=next((fit.score for fit in fits if not isinstance(fit.about, Route)), None),
            route=next((fit.score for fit in fits if isinstance(fit.about, Route)), None),
            units=reading.units,
            familiar=self._evidence.familiar(reading.units, without=_NOWHERE),
            cues=reading.cues,
        )
