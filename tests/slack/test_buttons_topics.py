"""Topics near a question without an answer, and lists and help from the home page."""

from bot.rendering.slack import actions as names
from bot.rendering.slack.values import read
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL
from tests.slack.conftest import Running
from tests.slack.test_buttons import asked, value

UNKNOWN = "regiodag catering vegetarisch"
TOPIC = names.numbered(names.DECLINE_TOPIC, 0)


def test_in_a_direct_message_a_topic_is_answered_below(app: Running) -> None:
    slack = app.slack
    answer = asked(app, DUTCH.id, DUTCH.id, UNKNOWN)
    entry = read(value(answer, TOPIC)).entry
    for _ in range(2):
        slack.press(DUTCH.id, answer, TOPIC).wait()
    slack.wait_for(lambda: len(slack.answers(DUTCH.id)) > 1)
    app.settle()
    declined, told = slack.answers(DUTCH.id)
    assert declined == answer
    assert read(value(told, names.ANSWER_MORE)).entry == entry


def test_in_a_channel_only_who_presses_reads_the_topic(app: Running) -> None:
    slack = app.slack
    answer = asked(app, DUTCH.id, GENERAL, UNKNOWN)
    slack.press(ENGLISH.id, answer, TOPIC).wait()
    slack.wait_for(lambda: slack.ephemerals(ENGLISH.id))
    app.settle()
    told = slack.ephemeral(ENGLISH.id)
    assert told.thread_ts == answer.thread_ts
    assert "Bron: " in told.text
    assert slack.answers(GENERAL) == (answer,)


def test_lists_and_help_are_had_from_the_home_page(app: Running) -> None:
    slack = app.slack
    for user, agenda, help_ in (
        (DUTCH.id, "Overleggen. Van", "Ik ben Wegwijzer"),
        (ENGLISH.id, "Meetings. From", "I am Wegwijzer"),
    ):
        slack.open_home(user)
        home = slack.wait_for(lambda: slack.home(user))  # noqa: B023 - waited for within the loop
        assert home is not None
        slack.press(user, home, names.LIST_AGENDA).wait()
        slack.wait_for(lambda: slack.answers(user))  # noqa: B023 - as above
        slack.press(user, home, names.HOME_HELP).wait()
        slack.wait_for(lambda: len(slack.answers(user)) > 1)  # noqa: B023 - as above
        assert [agenda in slack.answers(user)[0].text, help_ in slack.answers(user)[1].text] == [True, True]
