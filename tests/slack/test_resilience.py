"""Slack repeats itself: whatever comes twice, late or out of order is answered once."""

import json
from datetime import timedelta
from urllib.request import Request, urlopen

from bot.clock import WallClock
from bot.running.tidying import Tidier
from bot.slack.http import EVENTS
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL
from tests.fakeslack.signing import signed_headers
from tests.slack.conftest import CLOCK, Running

QUESTION = "wanneer moet de conceptafrekening er zijn?"


def test_an_event_that_comes_four_times_is_answered_once(app: Running, mode: str) -> None:
    slack = app.slack
    asked = slack.post(DUTCH.id, DUTCH.id, QUESTION)
    for number in range(1, 4):
        if mode == "http":
            assert _again(app, asked.delivery.payload, number) == 200
        else:
            slack.resend(asked.delivery)
    slack.wait_for(lambda: slack.answers(DUTCH.id))
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 1


def test_an_event_that_comes_again_much_later_is_known(app: Running) -> None:
    slack = app.slack
    asked = slack.post(DUTCH.id, DUTCH.id, QUESTION).wait()
    slack.wait_for(lambda: slack.answers(DUTCH.id))
    app.settle()
    Tidier(app.store, WallClock(), timedelta(days=30)).once()
    slack.resend(asked.delivery).wait()
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 1


def test_one_gesture_that_comes_as_two_messages_is_answered_once(app: Running) -> None:
    slack = app.slack
    for _ in range(2):
        slack.post(DUTCH.id, DUTCH.id, QUESTION, client_msg_id="6b1c").wait()
    slack.wait_for(lambda: slack.answers(DUTCH.id))
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 1


def test_the_pair_of_a_mention_in_either_order_is_answered_once(app: Running) -> None:
    slack = app.slack
    asked = slack.post(ENGLISH.id, GENERAL, f"<@{slack.workspace.bot_user}> when is the DVH settled?").wait()
    message, mention = asked.deliveries
    for delivery in (mention, message, mention):
        slack.resend(delivery).wait()
    slack.wait_for(lambda: slack.answers(GENERAL))
    app.settle()
    assert [answer.thread_ts for answer in slack.answers(GENERAL)] == [asked.ts]


def test_messages_that_come_out_of_order_are_all_answered_in_their_threads(app: Running) -> None:
    slack = app.slack
    slack.connect("http://127.0.0.1:9/")  # nothing is there, so nothing arrives
    asked = [slack.post(DUTCH.id, DUTCH.id, QUESTION) for _ in range(3)]
    slack.connect(_address(app) if app.service._socket is None else "")  # noqa: SLF001 - which mode it is
    for done in reversed(asked):
        slack.resend(done.delivery).wait()
    slack.wait_for(lambda: len(slack.answers(DUTCH.id)) == 3)
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 3


def _again(app: Running, payload: object, number: int) -> int:
    body = json.dumps(payload).encode()
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Retry-Num": str(number),
        "X-Slack-Retry-Reason": "http_timeout",
        **signed_headers(app.slack.workspace.signing_secret, body, CLOCK.now().timestamp()),
    }
    with urlopen(Request(_address(app), body, headers), timeout=5) as answer:  # noqa: S310 - our own address
        return int(answer.status)


def _address(app: Running) -> str:
    return f"http://127.0.0.1:{app.service.port}{EVENTS}"
