"""A simulated year: the program as it runs, beside what should have been received."""

import random
import time
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bench.reminders import compared
from bench.reminders.compared import Year
from bench.reminders.dossiers import record
from bench.reminders.happening import Event
from bench.reminders.model import Model
from bench.reminders.post import Post
from bench.reminders.reckoned import DAY, works
from bench.reminders.stage import store_url
from bench.reminders.story import Story, story
from bench.reminders.telling import Expected, morning
from bench.reminders.world import Hands, changed
from bench.setting import corpus as the_corpus
from bot.domain.subscription import Standing
from bot.reminders.keys import PREFIX
from bot.running.tidying import Tidier
from bot.storage.opening import store_at
from bot.storage.ports.store import Store
from tests.fakeslack import FakeSlack
from tests.fakeslack.workspace import Channel, User

_FULL = timedelta(hours=3)  # how long the disk is full
_IN_HAND = 3  # messages of one pass of which some are on their way when the server is restarted
_RETENTION = timedelta(days=30)


def year(side: str, first: date, last: date, subscriptions: int, seed: int = 1) -> Year:
    """Run a year of the program and compare all that was received."""
    began = time.monotonic()
    told = story(first, last, subscriptions, seed)
    found = Year(side, subscriptions, (last - first).days + 1, Counter(event.kind for event in told.events))
    hands = Hands(datetime.combine(first, datetime.min.time(), UTC))
    with FakeSlack(now=hands.seconds, echo=False) as slack, store_url(side) as url:
        _Run(told, hands, slack, url, found).run()
    found.seconds = time.monotonic() - began
    return found


class _Run:
    """One year on one store."""

    def __init__(self, told: Story, hands: Hands, slack: FakeSlack, url: str, found: Year) -> None:
        self._story, self._hands, self._slack, self._url, self._found = told, hands, slack, url, found
        self._corpus = the_corpus()
        self._post = Post(slack, hands, found.side)
        self._model = Model({item.id: item for item in told.subscriptions}, hands.moment)
        draw = random.Random(len(told.events))
        days = (told.first + count * DAY for count in range(2, (told.last - told.first).days))
        working = [day for day in days if works(day)]
        self._full, self._busy = draw.choice(working), draw.choice(working[: len(working) // 2])
        self._expected: list[tuple[datetime, Expected]] = []
        self._causes: dict[str, str] = {}

    def run(self) -> None:
        """Go through the year, with a new process every day."""
        self._people()
        day = self._story.first
        while day <= self._story.last:
            with store_at(self._url, "url") as store:
                self._tidy(store)
                for moment in self._moments(day):
                    self._pass(store, moment, full=self._is_full(moment))
            day += DAY
        with store_at(self._url, "url") as store:
            self._tidy(store)
        received = compared.received(self._slack, self._receivers(), self._causes, self._post.passed)
        compared.count(self._found, self._expected, received)

    def _receivers(self) -> set[str]:
        return {item.receiver for item in self._story.subscriptions}

    def _people(self) -> None:
        bot = frozenset({self._slack.workspace.bot_user})
        for name in self._receivers():
            person = name.startswith("U")
            self._slack.add(User(name, name.lower()) if person else Channel(name, name.lower(), bot))
        with store_at(self._url, "url") as store, store.writing() as unit:
            for item in self._story.subscriptions:
                unit.subscriptions.put(item)

    def _moments(self, day: date) -> list[datetime]:
        """Return every morning and every event within a day of UTC, and its end."""
        starts = datetime.combine(day, datetime.min.time(), UTC)
        mornings = {
            morning(who, day + step * DAY) for who in self._story.subscriptions for step in (-1, 0, 1)
        }
        events = {event.moment for event in self._story.events}
        ends = {starts + DAY - timedelta(minutes=1)}
        return sorted(item for item in mornings | events | ends if starts <= item < starts + DAY)

    def _is_full(self, moment: datetime) -> bool:
        begins = datetime.combine(self._full, datetime.min.time(), UTC) + timedelta(hours=7)
        return begins <= moment < begins + _FULL

    def _pass(self, store: Store, moment: datetime, *, full: bool) -> None:
        self._hands.moment = moment
        self._found.passes += 1
        for event in self._story.events:
            if event.moment == moment:
                self._model.happens(event)
                self._happens(store, event)
        if full:
            self._found.full = f"{self._full}, {_FULL.total_seconds() / 3600:.0f} hours"
            self._post.without_room(store, self._corpus)
            return
        expected = self._model.received(moment)
        self._expected += [(moment, message) for message in expected]
        restarted = self._post.restarted is None and moment.date() >= self._busy
        if self._found.side == "postgresql" and restarted and len(expected) >= _IN_HAND:
            self._found.restarted = f"{moment:%Y-%m-%d %H:%M} with {len(expected)} messages due"
            self._post.with_restart(store, self._corpus)
        else:
            self._post.send(store, self._corpus)

    def _happens(self, store: Store, event: Event) -> None:
        """Do what happens with the program: as the handlers would, or by other knowledge."""
        what = event.what
        if event.kind == "change":
            self._corpus = changed(self._corpus, what)
            return
        with store.writing() as unit:
            if event.kind == "mark":
                unit.marks.put(what)
            elif event.kind == "term":
                unit.terms.add(what)
            elif event.kind == "dossier":
                record(unit, what)
            else:
                name = what[0] if event.kind == "leads" else what
                paused = Standing.PAUSED if name in self._model.paused else Standing.ACTIVE
                unit.subscriptions.put(replace(self._model.subscriptions[name], standing=paused))

    def _tidy(self, store: Store) -> None:
        self._hands.moment = max(self._hands.moment, self._model.last)
        Tidier(store, self._hands, _RETENTION).once()
        with store.reading() as unit:
            causes = {item.parcel_id: item.cause for item in unit.outbox.deliveries(PREFIX)}
        self._causes.update(causes)
