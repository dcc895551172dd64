"""By what a payload of Slack is known when it comes again."""

import json
from datetime import UTC, datetime

from bot.slack.arrivals import arrival, keys

NOW = datetime(2026, 11, 22, tzinfo=UTC)
MESSAGE = {"type": "message", "channel": "C1", "ts": "1.5", "client_msg_id": "c-7"}


def test_an_event_is_known_by_its_id_and_a_message_by_its_place_and_sender_too() -> None:
    body = {"event_id": "Ev1", "event": MESSAGE}
    assert keys(body) == ("event:Ev1", "message:C1:1.5", "sent:c-7")
    assert keys({"event_id": "Ev2", "event": {"type": "app_home_opened", "channel": "D1"}}) == ("event:Ev2",)


def test_the_two_events_of_a_mention_share_a_key() -> None:
    message = keys({"event_id": "Ev1", "event": MESSAGE})
    mention = keys({"event_id": "Ev2", "event": {**MESSAGE, "type": "app_mention"}})
    assert set(message) & set(mention) == {"message:C1:1.5", "sent:c-7"}


def test_messages_at_one_moment_in_two_channels_share_nothing() -> None:
    bodies = [{"event": {"type": "message", "channel": channel, "ts": "1.5"}} for channel in ("C1", "C2")]
    assert not set(keys(bodies[0])) & set(keys(bodies[1]))


def test_an_interaction_is_known_by_its_trigger_and_without_one_by_nothing() -> None:
    assert keys({"trigger_id": "12.34"}) == ("trigger:12.34",)
    assert keys({}) != keys({})


def test_slacks_old_token_is_not_kept() -> None:
    body = {"token": "secret", "event_id": "Ev1", "event": {**MESSAGE, "text": "één vraag"}}
    kept = arrival(body, "answer", NOW)
    assert "secret" not in kept.body
    assert json.loads(kept.body)["event"]["text"] == "één vraag"
    assert (kept.task, kept.received) == ("answer", NOW)
    assert arrival(body, "answer", NOW).id != kept.id
