"""The agent view: questions to begin with, and a sign of work for who has waited."""

from datetime import timedelta

from bot.slack.arrivals import arrival
from tests.fakeslack.cast import DUTCH, ENGLISH
from tests.slack.conftest import CLOCK, Running


def test_opening_the_conversation_suggests_questions_that_are_answered(app: Running) -> None:
    slack = app.slack
    slack.open_home(ENGLISH.id, tab="messages")
    shown = slack.wait_for(lambda: slack.prompts(ENGLISH.id))
    assert shown is not None
    prompts = shown["prompts"]
    assert 2 <= len(prompts) <= 4
    for prompt in prompts:
        slack.post(ENGLISH.id, ENGLISH.id, prompt["message"])
    slack.wait_for(lambda: len(slack.answers(ENGLISH.id)) == len(prompts), timeout=10)
    assert not [answer.text for answer in slack.answers(ENGLISH.id) if "I do not know" in answer.text]


def test_who_has_waited_sees_that_it_is_being_looked_up(app: Running) -> None:
    """The inbox holds a question of some seconds ago, as after a queue or a restart."""
    slack = app.slack
    asked = slack.post(ENGLISH.id, ENGLISH.id, "art 11 lid 3").wait()
    slack.wait_for(lambda: len(slack.answers(ENGLISH.id)) == 1)
    event = {**asked.delivery.event, "ts": "1795000000.000100", "client_msg_id": "another"}
    body = {**asked.delivery.payload, "event": event, "event_id": "EvWAITED"}
    left = arrival(body, "answer_direct_message", CLOCK.now() - timedelta(seconds=30))
    with app.store.writing() as unit:
        unit.inbox.add(left, CLOCK.now() - timedelta(seconds=1))
    slack.wait_for(lambda: len(slack.answers(ENGLISH.id)) == 2, timeout=15)
    (shown,) = slack.calls("assistant.threads.setStatus")
    assert shown.arguments["status"] == "is looking it up…"


def test_an_answer_at_once_needs_no_sign(app: Running) -> None:
    app.slack.post(DUTCH.id, DUTCH.id, "art 11 lid 3")
    app.slack.wait_for(lambda: app.slack.answers(DUTCH.id))
    assert app.slack.calls("assistant.threads.setStatus") == ()
