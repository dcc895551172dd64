"""How well an entry answers a follow-up: what it adds, how it is asked, and the likeness to the topic."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.entry import Entry, Kind
from bot.domain.text import Language
from bot.understanding.analysis import Unit
from bot.understanding.backward import comparable
from bot.understanding.understanding import Understanding
from bot.understanding.words import words

_IN_PARTS = 0.85  # a phrase of which only the words are there
_HOLDS = 0.4  # how much of what is added a question must have to be taken for a parallel
_ENTITLED, _DATED = 0.8, 0.9  # how far a title that asks, or a date, stands for questions that ask
_TITLE, _ALL = 0.6, 0.4

Weigh = Callable[[Unit], float]
Units = Sequence[Unit]


@dataclass(frozen=True, slots=True)
class Wording:
    """One example question or title: its cues, units, their terms, and its words."""

    cues: frozenset[str]
    units: tuple[Unit, ...]
    terms: frozenset[str]
    said: frozenset[str]


class Wordings:
    """Reads the titles and example questions of entries, and keeps those read last."""

    def __init__(self, understanding: Understanding) -> None:
        self._understanding = understanding
        self.weigh: Weigh = understanding.matcher.index.weight
        self.of = lru_cache(maxsize=256)(self._read)

    def _read(self, entry: Entry, language: Language) -> tuple[Wording, ...]:
        """Return the wordings of an entry, its title first."""
        return tuple(map(self._wording, (entry.title[language], *entry.questions[language])))

    def _wording(self, text: str) -> Wording:
        wordbook = self._understanding.wordbook
        units = wordbook.analyser.units(text)
        return Wording(frozenset(wordbook.cues.find(text)), units, _terms(units), comparable(words(text)))


def _terms(units: Iterable[Unit]) -> frozenset[str]:
    return frozenset(term for unit in units for part in (unit, *unit.parts) for term in part.terms)


def _has(unit: Unit, terms: frozenset[str]) -> float:
    """Tell how far (0 to 1) a unit is among some terms: as it is, or by the words of a phrase."""
    if not terms.isdisjoint(unit.terms):
        return 1.0
    return _IN_PARTS * sum(_has(part, terms) for part in unit.parts) / max(1, len(unit.parts))


def share(units: Units, terms: frozenset[str], weigh: Weigh) -> float:
    """Return how much (0 to 1) of some units is among some terms."""
    mass = sum(map(weigh, units))
    return sum(weigh(unit) * _has(unit, terms) for unit in units) / mass if mass else 0.0


def forgiving(units: Units, terms: frozenset[str], weigh: Weigh) -> float:
    """Return how much of some units is among some terms, leaving aside the one most missed."""
    if len(units) <= 1:
        return share(units, terms, weigh)
    lost = [weigh(unit) * (1 - _has(unit, terms)) for unit in units]
    most = lost.index(max(lost))
    return share([unit for at, unit in enumerate(units) if at != most], terms, weigh)


def parallel(own: Wording, other: Wording, added: Units, weigh: Weigh) -> float:
    """Return how alike two questions are where the other has what was added instead of one unit.

    "Wie stelt het inkoopplan jeugd vast" and "wie stelt het inkoopplan Wmo vast" are the same
    question of two plans: 1. Without anything to replace they are no parallel: 0.
    """
    replaced = [weigh(unit) for unit in own.units if other.terms.isdisjoint(unit.terms)]
    if not replaced:
        return 0.0
    new = _terms(added)
    both = sum(weigh(unit) for unit in own.units) - sum(replaced)
    more = sum(
        weigh(unit)
        for unit in other.units
        if own.terms.isdisjoint(unit.terms) and new.isdisjoint(_terms([unit]))
    )
    mass = both + sum(replaced) - max(replaced) + more
    return both / mass if mass else 0.0


def parallels(own: Iterable[Wording], others: Iterable[Wording], added: Units, weigh: Weigh) -> float:
    """Return the best parallel between two entries' questions."""
    holding = [other for other in others if share(added, other.terms, weigh) > _HOLDS]
    return max((parallel(one, other, added, weigh) for one in own for other in holding), default=0.0)


def asked_by(cues: frozenset[str], entry: Entry, wordings: Sequence[Wording]) -> float:
    """Return how far (0 to 1) an entry is one that is asked for with these cues."""
    if not cues:
        return 0.0
    title, *questions = wordings
    alike = sum(bool(cues & question.cues) for question in questions) / max(1, len(questions))
    dated = "when" in cues and bool(entry.schedule) and entry.kind in (Kind.DEADLINE, Kind.MEETING)
    return max(alike, _ENTITLED * bool(cues & title.cues), _DATED * dated)


def resembling(units: Units, wordings: Sequence[Wording], weigh: Weigh) -> float:
    """Return how much of a topic's title an entry has, one unit aside, most of all in its own title."""
    everywhere = frozenset().union(*(wording.terms for wording in wordings))
    return _TITLE * forgiving(units, wordings[0].terms, weigh) + _ALL * forgiving(units, everywhere, weigh)
