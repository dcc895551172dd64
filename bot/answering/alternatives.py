"""Which entry a follow-up means, of those near its topic and those that have what it adds."""

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bot.answering.desk import Desk
from bot.answering.likeness import Units, Wording, asked_by, parallels, resembling, share
from bot.answering.topics import neighbours, whole
from bot.domain.entry import Entry
from bot.domain.text import Language
from bot.understanding.leaning import Leaning

# What decides, each from 0 to 1 before it is weighed; chosen on bench/quality/questions/followups.
_ADDED, _ASKED, _NEAR, _ALIKE, _PARALLEL, _WORDED = 1.6, 0.5, 0.6, 0.5, 1.2, 0.5
_SAME_KIND, _TOLD, _TOLD_OTHER, _COMPARES = 0.1, 0.15, 0.45, 0.4
_MORE = 0.15  # how much of a title's weight is lost where it is about something else as well
_DIFFERENCE = "#difference"
_IN_QUESTIONS, _ANYWHERE, _FULLER = 0.9, 0.8, 1.3
_NEW = 0.5  # how little of a unit the topic may have for it to be new
_LEAST_ADDED, _LEAST_ASKED, _FAR = 0.4, 0.35, 0.4
_RANKED, _NEAREST = 12, 28
_ATTRIBUTES = frozenset({"when", "who", "how-long", "how-often", "how-much", "why", "how", "where"})


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry that may be meant and how well it fits (about 0 to 5)."""

    entry: Entry
    score: float


def chosen(desk: Desk, about: Entry, read: Leaning, language: Language) -> list[Choice]:
    """Return the entries that may be meant, best first; none where none fits well enough."""
    if read.onward:
        return [Choice(entry, 1.0) for entry in _next(desk, about)]
    if not read.said and not read.cues:
        return []
    weighing = _Weighing(desk, about, read, language)
    found = sorted(weighing.choices(), key=lambda item: (-item[0].score, item[0].entry.id))
    if found and found[0][1]:
        return [choice for choice, _ in found]
    # "En wanneer?" means nothing by itself: what was told is nearer than any other question with "when".
    bare = not read.added and read.cues & _ATTRIBUTES and about.id in desk.entries
    return [Choice(about, 1.0)] if bare else []


def _next(desk: Desk, about: Entry) -> list[Entry]:
    """Return what comes after a topic: after a whole passage the next, after a part the next part."""
    at = next((at for at, entry in enumerate(desk.region.entries) if entry.id == about.id), None)
    later = desk.region.entries[at + 1 :] if at is not None else ()
    related = sorted((entry for entry in later if entry.id in about.related), key=_as_related(about))
    if not _summary(desk, about):
        return related[:1]
    onwards = [entry for entry in (*related, *later) if _onward(entry, about)]
    return (onwards or related)[:1]


def _as_related(about: Entry) -> Callable[[Entry], int]:
    return lambda entry: about.related.index(entry.id)


def _summary(desk: Desk, about: Entry) -> bool:
    """Tell whether an entry is the first of its passage, which is the one about the whole of it."""
    return any(desk.on(citation)[0][:1] == [about] for citation in about.citations[:1])


def _onward(entry: Entry, about: Entry) -> bool:
    own, other = entry.citations[:1], about.citations[:1]
    return own != other and [*map(whole, own)] == [*map(whole, other)]


class _Weighing:
    """Weighs entries for one follow-up."""

    def __init__(self, desk: Desk, about: Entry, read: Leaning, language: Language) -> None:
        self._desk, self._about, self._read, self._language = desk, about, read, language
        self._wordings = desk.wordings
        self._weigh = self._wordings.weigh
        self._own = self._wordings.of(about, language)
        self._new = [u for u in read.added if share([u], self._own[0].terms, self._weigh) < _NEW]
        self._attributes = read.cues & _ATTRIBUTES
        self._wanted = self._own[0].terms.union(*(unit.terms for unit in read.added))
        self._near = neighbours(desk, about)

    def choices(self) -> Iterable[tuple[Choice, bool]]:
        """Yield every entry that may be meant, and whether it fits well enough."""
        pool, wholes = self._pool()
        for entry in pool:
            yield self._choice(entry, wholes.get(entry.id, 0.0))

    def _pool(self) -> tuple[list[Entry], dict[str, float]]:
        matcher, rest = self._desk.understanding.matcher, " ".join(self._read.words)
        reading = replace(matcher.read(rest), units=self._read.added)
        both = matcher.rank(matcher.read(f"{rest} {self._about.title[self._language]}"))
        alone = matcher.rank(reading) if self._read.added else []
        likely = {item.topic.id: item.score for item in both}
        near = heapq.nlargest(
            _NEAREST, self._near, key=lambda entry: (self._near[entry] + likely.get(entry, 0.0), entry)
        )
        found = [
            item.topic.id for item in (*alone[:_RANKED], *both[:_RANKED]) if isinstance(item.topic, Entry)
        ]
        first = dict.fromkeys((*near, *found))
        fits = matcher.rank(reading, only=first) if self._read.added else []
        pool = [self._desk.entries[entry] for entry in first]
        return pool, {item.topic.id: item.whole for item in fits}

    def _choice(self, entry: Entry, anywhere: float) -> tuple[Choice, bool]:
        wordings = self._wordings.of(entry, self._language)
        near = self._near.get(entry.id, 0.0)
        added = self._added(entry, anywhere)
        asked = asked_by(self._attributes, entry, wordings)
        said = self._read.said
        worded = max(len(said & item.said) for item in wordings) / len(said) if said else 0.0
        level = 0.0
        if self._new and not self._attributes:
            level = parallels(self._own, wordings, self._new, self._weigh)
        score = _ADDED * added + _ASKED * asked + _NEAR * near + _WORDED * worded
        alike = resembling(self._own[0].units, wordings, self._weigh)
        score += _ALIKE * alike - _COMPARES * self._compares(wordings[0])
        score += _PARALLEL * level**2 * added
        score += _SAME_KIND * (entry.kind == self._about.kind and not self._attributes)
        if entry.id == self._about.id:
            score -= _TOLD_OTHER if self._new else _TOLD
        enough = added >= _LEAST_ADDED if self._read.added else max(asked, worded) >= _LEAST_ASKED
        return Choice(entry, score), enough and (near > 0 or max(level, alike) >= _FAR)

    def _compares(self, title: Wording) -> bool:
        """Tell whether an entry sets two things beside each other where the follow-up wants one."""
        return _DIFFERENCE in title.terms and _DIFFERENCE not in self._wanted

    def _added(self, entry: Entry, anywhere: float) -> float:
        """Return how much (0 to 1) of what the follow-up adds an entry is about."""
        units: Units = self._read.added
        title, *questions = self._wordings.of(entry, self._language)
        in_title = share(units, title.terms, self._weigh)
        in_question = max((share(units, item.terms, self._weigh) for item in questions), default=0.0)
        in_title *= 1 - _MORE + _MORE * share(title.units, self._wanted, self._weigh)
        return max(in_title, _IN_QUESTIONS * in_question, _ANYWHERE * min(1.0, _FULLER * anywhere))
