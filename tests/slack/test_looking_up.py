"""Whether a message was posted is looked up in all that was said since, or the repeat says what it may be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery import deliverer
from bot.delivery.courier import CannotLookError, RefusedForNowError
from bot.delivery.deliverer import LEASE, Deliverer
from bot.delivery.lanes import Lanes
from bot.domain.message import Address, Message, Parcel, State, Way
from bot.slack.app import web_client
from bot.slack.courier import SlackCourier
from bot.slack.history import find
from bot.storage.sqlite.store import SqliteStore
from tests.fakeslack import FakeSlack, Fault
from tests.fakeslack.cast import DUTCH, GENERAL
from tests.fakeslack.messages import Message as Said
from tests.slack.conftest import CLOCK

MOST = 2000  # messages that are looked through


@pytest.fixture
def courier(slack: FakeSlack) -> SlackCourier:
    return SlackCourier(web_client(slack.workspace.bot_token, slack.url))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path / "store.db") as opened:
        yield opened


def parcel(thread: str = "") -> Parcel:
    now = datetime.now(UTC)
    message = Message(
        "Een antwoord.", ({"type": "section", "text": {"type": "mrkdwn", "text": "Een antwoord."}},)
    )
    return Parcel("p1", "answer/p1", "T1", Address(Way.POST, GENERAL, thread), message, now, now)


def talk(slack: FakeSlack, number: int, thread: str = "") -> None:
    """Let so many messages be said in a channel, or in a thread of it."""
    state = slack.slack.state

    def said() -> None:
        for _ in range(number):
            ts = state.stamps.next()
            state.logs[GENERAL].add(Said(GENERAL, ts, DUTCH.id, "praatje", state.now(), thread_ts=thread))

    slack.on_loop(said)


@pytest.mark.parametrize("threaded", [False, True])
def test_it_is_found_among_as_much_as_is_looked_through(
    slack: FakeSlack, courier: SlackCourier, *, threaded: bool
) -> None:
    thread = slack.post(DUTCH.id, GENERAL, "wie weet dit?").ts if threaded else ""
    sought = parcel(thread)
    assert courier.find(sought) is None
    stamp = courier.send(sought)
    talk(slack, MOST - 2, thread)
    assert courier.find(sought) == stamp


def test_what_is_too_much_cannot_be_looked_up(slack: FakeSlack, courier: SlackCourier) -> None:
    courier.send(parcel())
    talk(slack, MOST)
    with pytest.raises(CannotLookError, match="2000"):
        courier.find(parcel())
    assert len(slack.calls("conversations.history")) == 10


def test_what_was_said_long_before_is_not_looked_through(slack: FakeSlack, courier: SlackCourier) -> None:
    talk(slack, MOST)
    later = datetime.now(UTC) + timedelta(minutes=11)
    assert courier.find(replace(parcel(), due=later)) is None
    assert len(slack.calls("conversations.history")) == 1


def test_a_slack_that_answers_slowly_cannot_be_asked_for_all(slack: FakeSlack) -> None:
    talk(slack, MOST)
    ticks = iter((0.0, 0.0, 5.0, 9.0))
    client = web_client(slack.workspace.bot_token, slack.url)
    with pytest.raises(CannotLookError, match="longer than 8 s"):
        find(client, GENERAL, parcel(), lambda: next(ticks))
    assert len(slack.calls("conversations.history")) == 2


def test_a_refusal_half_way_is_one_to_come_back_from(slack: FakeSlack, courier: SlackCourier) -> None:
    talk(slack, MOST - 2)
    slack.inject(Fault("ratelimited", "conversations.history", times=1, seconds=1))
    with pytest.raises(RefusedForNowError):
        courier.find(parcel())


def test_where_too_much_was_said_one_repeat_comes_and_says_what_it_is(
    slack: FakeSlack, courier: SlackCourier, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliverer, "_SETTLING", timedelta(0))
    sender = Deliverer(store, courier, Lanes(), CLOCK)
    slack.inject(Fault("answer_lost", "chat.postMessage", times=1))
    with store.writing() as unit:
        claim = unit.outbox.add(parcel(), CLOCK.now() + LEASE)
    assert claim is not None
    sender.deliver(claim)
    talk(slack, MOST)
    for _ in range(3):
        with store.writing() as unit:
            claims = unit.outbox.claim(CLOCK.now(), CLOCK.now() + LEASE, 10)
        for again in claims:
            sender.deliver(again)
    first, repeat = slack.answers(GENERAL)
    assert first.text == "Een antwoord."
    assert repeat.text == "↻ Mogelijk een herhaling · possibly a repeat\nEen antwoord."
    assert [block["type"] for block in repeat.blocks] == ["context", "section"]
    with store.reading() as unit:
        delivery = unit.outbox.delivery("answer/p1")
    assert delivery is not None
    assert (delivery.state, delivery.stamp) == (State.SENT, repeat.ts)
