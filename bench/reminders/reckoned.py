"""What there is to be reminded of, and on which days, reckoned with no code of the program.

The rules are those of docs/decisions/0031 and of the documents: leads in working days before meetings and
their papers, in days before deadlines, always on the working day before.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from bot.domain.subscription import Subscription

DAY = timedelta(days=1)
_OTHERS = frozenset({"dronten", "lelystad", "noordoostpolder", "urk", "zeewolde"})
_DUTIES = (  # id, month, day (0: the last), opens on the first of the month, who owes
    ("concept-settlement", 2, 0, True, {"almere"}),
    ("execution-costs-settlement", 2, 0, True, {"almere"}),
    ("final-settlement", 3, 30, False, {"almere"}),
    ("purchasing-plan-data", 5, 31, False, _OTHERS),
    ("purchasing-plan-youth-proposal", 6, 30, False, {"almere"}),
    ("purchasing-plan-wmo-proposal", 6, 30, False, {"almere"}),
)


@cache
def holidays(year: int) -> frozenset[date]:
    """Return the public holidays of the Algemene termijnenwet, Easter by the rule of Gauss and Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    easter = date(year, month, day + 1)
    king = date(year, 4, 27)
    fixed = [date(year, *item) for item in ((1, 1), (5, 5), (12, 25), (12, 26))]
    around = [easter + timedelta(days=count) for count in (-2, 0, 1, 39, 49, 50)]
    return frozenset([*around, *fixed, king - DAY if king.weekday() == 6 else king])  # noqa: PLR2004 - Sunday


def works(day: date) -> bool:
    """Tell whether a day is a working day."""
    return day.weekday() < 5 and day not in holidays(day.year)  # noqa: PLR2004 - Saturday


def back(day: date) -> date:
    """Return the last working day up to a day."""
    while not works(day):
        day -= DAY
    return day


def before(day: date, count: int) -> date:
    """Return the working day so many working days before a day."""
    for _ in range(count):
        day = back(day - DAY)
    return day


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to be reminded of, on a day."""

    occurrence: str
    rule: str
    topic: str
    day: date
    opens: date | None = None
    owing: frozenset[str] = frozenset()
    cancelled: bool = False
    known: datetime | None = None

    def leads(self, who: Subscription) -> Iterator[tuple[date, tuple[date, bool, str]]]:
        """Yield the day of sending, and the day asked for, whether it is no opening, and the label."""
        if self.topic in {"regional-days", "meetings"} or self.rule == "appointment":
            for count in who.lead_working_days:
                day = before(self.day, count)
                yield day, (day, True, f"{count}wd")
            return
        for count in who.lead_days:
            day = self.day - count * DAY
            yield back(day), (day, True, f"{count}d")
        if self.opens:
            yield back(self.opens), (self.opens, False, "opens")


def things(
    year: int, changes: dict[tuple[str, date], Any], seen: dict[tuple[str, date], datetime]
) -> Iterator[Thing]:
    """Yield everything of a year by the rules and their changes, and since when a change is known."""
    for month in range(1, 13):
        first = monthrange(year, month)[0]
        regional = date(year, month, 1 + (1 - first) % 7)
        bosd = date(year, month, 15 + (3 - first) % 7)
        for rule, topic, held in (("regiodag", "regional-days", regional), ("bosd", "meetings", bosd)):
            change = changes.get((rule, held))
            known = seen.get((rule, held))
            day = (change.to if change else None) or held
            off = change is not None and change.to is None
            yield Thing(f"flevoland/meeting/{rule}/{held}", rule, topic, day, cancelled=off, known=known)
            if rule == "bosd":
                name, sent = f"flevoland/papers/bosd/{held}", day - 7 * DAY
                yield Thing(name, "bosd-papers", topic, sent, cancelled=off, known=known)
    for rule, month, number, opens, owing in _DUTIES:
        due = date(year, month, number or monthrange(year, month)[1])
        start = date(year, month, 1) if opens else None
        yield Thing(f"flevoland/duty/{rule}/{due}", rule, "deadlines", due, start, frozenset(owing))


def begun(terms: Iterable[Any], dossiers: Iterable[tuple[Any, datetime]]) -> Iterator[Thing]:
    """Yield the terms that somebody started, and of each dossier what is open: a term, or a talk."""
    for term in terms:
        start = date.fromisoformat(term.start)
        name = f"flevoland/term/{term.term}/{start}/{term.id}"
        yield Thing(name, term.term, "deadlines", start + 14 * DAY, None, _OTHERS, known=term.made)
    for item, known in dossiers:
        owing = frozenset(item.parties)
        if item.talk is None:
            name = f"flevoland/dossier/{item.id}/step-2a-talk/{item.day}"
            yield Thing(name, "step-2a-talk", "dossiers", item.day + 14 * DAY, None, owing, known=known)
        else:
            name = f"flevoland/appointment/{item.id}/step-2a-planned/{item.agreed}"
            yield Thing(name, "appointment", "dossiers", item.talk, None, owing, known=known)
