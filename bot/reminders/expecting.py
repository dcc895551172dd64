"""What should go out between two moments, reckoned day by day, for the auditor.

It asks of every day "is it time today?", where the plan asks of everything "on which days?". The two
have in common what there is (matter.py), what is wanted (wishes.py) and the names (keys.py); when
something is due is reckoned here a second time, so that an error in one shows beside the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.domain.subscription import Mark, MarkKind, Subscription
from bot.reminders.keys import Key, known_day
from bot.reminders.knowing import is_owed
from bot.reminders.listing import matters
from bot.reminders.matter import Matter
from bot.reminders.moments import zone_called
from bot.reminders.situation import Situation
from bot.reminders.timeliness import Hit, marked, regular
from bot.reminders.wishes import Wishes
from bot.schedule.working_days import is_working_day

_DAY = timedelta(days=1)
_FAR, _MOVED = timedelta(days=400), timedelta(days=100)
Marks = dict[str, tuple[Mark, date]]  # what was said of an occurrence, and on which day


@dataclass(frozen=True, slots=True)
class Expected:
    """A reminder that should go out at a moment; `wanted` is the day that was asked for."""

    key: Key
    subscription: Subscription
    day: date
    moment: datetime
    wanted: date


def expected(situation: Situation, start: datetime, end: datetime) -> list[Expected]:
    """Return what should go out from `start` to `end`, both included, each matter once a receiver and day."""
    days = _Days(situation, _listed(situation, start.date(), end.date()))
    chosen: dict[tuple[str, str, date, str], Expected] = {}
    for subscription in situation.active:
        for item in _of(subscription, days, start, end):
            same = (subscription.team, subscription.receiver, item.day, item.key.occurrence)
            if same not in chosen or chosen[same].wanted < item.wanted:
                chosen[same] = item
    return sorted(chosen.values(), key=lambda item: (item.moment, str(item.key)))


class _Days:
    """What it is time for on a day, by wishes: asked once for all who wish the same."""

    def __init__(self, situation: Situation, listed: list[Matter]) -> None:
        self.situation = situation
        self._listed = {matter.occurrence: matter for matter in listed}
        self._kept: dict[tuple[Wishes, date], dict[str, Hit]] = {}

    def regular(self, wishes: Wishes, day: date) -> dict[str, Hit]:
        """Return what it is time for on a working day, each with the nearest reason."""
        if (wishes, day) not in self._kept:
            self._kept[wishes, day] = {
                name: hit
                for name, matter in self._listed.items()
                if (hit := max(regular(wishes, matter, day), default=None)) and self.wanted(wishes, name)
            }
        return self._kept[wishes, day]

    def wanted(self, wishes: Wishes, occurrence: str) -> Matter | None:
        """Return a matter if it is there and wanted."""
        matter = self._listed.get(occurrence)
        return matter if matter and wishes.want(self.situation.region, matter) else None


def _listed(situation: Situation, first: date, last: date) -> list[Matter]:
    snoozed = (mark.occurrence for mark in situation.marks if mark.kind is MarkKind.SNOOZED)
    put_off = [day for occurrence in snoozed if (day := known_day(occurrence))]
    longest = max((days for item in situation.active for days in item.lead_days), default=0)
    begin = min([first - _DAY, *(day - _MOVED for day in put_off)])
    end = max([last + _FAR, *(day + _MOVED for day in put_off)]) + timedelta(days=longest)
    found = matters(situation.region, situation.standings, situation.terms, begin, end)
    return [matter for matter in found if not matter.silent]


def _of(who: Subscription, days: _Days, start: datetime, end: datetime) -> Iterator[Expected]:
    zone = zone_called(who.timezone, days.situation.region.profile.timezone)
    # Of two marks on one thing, "done" is the one that counts: it is said for everybody.
    own = sorted(filter(lambda mark: _counts(mark, who), days.situation.marks), key=_is_done)
    marks = {mark.occurrence: (mark, mark.made.astimezone(zone).date()) for mark in own}
    day = start.astimezone(zone).date() - _DAY
    while day <= end.astimezone(zone).date() + _DAY:
        moment = datetime.combine(day, who.morning, zone).astimezone(UTC)
        if is_working_day(day) and start <= moment <= end and (who.since is None or who.since <= moment):
            for matter, (wanted, _, label) in _told(Wishes.of(who), days, day, marks):
                if matter.team in {"", who.team} and is_owed(days.situation, matter, moment):
                    yield Expected(
                        Key(who.id, matter.occurrence, label, matter.day), who, day, moment, wanted
                    )
        day += _DAY


def _counts(mark: Mark, who: Subscription) -> bool:
    return mark.team == who.team and (mark.kind is MarkKind.DONE or mark.receiver == who.receiver)


def _is_done(mark: Mark) -> bool:
    return mark.kind is MarkKind.DONE


def _told(wishes: Wishes, days: _Days, day: date, marks: Marks) -> Iterator[tuple[Matter, Hit]]:
    hits = days.regular(wishes, day)
    for occurrence in {*hits, *marks}:
        matter = days.wanted(wishes, occurrence)
        hit = marked(hits.get(occurrence), day, *marks.get(occurrence, (None, day)))
        if matter is not None and hit is not None:
            yield matter, hit
