"""Modals and the Home tab: opened in time, filled in, answered; and what is pressed in them."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import DUTCH, GENERAL
from tests.fakeslack.windows import Window
from tests.unit.fakeslack.receiver import Answer, Receiver

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def choice(value: str) -> Json:
    return {"text": plain(value), "value": value}


def form(**more: Any) -> Json:
    text = {"type": "plain_text_input", "action_id": "what", "max_length": 20}
    place = {"type": "static_select", "action_id": "town", "options": [choice("almere"), choice("urk")]}
    blocks = [
        {"type": "input", "block_id": "b_what", "label": plain("Wat"), "element": text},
        {"type": "input", "block_id": "b_town", "label": plain("Waar"), "element": place, "optional": True},
    ]
    title = {"type": "modal", "callback_id": "intake", "title": plain("Vraag"), "submit": plain("Ga")}
    return {**title, "blocks": blocks, **more}


def opened(slack: FakeSlack, client: WebClient, view: Json) -> Window:
    client.views_open(trigger_id=slack.shortcut(DUTCH.id, "ask").trigger_id, view=view)
    window = slack.modal(DUTCH.id)
    assert window is not None
    return window


def error(call: Any, **arguments: Any) -> str:
    with pytest.raises(SlackApiError) as refused:
        call(**arguments)
    return str(refused.value.response["error"])


def test_a_trigger_works_once(slack: FakeSlack, client: WebClient) -> None:
    trigger = slack.shortcut(DUTCH.id, "ask").trigger_id
    client.views_open(trigger_id=trigger, view=form())
    assert error(client.views_open, trigger_id=trigger, view=form()) == "exchanged_trigger_id"
    assert error(client.views_open, trigger_id="1.2.x", view=form()) == "invalid_trigger_id"


def test_a_trigger_is_short_lived() -> None:
    with FakeSlack(trigger_life=0.0, retries=()) as slack:
        client = WebClient(slack.workspace.bot_token, base_url=slack.url, retry_handlers=[])
        trigger = slack.shortcut(DUTCH.id, "ask").trigger_id
        assert error(client.views_open, trigger_id=trigger, view=form()) == "expired_trigger_id"


def test_a_modal_is_filled_in_and_closes(slack: FakeSlack, client: WebClient, app: Receiver) -> None:
    opened(slack, client, form(private_metadata="m"))
    slack.submit(DUTCH.id, {"what": "wachtlijst", "town": "urk"}).wait()
    view = app.received[-1].payload["view"]
    assert app.received[-1].payload["type"] == "view_submission"
    assert (view["callback_id"], view["private_metadata"]) == ("intake", "m")
    assert view["state"]["values"]["b_what"]["what"]["value"] == "wachtlijst"
    assert view["state"]["values"]["b_town"]["town"]["selected_option"] == choice("urk")
    assert slack.modal(DUTCH.id) is None


def test_what_slack_does_not_let_through_is_not_submitted(slack: FakeSlack, client: WebClient) -> None:
    opened(slack, client, form())
    with pytest.raises(ValueError, match="b_what: is required and empty"):
        slack.submit(DUTCH.id, {"town": "urk"})
    with pytest.raises(ValueError, match="21 characters, 0 to 20 allowed"):
        slack.submit(DUTCH.id, {"what": "x" * 21})
    with pytest.raises(LookupError, match=r"no option 'assen'; there are \['almere', 'urk'\]"):
        slack.submit(DUTCH.id, {"what": "x", "town": "assen"})


@pytest.mark.parametrize(
    ("answer", "titles"),
    [
        ({"response_action": "errors", "errors": {"b_what": "Korter graag"}}, ["Vraag"]),
        ({"response_action": "update", "view": form(title=plain("Nieuw"))}, ["Nieuw"]),
        ({"response_action": "push", "view": form(title=plain("Boven"))}, ["Vraag", "Boven"]),
        ({"response_action": "clear"}, []),
        (None, []),
    ],
)
def test_the_answer_to_a_submission_is_applied(
    slack: FakeSlack, client: WebClient, app: Receiver, answer: Json | None, titles: list[str]
) -> None:
    window = opened(slack, client, form())
    app.answer = lambda _: Answer(200, answer)
    slack.submit(DUTCH.id, {"what": "x"}).wait()
    stack = slack.on_loop(lambda: list(slack.slack.state.windows.stacks.get(DUTCH.id, [])))
    assert [one.shown["title"]["text"] for one in stack] == titles
    if answer and "errors" in answer:
        assert window.errors == {"b_what": "Korter graag"}


def test_a_wrong_answer_to_a_submission_fails_the_test(
    slack: FakeSlack, client: WebClient, app: Receiver
) -> None:
    opened(slack, client, form())
    app.answer = lambda _: Answer(200, {"response_action": "errors", "errors": {"nowhere": "x"}})
    with pytest.raises(ValueError, match="answer refused"):
        slack.submit(DUTCH.id, {"what": "x"}).wait()


def test_no_more_than_three_modals_are_stacked(slack: FakeSlack, client: WebClient) -> None:
    opened(slack, client, form())
    for _ in range(2):
        client.views_push(trigger_id=slack.shortcut(DUTCH.id, "x").trigger_id, view=form())
    trigger = slack.shortcut(DUTCH.id, "x").trigger_id
    assert error(client.views_push, trigger_id=trigger, view=form()) == "push_limit_reached"


def test_a_view_that_changed_meanwhile_is_not_overwritten(slack: FakeSlack, client: WebClient) -> None:
    window = opened(slack, client, form())
    old = window.hash
    client.views_update(view_id=window.id, view=form(), hash=old)
    assert error(client.views_update, view_id=window.id, view=form(), hash=old) == "hash_conflict"
    assert error(client.views_update, view_id="V404", view=form()) == "not_found"


def test_the_home_tab_is_published_per_person(slack: FakeSlack, client: WebClient, app: Receiver) -> None:
    slack.open_home(DUTCH.id).wait()
    assert "view" not in app.received[-1].payload["event"]
    button = {"type": "button", "action_id": "ask", "text": plain("Vraag"), "value": "v"}
    home = {"type": "home", "blocks": [{"type": "actions", "elements": [button]}]}
    client.views_publish(user_id=DUTCH.id, view=home)
    slack.open_home(DUTCH.id).wait()
    shown = slack.home(DUTCH.id)
    assert shown is not None
    assert app.received[-1].payload["event"]["view"]["hash"] == shown.hash
    slack.press(DUTCH.id, shown, "ask").wait()
    pressed = app.received[-1].payload
    assert (pressed["type"], pressed["actions"][0]["value"]) == ("block_actions", "v")
    assert pressed["container"] == {"type": "view", "view_id": shown.id}
    slack.open_home(DUTCH.id, "messages").wait()
    assert app.received[-1].payload["event"]["tab"] == "messages"


def test_closing_is_told_where_it_was_asked_for(slack: FakeSlack, client: WebClient, app: Receiver) -> None:
    opened(slack, client, form())
    assert slack.close_modal(DUTCH.id).deliveries == ()
    opened(slack, client, form(notify_on_close=True))
    slack.close_modal(DUTCH.id).wait()
    assert app.received[-1].payload["type"] == "view_closed"
    assert slack.modal(DUTCH.id) is None


def test_what_is_not_there_cannot_be_pressed(slack: FakeSlack, client: WebClient) -> None:
    client.chat_postMessage(channel=GENERAL, text="x")
    with pytest.raises(LookupError, match="nothing to press with action_id 'more'"):
        slack.press(DUTCH.id, slack.messages(GENERAL)[0], "more")
