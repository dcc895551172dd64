"""Reminders on their way: planned, sent once, late, withdrawn, suspended, audited."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.message import State
from bot.domain.subscription import Mark, MarkKind, Standing, Subscription, Topic
from bot.domain.text import Language
from bot.reminders.keys import PREFIX, read_cause
from bot.running.parts import Parts
from bot.running.sending import Sending
from bot.settings import Settings
from bot.slack.app import web_client
from bot.slack.identity import identify
from bot.storage.opening import open_store
from bot.storage.ports.store import Store
from tests.fakeslack import FakeSlack, Fault
from tests.fakeslack.cast import ADMIN, ARCHIVED, DUTCH, GENERAL

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SINCE = datetime(2027, 2, 15, tzinfo=AMSTERDAM)


class Hands:
    """A clock that a test sets, for the senders and for Slack."""

    def __init__(self) -> None:
        self.moment = SINCE

    def now(self) -> datetime:
        return self.moment.astimezone(UTC)

    def seconds(self) -> float:
        return self.moment.timestamp()


class Post:
    """The senders on a store, at any moment a test names."""

    def __init__(self, hands: Hands, slack: FakeSlack, store: Store, made: tuple[Corpus, Assistant]) -> None:
        self.hands, self.slack, self.store = hands, slack, store
        corpus, assistant = made
        self._corpus, self._assistant = corpus, assistant
        self._client = web_client(slack.workspace.bot_token, slack.url)
        self._identity = identify(self._client)
        self._settings = Settings.from_environment({"WEGWIJZER_ADMINISTRATORS": ADMIN.id})

    def at(self, moment: str) -> None:
        """Make one pass as at a moment in Amsterdam."""
        self.hands.moment = datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM)
        parts = (self._settings, self.store, self._assistant, self._corpus, self._client, self._identity)
        sending = Sending(Parts(*parts, self.hands))
        try:
            sending.once()
        finally:
            sending.dispatcher.close()

    def subscribe(self, **changed: object) -> Subscription:
        """Keep a subscription of the channel to deadlines, or a changed one."""
        usual = Subscription(
            id="S1",
            team=self.slack.workspace.team,
            receiver=GENERAL,
            owner=DUTCH.id,
            region="flevoland",
            topics=(Topic.DEADLINES,),
            language=Language.NL,
            lead_days=(7,),
            since=SINCE,
        )
        made = replace(usual, **changed)  # type: ignore[arg-type]
        with self.store.writing() as unit:
            unit.subscriptions.put(made)
        return made

    def told(self, of: str = "concept") -> list[str]:
        """Return what was told to the channel of some matter."""
        return [message.text for message in self.slack.answers(GENERAL) if of in message.text.lower()]


@pytest.fixture
def post(tmp_path: Path, corpus: Corpus, assistant: Assistant) -> Iterator[Post]:
    hands = Hands()
    with (
        FakeSlack(now=hands.seconds) as slack,
        open_store({"DATABASE_URL": f"sqlite:///{tmp_path}/post.db"}) as store,
    ):
        yield Post(hands, slack, store, (corpus, assistant))


def test_a_deadline_is_told_once_seven_days_before_its_last_day(post: Post) -> None:
    post.subscribe()
    post.at("2027-02-19T08:59")
    assert post.slack.answers(GENERAL) == ()
    for _ in range(3):
        post.at("2027-02-19T09:00")
    (told,) = post.told()
    assert "28 februari 2027" in told


def test_what_comes_late_but_still_helps_is_sent_and_says_so(post: Post) -> None:
    post.subscribe()
    post.at("2027-02-19T08:00")
    post.at("2027-02-22T11:00")
    (told, *_) = post.told()
    assert "te laat" in told.lower()
    assert "2027-02-19" in told


def test_what_is_done_is_not_told_again(post: Post) -> None:
    subscription = post.subscribe(lead_days=(7, 2))
    post.at("2027-02-19T09:00")
    with post.store.reading() as unit:
        (delivery,) = unit.outbox.deliveries(PREFIX)
    cause = read_cause(delivery.cause)
    assert cause is not None
    with post.store.writing() as unit:
        for key in cause.keys:
            unit.marks.put(
                Mark(subscription.team, key.occurrence, "", MarkKind.DONE, DUTCH.id, post.hands.now())
            )
    post.at("2027-02-26T09:00")
    assert len(post.told()) == 1


def test_what_is_not_done_is_told_again_nearer_the_day(post: Post) -> None:
    post.subscribe(lead_days=(7, 2))
    post.at("2027-02-19T09:00")
    post.at("2027-02-26T09:00")
    assert len(post.told()) == 2


def test_an_archived_channel_suspends_the_subscription_and_its_owner_is_told_once(post: Post) -> None:
    post.subscribe(receiver=ARCHIVED)
    for moment in ("2027-02-19T09:00", "2027-02-19T09:01", "2027-02-19T09:02"):
        post.at(moment)
    with post.store.reading() as unit:
        kept = unit.subscriptions.get("S1")
    assert kept is not None
    assert (kept.standing, kept.reason) == (Standing.SUSPENDED, "is_archived")
    (told,) = post.slack.answers(DUTCH.id)
    assert "gearchiveerd" in told.text
    post.at("2027-02-26T09:00")
    assert len(post.slack.calls("chat.postMessage")) == 2


def test_an_answer_that_was_lost_is_looked_up_and_not_sent_again(post: Post) -> None:
    post.subscribe()
    post.slack.inject(Fault("answer_lost", "chat.postMessage", times=1))
    post.at("2027-02-19T09:00")
    post.at("2027-02-19T09:01")
    assert len(post.told()) == 1
    with post.store.reading() as unit:
        (delivery,) = unit.outbox.deliveries(PREFIX)
    assert delivery.state is State.SENT


def test_an_administrator_hears_of_a_reminder_that_did_not_arrive(post: Post) -> None:
    post.subscribe()
    post.slack.inject(Fault("internal_error", "chat.postMessage", channel=GENERAL, times=1))
    post.slack.inject(Fault("ratelimited", "conversations.history", seconds=7200))
    post.at("2027-02-19T09:00")
    post.at("2027-02-19T09:30")
    post.at("2027-02-19T09:31")
    assert "niet aangekomen" in post.slack.answers(ADMIN.id)[-1].text
