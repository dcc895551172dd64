"""Delivery over HTTP: signed, tried again on Slack's schedule, recorded."""

import time

from slack_sdk.signature import SignatureVerifier

from tests.fakeslack import FakeSlack, Workspace
from tests.fakeslack.cast import DUTCH, GENERAL, SHARED, STRANGER, WITHOUT_BOT
from tests.unit.fakeslack.receiver import Answer, Receiver


def test_requests_are_signed_as_slack_signs_them(slack: FakeSlack, app: Receiver) -> None:
    slack.post(DUTCH.id, DUTCH.id, "één").wait()
    slack.slash(DUTCH.id, GENERAL, "wat is dit? & meer").wait()
    slack.shortcut(DUTCH.id, "ask").wait()
    right, wrong = SignatureVerifier(slack.workspace.signing_secret), SignatureVerifier("other")
    assert len(app.received) == 3
    for request in app.received:
        assert right.is_valid_request(request.body, request.headers)
        assert not wrong.is_valid_request(request.body, request.headers)
        assert not right.is_valid_request(request.body + b" ", request.headers)


def test_a_mention_is_two_events_and_a_direct_message_one(slack: FakeSlack, app: Receiver) -> None:
    slack.post(DUTCH.id, GENERAL, f"<@{slack.workspace.bot_user}> vraag").wait()
    slack.post(DUTCH.id, DUTCH.id, f"<@{slack.workspace.bot_user}> vraag").wait()
    told = [(one.payload["event"]["type"], one.payload["event"].get("channel_type")) for one in app.received]
    assert sorted(told[:2]) == [("app_mention", None), ("message", "channel")]
    assert told[2:] == [("message", "im")]
    mention = [one.payload for one in app.received[:2]]
    assert mention[0]["event_id"] != mention[1]["event_id"]
    assert mention[0]["event"]["ts"] == mention[1]["event"]["ts"]
    assert mention[0]["event"]["client_msg_id"] == mention[1]["event"]["client_msg_id"]


def test_the_app_hears_only_where_it_is_and_what_it_subscribed_to() -> None:
    place = Workspace(events=frozenset({"app_mention"}))
    with FakeSlack(workspace=place) as slack:
        done = slack.post(DUTCH.id, GENERAL, f"<@{place.bot_user}> x")
        assert [one.event["type"] for one in done.deliveries] == ["app_mention"]
        assert slack.post(DUTCH.id, GENERAL, "x").deliveries == ()
        assert slack.post(DUTCH.id, WITHOUT_BOT, f"<@{place.bot_user}> x").deliveries == ()


def test_a_stranger_comes_with_another_team(slack: FakeSlack, app: Receiver) -> None:
    slack.post(STRANGER.id, SHARED, "x").wait()
    (request,) = app.received
    assert request.payload["is_ext_shared_channel"] is True
    assert request.payload["event"]["user_team"] == STRANGER.team != slack.workspace.team


def test_an_event_is_sent_again_until_it_is_taken(slack: FakeSlack, app: Receiver) -> None:
    app.answer = lambda _: Answer(500 if len(app.received) < 3 else 200)
    delivery = slack.post(DUTCH.id, GENERAL, "x").wait().delivery
    assert [attempt.status for attempt in delivery.attempts] == [500, 500, 200]
    assert delivery.acked
    assert len({request.payload["event_id"] for request in app.received}) == 1
    retried = [
        (request.headers.get("x-slack-retry-num"), request.headers.get("x-slack-retry-reason"))
        for request in app.received
    ]
    assert retried == [(None, None), ("1", "http_error"), ("2", "http_error")]


def test_an_event_is_given_up_after_three_retries(slack: FakeSlack, app: Receiver) -> None:
    app.answer = lambda _: Answer(503)
    delivery = slack.post(DUTCH.id, GENERAL, "x").wait().delivery
    assert (len(delivery.attempts), delivery.acked) == (4, False)
    assert delivery.attempts[3].sent - delivery.attempts[2].sent >= 0.1


def test_the_app_can_ask_for_no_retry(slack: FakeSlack, app: Receiver) -> None:
    app.answer = lambda _: Answer(500, headers=(("X-Slack-No-Retry", "1"),))
    assert len(slack.post(DUTCH.id, GENERAL, "x").wait().delivery.attempts) == 1


def test_a_slow_app_is_a_timeout(slack: FakeSlack, app: Receiver) -> None:
    def late(_: object) -> Answer:
        if len(app.received) == 1:
            time.sleep(0.8)
        return Answer()

    app.answer = late
    delivery = slack.post(DUTCH.id, GENERAL, "x").wait().delivery
    assert [attempt.reason for attempt in delivery.attempts] == ["http_timeout", ""]
    assert app.received[1].headers["x-slack-retry-reason"] == "http_timeout"


def test_an_app_that_is_away_is_tried_again(slack: FakeSlack) -> None:
    slack.connect("http://127.0.0.1:9/slack/events")
    delivery = slack.post(DUTCH.id, GENERAL, "x").wait().delivery
    assert {attempt.reason for attempt in delivery.attempts} == {"connection_failed"}
    assert len(slack.slash(DUTCH.id, GENERAL, "x").wait().delivery.attempts) == 1


def test_the_same_event_can_be_sent_again_later(slack: FakeSlack, app: Receiver) -> None:
    delivery = slack.post(DUTCH.id, GENERAL, "x").wait().delivery
    slack.resend(delivery).wait()
    first, second = app.received
    assert first.payload == second.payload


def test_any_payload_can_be_sent(slack: FakeSlack, app: Receiver) -> None:
    slack.deliver("events_api", {"team_id": "T0UNKNOWN0", "event": {"type": "message"}}).wait()
    assert app.received[0].payload["team_id"] == "T0UNKNOWN0"


def test_the_url_is_verified(slack: FakeSlack, app: Receiver) -> None:
    assert not slack.handshake()
    app.answer = lambda request: Answer(200, {"challenge": request.payload["challenge"]})
    assert slack.handshake()


def test_uninstalling_is_told_and_then_nothing_is(slack: FakeSlack, app: Receiver) -> None:
    slack.uninstall().wait()
    told = sorted(request.payload["event"]["type"] for request in app.received)
    assert told == ["app_uninstalled", "tokens_revoked"]
    assert slack.post(DUTCH.id, GENERAL, "x").deliveries == ()
