"""Reminders on their way: planned, sent once, late, withdrawn, suspended, audited."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.message import State
from bot.domain.subscription import Mark, MarkKind, Standing
from bot.reminders.keys import PREFIX, read_cause
from bot.storage.opening import open_store
from tests.fakeslack import FakeSlack, Fault
from tests.fakeslack.cast import ADMIN, ARCHIVED, DUTCH, GENERAL, GONE
from tests.faults.posting import Hands, Post


def told(post: Post, of: str = "concept") -> list[str]:
    """Return what was told to the channel of some matter."""
    return [message.text for message in post.slack.answers(GENERAL) if of in message.text.lower()]


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
    (text,) = told(post)
    assert "28 februari 2027" in text


def test_what_comes_late_but_still_helps_is_sent_and_says_so(post: Post) -> None:
    post.subscribe()
    post.at("2027-02-19T08:00")
    post.at("2027-02-22T11:00")
    (text, *_) = told(post)
    assert "te laat" in text.lower()
    assert "2027-02-19" in text


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
    assert len(told(post)) == 1


def test_what_is_not_done_is_told_again_nearer_the_day(post: Post) -> None:
    post.subscribe(lead_days=(7, 2))
    post.at("2027-02-19T09:00")
    post.at("2027-02-26T09:00")
    assert len(told(post)) == 2


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


def test_of_a_person_who_left_an_administrator_is_told_once(post: Post) -> None:
    post.subscribe(receiver=GONE.id, owner=GONE.id)
    for moment in ("2027-02-19T09:00", "2027-02-19T09:01", "2027-02-26T09:00"):
        post.at(moment)
    with post.store.reading() as unit:
        kept = unit.subscriptions.get("S1")
    assert kept is not None
    assert kept.standing is Standing.SUSPENDED
    (told,) = post.slack.answers(ADMIN.id)
    assert "vertrokken" in told.text


def test_an_answer_that_was_lost_is_looked_up_and_not_sent_again(post: Post) -> None:
    post.subscribe()
    post.slack.inject(Fault("answer_lost", "chat.postMessage", times=1))
    post.at("2027-02-19T09:00")
    post.at("2027-02-19T09:01")
    assert len(told(post)) == 1
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
