"""What one person sees of what they did in a thread stays in that thread."""

from bot.rendering.slack import actions as names
from tests.fakeslack import Fault
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL, WITHOUT_BOT
from tests.fakeslack.ephemerals import Ephemeral
from tests.fakeslack.messages import Message
from tests.slack.conftest import Running
from tests.slack.test_buttons import VAGUE, asked, value
from tests.slack.test_command import DAY, QUESTION, UNPAID


def _said(app: Running, channel: str, text: str, thread: str = "") -> Message:
    message = app.slack.post(ENGLISH.id, channel, text, thread=thread).wait().message
    assert message is not None
    return message


def _private(app: Running, message: Message, shortcut: str) -> Ephemeral:
    before = len(app.slack.ephemerals(DUTCH.id))
    app.slack.message_shortcut(DUTCH.id, message, shortcut).wait()
    app.slack.wait_for(lambda: len(app.slack.ephemerals(DUTCH.id)) > before)
    app.settle()
    assert len(app.slack.ephemerals(DUTCH.id)) == before + 1
    return app.slack.ephemeral(DUTCH.id)


def test_a_message_in_a_thread_is_answered_there(app: Running) -> None:
    first = _said(app, GENERAL, "wie weet dit?")
    for shortcut, text, expected in (
        (names.SHORTCUT_ANSWER, QUESTION, DAY),
        (names.SHORTCUT_ROUTE, UNPAID, "Breng dit in bij"),
        (names.SHORTCUT_ANSWER, "<!here>", "geen tekst"),
    ):
        told = _private(app, _said(app, GENERAL, text, first.ts), shortcut)
        assert expected in told.text
        assert told.thread_ts == first.ts


def test_where_the_app_is_no_member_the_channel_has_to_do(app: Running) -> None:
    first = _said(app, WITHOUT_BOT, "wie weet dit?")
    reply = _said(app, WITHOUT_BOT, QUESTION, first.ts)
    told = _private(app, reply, names.SHORTCUT_ANSWER)
    assert DAY in told.text
    assert (told.via, told.thread_ts) == ("response_url", "")


def test_the_message_a_thread_began_with_is_answered_where_it_is_seen(app: Running) -> None:
    first = _said(app, GENERAL, QUESTION)
    _said(app, GENERAL, "goede vraag", first.ts)
    told = _private(app, first, names.SHORTCUT_ANSWER)
    assert DAY in told.text
    assert told.thread_ts == ""


def test_what_is_pressed_in_a_private_answer_stays_in_its_thread(app: Running) -> None:
    slack = app.slack
    first = _said(app, GENERAL, "wie weet dit?")
    told = _private(app, _said(app, GENERAL, QUESTION, first.ts), names.SHORTCUT_ANSWER)
    slack.press(DUTCH.id, told, names.ANSWER_FEEDBACK, value(told, names.ANSWER_FEEDBACK, names.HELPFUL))
    slack.wait_for(lambda: len(slack.ephemerals(DUTCH.id)) == 2)
    assert "Dank je" in slack.ephemeral(DUTCH.id).text
    assert slack.ephemeral(DUTCH.id).thread_ts == first.ts


def test_another_reading_replaces_a_private_guess_in_a_thread(app: Running) -> None:
    slack = app.slack
    first = _said(app, GENERAL, "wie weet dit?")
    _private(app, _said(app, GENERAL, VAGUE, first.ts), names.SHORTCUT_ANSWER)
    told = slack.ephemeral(DUTCH.id)  # the one in Slack, of which it is seen that it changes
    slack.press(DUTCH.id, told, names.numbered(names.CHOOSE_PICK, 0)).wait()
    slack.wait_for(lambda: slack.ephemeral(DUTCH.id).replaced == 1)
    app.settle()
    assert [one.thread_ts for one in slack.ephemerals(DUTCH.id)] == [first.ts]


def test_a_shared_answer_goes_into_the_thread(app: Running) -> None:
    slack = app.slack
    first = _said(app, GENERAL, "wie weet dit?")
    told = _private(app, _said(app, GENERAL, QUESTION, first.ts), names.SHORTCUT_ANSWER)
    slack.press(DUTCH.id, told, names.ANSWER_SHARE).wait()
    slack.wait_for(lambda: slack.answers(GENERAL, first.ts))
    app.settle()
    assert DAY in slack.answers(GENERAL, first.ts)[0].text


def test_an_apology_in_a_thread_is_private_and_there(app: Running) -> None:
    slack = app.slack
    answer = asked(app, DUTCH.id, GENERAL, QUESTION)
    slack.inject(Fault("internal_error", "views.open", times=1))
    slack.press(ENGLISH.id, answer, names.ANSWER_MORE).wait()
    slack.wait_for(lambda: slack.ephemerals(ENGLISH.id))
    assert slack.ephemeral(ENGLISH.id).thread_ts == answer.thread_ts
