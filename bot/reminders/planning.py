"""The plan: everything that is to be sent in a period, as a pure function of what is known."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain.reminder import PlannedReminder
from bot.domain.subscription import Subscription
from bot.reminders.gathering import Candidate, message, mornings, portions
from bot.reminders.keys import key_of, known_day
from bot.reminders.knowing import is_owed
from bot.reminders.leads import Lead
from bot.reminders.listing import matters
from bot.reminders.marked import Marked
from bot.reminders.matter import Matter
from bot.reminders.moments import morning_of, zone_called
from bot.reminders.situation import Situation
from bot.reminders.wishes import Wishes
from bot.reminders.writing import Writer

# A window opens at most a year before its last day; weekends and holidays move a day by less than two weeks.
_WINDOW, _SLACK = timedelta(days=366), timedelta(days=14)
_MOVED = timedelta(days=100)  # what was put off is looked within this of the day it is known by


def plan(situation: Situation, from_: date, until: date) -> tuple[PlannedReminder, ...]:
    """Return the messages of one region for the days of sending from `from_` to `until`, both included.

    A day of sending is one in the receiver's time zone. The plan of a period is the plan of its
    parts, one after the other. Order: moment, then deadline.
    """
    region, marked = situation.region, Marked(situation.marks)
    start, end = _stretch(situation.active, marked, from_, until)
    found = matters(region, situation.standings, situation.terms, start, end)
    planner = _Planner(situation, found, marked, from_, until)
    writer = Writer(situation, tuple(item for item in found if item.team))
    candidates = (candidate for item in situation.active for candidate in planner.of(item))
    messages = (portion for morning in mornings(candidates) for portion in portions(morning, _room))
    written = (_message(portion, writer) for portion in messages)
    return tuple(sorted(written, key=lambda item: (item.moment, item.deadline, item.cause)))


def _stretch(active: tuple[Subscription, ...], marked: Marked, from_: date, until: date) -> tuple[date, date]:
    """Return the first and last day of what can be told in a period."""
    days = max((days for item in active for days in item.lead_days), default=0)
    working = max((days for item in active for days in item.lead_working_days), default=0)
    ahead = max(timedelta(days=days), timedelta(days=2 * working), _WINDOW) + _SLACK
    put_off = [day for item in marked.snoozed() if (day := known_day(item))]
    start = min([from_, *(day - _MOVED for day in put_off)])
    return start, max([until + ahead, *(day + _MOVED for day in put_off)])


def _room(candidate: Candidate) -> int:
    return candidate.room


def _message(portion: list[Candidate], writer: Writer) -> PlannedReminder:
    first = min((candidate.subscription for candidate in portion), key=lambda item: item.id)
    parts = (candidate.written(writer.content(candidate)) for candidate in portion)
    return message(first, parts)


class _Planner:
    """One run: what is found for one subscription is kept for others with the same wishes."""

    def __init__(
        self, situation: Situation, found: list[Matter], marked: Marked, from_: date, until: date
    ) -> None:
        self._situation, self._region = situation, situation.region
        self._found = {matter.occurrence: matter for matter in found}
        self._marked = marked
        self._from, self._until = from_, until
        self._wanted: dict[Wishes, list[tuple[Matter, Lead]]] = {}

    def of(self, subscription: Subscription) -> Iterator[Candidate]:
        """Yield everything one subscription is to be reminded of."""
        zone = zone_called(subscription.timezone, self._region.profile.timezone)
        wishes = Wishes.of(subscription)
        leads = [*self._leads(subscription, wishes), *self._returning(subscription, wishes)]
        for matter, lead in leads:
            moment = morning_of(lead.day, subscription, zone)
            if matter.team not in {"", subscription.team} or not is_owed(self._situation, matter, moment):
                continue
            if subscription.since is None or moment >= subscription.since:
                key = key_of(subscription.id, matter.occurrence, lead.label, matter.day)
                yield Candidate(str(key), subscription, matter, lead, moment, zone)

    def _leads(self, subscription: Subscription, wishes: Wishes) -> Iterator[tuple[Matter, Lead]]:
        if wishes not in self._wanted:
            between = wishes.between(self._region, self._found.values(), self._from, self._until)
            self._wanted[wishes] = list(between)
        for matter, lead in self._wanted[wishes]:
            if not self._marked.silences(subscription, matter.occurrence, lead):
                yield matter, lead

    def _returning(self, subscription: Subscription, wishes: Wishes) -> Iterator[tuple[Matter, Lead]]:
        zone = zone_called(subscription.timezone, self._region.profile.timezone)
        for occurrence, lead in self._marked.returning(subscription, zone).items():
            matter = self._found.get(occurrence)
            if matter is None or not self._from <= lead.day <= self._until:
                continue
            if wishes.want(self._region, matter):
                yield matter, lead
