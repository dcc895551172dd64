"""A simulated year: the program as it runs, beside what should have been received."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from bench.reminders.dossiers import record
from bench.reminders.happening import Event
from bench.reminders.model import Model
from bench.reminders.reckoned import DAY
from bench.reminders.stage import store_url
from bench.reminders.story import Story, story
from bench.reminders.telling import Expected, morning
from bench.reminders.world import FullDisk, Hands, changed
from bench.setting import corpus as the_corpus
from bench.setting import knowledge
from bot.assistant import Assistant
from bot.corpus.snapshot import Shelf
from bot.domain.subscription import Standing
from bot.reminders.keys import PREFIX, read_cause
from bot.running.parts import Parts
from bot.running.sending import Sending
from bot.running.tidying import Tidier
from bot.settings import Settings
from bot.slack.app import web_client
from bot.slack.identity import identify
from bot.storage.errors import StoreError
from bot.storage.opening import store_at
from bot.storage.ports.store import Store
from tests.fakeslack import FakeSlack
from tests.fakeslack.workspace import Channel, User
from tests.postgresql_server import server

_FULL = timedelta(hours=3)  # how long the disk is full
_RETENTION = timedelta(days=30)


@dataclass(slots=True)
class Year:
    """What came of a year; a message is the same when receiver, moment and every reminder in it are."""

    side: str
    subscriptions: int
    days: int
    events: Counter[str] = field(default_factory=Counter)
    passes: int = 0
    expected: int = 0
    reminders: int = 0
    late: int = 0
    same: int = 0
    missing: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)
    seconds: float = 0.0


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
        self._assistant = Assistant(self._corpus, Shelf(knowledge()))
        self._model = Model({item.id: item for item in told.subscriptions}, hands.moment)
        self._client = web_client(slack.workspace.bot_token, slack.url)
        self._identity = identify(self._client)
        draw = random.Random(len(told.events))
        working = [told.first + count * DAY for count in range(2, (told.last - told.first).days)]
        self._full, self._restarted = draw.choice(working), draw.choice(working)
        self._expected: list[tuple[datetime, Expected]] = []
        self._causes: dict[str, str] = {}

    def run(self) -> None:
        """Go through the year, with a new process every day."""
        self._people()
        day = self._story.first
        while day <= self._story.last:
            if day == self._restarted and self._found.side == "postgresql":
                server().restart()
            with store_at(self._url, "url") as store:
                self._tidy(store)
                for moment in self._moments(day):
                    self._pass(store, moment, full=self._is_full(moment))
            day += DAY
        self._compare()

    def _people(self) -> None:
        bot = frozenset({self._slack.workspace.bot_user})
        for name in {item.receiver for item in self._story.subscriptions}:
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
        parts = (Settings.from_environment({}), FullDisk(store) if full else store, lambda: self._assistant)
        sending = Sending(Parts(*parts, self._corpus, self._client, self._identity, self._hands))  # type: ignore[arg-type]
        try:
            sending.once()
        except StoreError:
            if not full:
                raise
        finally:
            sending.dispatcher.close()
        if not full:
            self._expected += [(moment, message) for message in self._model.received(moment)]

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

    def _compare(self) -> None:
        with store_at(self._url, "url") as store:
            self._tidy(store)
        received = Counter(self._seen())
        expected = Counter(
            _shown(
                message.receiver, moment, message.keys, late=moment - message.moment > timedelta(minutes=15)
            )
            for moment, message in self._expected
        )
        self._found.expected = expected.total()
        self._found.reminders = sum(len(message.keys) for _, message in self._expected)
        self._found.late = sum(" late " in name for name in expected.elements())
        self._found.same = (expected & received).total()
        self._found.missing = sorted((expected - received).elements())
        self._found.unexpected = sorted((received - expected).elements())

    def _seen(self) -> Iterator[str]:
        for receiver in {item.receiver for item in self._story.subscriptions}:
            for message in self._slack.answers(receiver):
                cause = read_cause(self._causes[message.event_payload["id"]])
                keys = frozenset(map(str, cause.keys)) if cause else frozenset()
                moment = datetime.fromtimestamp(float(message.ts.partition(".")[0]), UTC)
                yield _shown(receiver, moment, keys, late=message.text.startswith("⏱"))


def _shown(receiver: str, moment: datetime, keys: frozenset[str], *, late: bool) -> str:
    return " ".join([f"{moment:%Y-%m-%dT%H:%M}", receiver, "late" if late else "", *sorted(keys)])
