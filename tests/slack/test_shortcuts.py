"""Shortcuts: asking from anywhere, and taking a message along."""

from bot.rendering.slack import actions as names
from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL, WITHOUT_BOT
from tests.fakeslack.ephemerals import Ephemeral
from tests.fakeslack.messages import Message
from tests.slack.conftest import Running
from tests.slack.test_command import DAY, DAY_EN, QUESTION, QUESTION_EN, UNPAID, UNPAID_EN

LONG = "Dit is een lange inleiding zonder enige vraag, over van alles en nog wat. " * 40


def _said(slack: FakeSlack, user: str, text: str, channel: str = GENERAL) -> Message:
    message = slack.post(user, channel, text).message
    assert message is not None
    return message


def _chosen(app: Running, user: str, message: Message, shortcut: str) -> Ephemeral:
    """Choose a shortcut on a message and return the one answer, which nobody else sees."""
    before = len(app.slack.ephemerals(user))
    app.slack.message_shortcut(user, message, shortcut).wait()
    app.slack.wait_for(lambda: len(app.slack.ephemerals(user)) > before)
    app.settle()
    assert len(app.slack.ephemerals(user)) == before + 1
    assert not app.slack.calls("chat.postMessage")
    return app.slack.ephemeral(user)


def test_a_question_in_the_form_is_answered_in_a_direct_message(app: Running) -> None:
    slack = app.slack
    for user, question, title, expected in (
        (DUTCH.id, QUESTION, "Stel een vraag", DAY),
        (ENGLISH.id, QUESTION_EN, "Ask a question", DAY_EN),
    ):
        slack.shortcut(user, names.SHORTCUT_ASK).wait()
        window = slack.wait_for(lambda: slack.modal(user))  # noqa: B023 - waited for within the loop
        assert window is not None
        assert window.shown["title"]["text"] == title
        slack.submit(user, {"question": question}).wait()
        assert slack.modal(user) is None
        slack.wait_for(lambda: slack.answers(user))  # noqa: B023 - as above
        app.settle()
        (answer,) = slack.answers(user)
        assert expected in answer.text
    assert not slack.answers(GENERAL)


def test_an_empty_question_is_refused_in_the_form(app: Running) -> None:
    slack = app.slack
    slack.shortcut(DUTCH.id, names.SHORTCUT_ASK).wait()
    slack.wait_for(lambda: slack.modal(DUTCH.id))
    slack.submit(DUTCH.id, {"question": " ? "}).wait()
    window = slack.modal(DUTCH.id)
    assert window is not None
    assert window.errors == {"question": "Vertel iets meer, in een hele zin."}
    app.settle()
    assert not slack.answers(DUTCH.id)


def test_a_message_is_answered_to_who_asks_that_alone(app: Running) -> None:
    for channel in (GENERAL, WITHOUT_BOT):
        message = _said(app.slack, ENGLISH.id, QUESTION, channel)
        assert DAY in _chosen(app, DUTCH.id, message, names.SHORTCUT_ANSWER).text
    message = _said(app.slack, DUTCH.id, QUESTION_EN)
    assert DAY_EN in _chosen(app, ENGLISH.id, message, names.SHORTCUT_ANSWER).text
    assert not app.slack.answers(GENERAL)


def test_a_message_is_shown_the_way_to_who_asks_that_alone(app: Running) -> None:
    message = _said(app.slack, ENGLISH.id, UNPAID)
    assert "Breng dit in bij" in _chosen(app, DUTCH.id, message, names.SHORTCUT_ROUTE).text
    message = _said(app.slack, DUTCH.id, UNPAID_EN)
    assert "Bring this to" in _chosen(app, ENGLISH.id, message, names.SHORTCUT_ROUTE).text


def test_of_a_long_message_the_question_is_answered(app: Running) -> None:
    message = _said(app.slack, ENGLISH.id, f"{LONG} {QUESTION} {LONG}")
    assert DAY in _chosen(app, DUTCH.id, message, names.SHORTCUT_ANSWER).text


def test_a_message_that_alarms_is_read_without_its_alarm(app: Running) -> None:
    text = f"<!channel> <@{ENGLISH.id}> <https://example.org|hier> {QUESTION}"
    message = _said(app.slack, ENGLISH.id, text)
    answer = _chosen(app, DUTCH.id, message, names.SHORTCUT_ANSWER)
    assert DAY in answer.text
    assert "<" not in answer.text
    assert "user_id" not in str(answer.blocks)


def test_a_message_without_text_is_said_to_have_none(app: Running) -> None:
    message = _said(app.slack, ENGLISH.id, "<!here>")
    assert "geen tekst" in _chosen(app, DUTCH.id, message, names.SHORTCUT_ANSWER).text


def test_a_shortcut_that_comes_twice_is_answered_once(app: Running) -> None:
    slack = app.slack
    message = _said(slack, ENGLISH.id, QUESTION)
    done = slack.message_shortcut(DUTCH.id, message, names.SHORTCUT_ANSWER).wait()
    slack.resend(done.delivery).wait()
    slack.wait_for(lambda: slack.ephemerals(DUTCH.id))
    app.settle()
    assert len(slack.ephemerals(DUTCH.id)) == 1
