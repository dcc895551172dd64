"""Questions in direct messages and mentions, answered once and where they were asked."""

from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL
from tests.slack.conftest import Running


def test_a_direct_message_is_answered_in_the_conversation(app: Running) -> None:
    slack = app.slack
    slack.post(DUTCH.id, DUTCH.id, "wanneer moet de conceptafrekening er zijn?")
    slack.wait_for(lambda: slack.answers(DUTCH.id))
    (answer,) = slack.answers(DUTCH.id)
    assert "28 februari" in answer.text
    assert "DVH" in answer.text
    assert answer.thread_ts == ""


def test_a_mention_is_answered_once_in_its_thread(app: Running) -> None:
    slack = app.slack
    bot = slack.workspace.bot_user
    asked = slack.post(ENGLISH.id, GENERAL, f"<@{bot}> when is the concept settlement due?").wait()
    slack.wait_for(lambda: slack.answers(GENERAL))
    assert len(asked.deliveries) == 2  # a message and a mention
    (answer,) = slack.answers(GENERAL)
    assert answer.thread_ts == asked.ts
    assert "28 February" in answer.text


def test_a_mention_without_words_gets_help_in_the_language_of_who_mentions(app: Running) -> None:
    slack = app.slack
    for number, (user, expected) in enumerate(((DUTCH.id, "Ik kan"), (ENGLISH.id, "I can"))):
        slack.post(user, GENERAL, f"<@{slack.workspace.bot_user}> ")
        slack.wait_for(lambda: len(slack.answers(GENERAL)) > number)  # noqa: B023 - waited for within the loop
        assert expected in slack.answers(GENERAL)[-1].text
