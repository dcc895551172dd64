"""The agent view: questions to begin with, and a sign of work for who has waited."""

from bot.intake.workers import THREADS
from tests.fakeslack import Fault
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL
from tests.slack.conftest import Running


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
    slack = app.slack
    # Every worker waits for a slow Slack, so that the last question stays in the queue.
    slack.inject(Fault("slow", "users.info", times=THREADS, seconds=2))
    for number in range(THREADS):
        slack.post(DUTCH.id, GENERAL, f"<@{slack.workspace.bot_user}> art 11 lid {number % 4 + 1}")
    slack.post(ENGLISH.id, ENGLISH.id, "when is the next regional day?").wait(10)
    slack.wait_for(lambda: slack.calls("assistant.threads.setStatus"), timeout=15)
    slack.wait_for(lambda: slack.answers(ENGLISH.id), timeout=15)


def test_an_answer_at_once_needs_no_sign(app: Running) -> None:
    app.slack.post(DUTCH.id, DUTCH.id, "art 11 lid 3")
    app.slack.wait_for(lambda: app.slack.answers(DUTCH.id))
    assert app.slack.calls("assistant.threads.setStatus") == ()
