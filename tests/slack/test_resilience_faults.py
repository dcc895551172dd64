"""Slack refuses, breaks down, or loses its answer: every question is answered once all the same."""

import time
from datetime import timedelta

import pytest

from bot.delivery import deliverer
from tests.fakeslack import Fault
from tests.fakeslack.cast import ADMIN, DUTCH, ENGLISH, GENERAL, PRIVATE
from tests.slack.conftest import Running

POST = "chat.postMessage"
QUESTION = "wanneer moet de conceptafrekening er zijn?"
# What goes wrong, and whether the message is there all the same.
UNCLEAR = (
    "http_500", "http_503", "internal_error", "fatal_error", "internal_error_stored",
    "fatal_error_stored", "http_500_stored", "answer_lost", "refused",
)  # fmt: skip


@pytest.fixture(autouse=True)
def short_settling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deliverer, "_SETTLING", timedelta(seconds=0.3))


@pytest.mark.parametrize("kind", UNCLEAR)
def test_what_is_unclear_is_looked_up_and_answered_once(app: Running, kind: str) -> None:
    slack = app.slack
    slack.inject(Fault(kind, POST, times=1))  # type: ignore[arg-type]
    slack.post(DUTCH.id, DUTCH.id, QUESTION).wait()
    slack.post(ENGLISH.id, GENERAL, f"<@{slack.workspace.bot_user}> {QUESTION}").wait()
    slack.wait_for(lambda: slack.answers(DUTCH.id) and slack.answers(GENERAL), timeout=20)
    app.settle()
    assert len(slack.answers(DUTCH.id)) == len(slack.answers(GENERAL)) == 1
    looked = slack.calls("conversations.history") + slack.calls("conversations.replies")
    assert len(looked) == 1


def test_a_look_up_that_fails_is_made_again(app: Running) -> None:
    slack = app.slack
    slack.inject(Fault("answer_lost", POST, times=1))
    slack.inject(Fault("http_500", "conversations.history", times=2))
    slack.post(DUTCH.id, DUTCH.id, QUESTION).wait()
    slack.wait_for(lambda: len(slack.calls("conversations.history")) == 3, timeout=20)
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 1


def test_a_refused_channel_waits_in_order_and_others_go_on(app: Running) -> None:
    slack, direct = app.slack, app.slack.dm(DUTCH.id)
    slack.inject(Fault("ratelimited", POST, channel=direct, times=1, seconds=2))
    asked = [slack.post(DUTCH.id, DUTCH.id, text).wait() for text in (QUESTION, "wat is een DVH?")]
    slack.wait_for(lambda: len(slack.calls(POST)) == 1)
    for place in (GENERAL, PRIVATE):
        slack.post(ENGLISH.id, place, f"<@{slack.workspace.bot_user}> {QUESTION}").wait()
    slack.wait_for(lambda: slack.answers(GENERAL) and slack.answers(PRIVATE))
    assert not slack.answers(DUTCH.id)
    slack.wait_for(lambda: len(slack.answers(DUTCH.id)) == len(asked), timeout=10)
    assert slack.violations == ()


def test_a_method_that_is_refused_everywhere_is_found_out_and_left_alone(app: Running) -> None:
    slack = app.slack
    slack.inject(Fault("ratelimited", POST, times=1, seconds=6))
    slack.post(DUTCH.id, DUTCH.id, QUESTION).wait()
    slack.wait_for(lambda: len(slack.calls(POST)) == 1)
    slack.post(ENGLISH.id, ENGLISH.id, QUESTION).wait()
    slack.wait_for(lambda: len(slack.calls(POST)) == 2)
    time.sleep(0.2)  # until the answer of Slack has come
    slack.post(ADMIN.id, ADMIN.id, QUESTION).wait()
    slack.wait_for(lambda: all(slack.answers(user.id) for user in (DUTCH, ENGLISH, ADMIN)), timeout=20)
    app.settle()
    assert len(slack.violations) <= 1  # the one call by which it was found out
    assert all(len(slack.answers(user.id)) == 1 for user in (DUTCH, ENGLISH, ADMIN))


def test_a_slow_slack_delays_no_acknowledgement(app: Running) -> None:
    slack = app.slack
    slack.latency = 1.5
    asked = [slack.post(DUTCH.id, DUTCH.id, QUESTION) for _ in range(3)]
    assert all((done.wait().delivery.took or 9) < 1 for done in asked)
    slack.wait_for(lambda: len(slack.answers(DUTCH.id)) == 3, timeout=30)
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 3
