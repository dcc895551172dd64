"""Pressing in messages, and answers to response URLs: five of them, replacing and deleting."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL
from tests.unit.fakeslack.receiver import Answer, Receiver

Json = dict[str, Any]
BUTTONS: list[Json] = [
    {
        "type": "actions",
        "elements": [
            {
                "type": "button",
                "action_id": "share",
                "text": {"type": "plain_text", "text": "Deel"},
                "value": "q1",
            }
        ],
    },
    {
        "type": "context_actions",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": "feedback",
                "positive_button": {"text": {"type": "plain_text", "text": "Goed"}, "value": "good"},
                "negative_button": {"text": {"type": "plain_text", "text": "Slecht"}, "value": "bad"},
            }
        ],
    },
]


def address(app: Receiver) -> WebhookClient:
    """Return a client of the address to answer to that came last."""
    given = [request.payload["response_url"] for request in app.received if "response_url" in request.payload]
    return WebhookClient(given[-1], retry_handlers=[])


def pressed(app: Receiver) -> Json:
    """Return the last interaction; events of the app's own messages come in between."""
    return [request.payload for request in app.received if "trigger_id" in request.payload][-1]


def test_pressing_a_button_tells_where_and_what(slack: FakeSlack, client: WebClient, app: Receiver) -> None:
    client.chat_postMessage(channel=GENERAL, text="x", blocks=BUTTONS)
    (message,) = slack.answers(GENERAL)
    done = slack.press(DUTCH.id, message, "share").wait()
    payload = pressed(app)
    assert payload["user"]["id"] == DUTCH.id
    assert payload["channel"]["id"] == GENERAL
    assert payload["message"]["ts"] == payload["container"]["message_ts"] == message.ts
    assert payload["trigger_id"] == done.trigger_id
    (action,) = payload["actions"]
    assert (action["action_id"], action["value"]) == ("share", "q1")
    assert action["block_id"] == message.blocks[0]["block_id"]
    slack.press(DUTCH.id, message, "feedback", "bad").wait()
    assert pressed(app)["actions"][0]["value"] == "bad"


def test_a_command_is_answered_privately_or_in_the_channel(slack: FakeSlack, app: Receiver) -> None:
    slack.slash(DUTCH.id, GENERAL, "vraag").wait()
    assert pressed(app)["command"] == "/wegwijzer"
    assert address(app).send(text="privé", blocks=BUTTONS).body == "ok"
    address(app).send(text="open", response_type="in_channel")
    assert [one.text for one in slack.ephemerals(DUTCH.id)] == ["privé"]
    assert [one.text for one in slack.answers(GENERAL)] == ["open"]
    assert not slack.ephemerals(ENGLISH.id)


def test_a_private_answer_is_replaced_and_deleted(slack: FakeSlack, app: Receiver) -> None:
    slack.slash(DUTCH.id, GENERAL, "vraag").wait()
    address(app).send(text="een", blocks=BUTTONS)
    slack.press(DUTCH.id, slack.ephemeral(DUTCH.id), "share").wait()
    assert pressed(app)["container"]["is_ephemeral"] is True
    assert "message" not in pressed(app)
    address(app).send(text="twee", replace_original=True)
    (shown,) = slack.ephemerals(DUTCH.id)
    assert (shown.text, shown.replaced) == ("twee", 1)
    address(app).send(delete_original=True)
    assert not slack.ephemerals(DUTCH.id)


def test_a_message_of_the_bot_is_replaced(slack: FakeSlack, client: WebClient, app: Receiver) -> None:
    client.chat_postMessage(channel=GENERAL, text="x", blocks=BUTTONS)
    slack.press(DUTCH.id, slack.answers(GENERAL)[0], "share").wait()
    address(app).send(text="y", replace_original=True)
    assert [(one.text, bool(one.edited)) for one in slack.answers(GENERAL)] == [("y", True)]


def test_an_address_takes_five_answers(slack: FakeSlack, app: Receiver) -> None:
    slack.slash(DUTCH.id, GENERAL, "vraag").wait()
    told = [address(app).send(text=str(number)) for number in range(6)]
    assert [(one.status_code, "used_url" in one.body) for one in told] == [(200, False)] * 5 + [(404, True)]
    assert len(slack.ephemerals(DUTCH.id)) == 5


def test_an_address_takes_what_a_message_takes(slack: FakeSlack, app: Receiver) -> None:
    slack.slash(DUTCH.id, GENERAL, "vraag").wait()
    told = address(app).send(text="x", blocks=[{"type": "banner"}])
    assert (told.status_code, "invalid_blocks" in told.body) == (400, True)
    assert not slack.ephemerals(DUTCH.id)


@pytest.mark.parametrize("status", [500, 200])
def test_only_an_acknowledgement_is_shown(slack: FakeSlack, app: Receiver, status: int) -> None:
    app.answer = lambda _: Answer(status, {"response_type": "in_channel", "text": "x"})
    slack.slash(DUTCH.id, GENERAL, "vraag").wait()
    assert len(slack.answers(GENERAL)) == (1 if status == 200 else 0)


def test_a_message_shortcut_takes_the_message_along(slack: FakeSlack, app: Receiver) -> None:
    message = slack.post(ENGLISH.id, GENERAL, "who decides?").wait().message
    assert message is not None
    slack.message_shortcut(DUTCH.id, message, "answer_this").wait()
    payload = pressed(app)
    assert (payload["type"], payload["callback_id"]) == ("message_action", "answer_this")
    assert payload["message"]["text"] == "who decides?"


def test_the_app_hears_its_own_messages_as_at_slack(
    slack: FakeSlack, client: WebClient, app: Receiver
) -> None:
    client.chat_postMessage(channel=GENERAL, text="x")
    slack.wait_for(lambda: app.received)
    event = app.received[0].payload["event"]
    assert (event["bot_id"], event["user"]) == (slack.workspace.bot_id, slack.workspace.bot_user)
