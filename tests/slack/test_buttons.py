"""Buttons under answers: more, the other language, thumbs, other readings, topics, examples."""

from datetime import UTC, datetime

from bot.domain.gap import GapKind
from bot.rendering.slack import actions as names
from bot.rendering.slack.values import read
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL
from tests.fakeslack.ephemerals import Ephemeral
from tests.fakeslack.messages import Message
from tests.fakeslack.pressing import places
from tests.slack.conftest import Running
from tests.slack.test_command import DAY, DAY_EN, QUESTION, QUESTION_EN, told

VAGUE = "BOSD"


def asked(app: Running, user: str, channel: str, text: str) -> Message:
    """Ask openly and return the answer."""
    slack = app.slack
    before = len(slack.answers(channel))
    mention = "" if channel == user else f"<@{slack.workspace.bot_user}> "
    slack.post(user, channel, f"{mention}{text}")
    slack.wait_for(lambda: len(slack.answers(channel)) > before)
    return slack.answers(channel)[-1]


def value(where: Message | Ephemeral, action: str, note: str = "") -> str:
    """Return the value of a button, of a pair the one with a note."""
    found = (item for place in places(where.blocks) if place.action_id == action for item in place.values)
    return next(item for item in found if not note or read(item).note == note)


def test_more_opens_a_window_in_the_language_of_the_answer(app: Running) -> None:
    slack = app.slack
    for user, channel, question, title, expected in (
        (DUTCH.id, DUTCH.id, QUESTION, "Meer hierover", "Zie ook"),
        (ENGLISH.id, GENERAL, QUESTION_EN, "More about this", "See also"),
    ):
        answer = asked(app, user, channel, question)
        slack.press(user, answer, names.ANSWER_MORE).wait()
        window = slack.wait_for(lambda: slack.modal(user))  # noqa: B023 - waited for within the loop
        assert window is not None
        assert window.shown["title"]["text"] == title
        assert expected in str(window.shown["blocks"])


def test_a_related_topic_is_read_in_the_same_window(app: Running) -> None:
    slack = app.slack
    slack.press(DUTCH.id, asked(app, DUTCH.id, DUTCH.id, QUESTION), names.ANSWER_MORE)
    window = slack.wait_for(lambda: slack.modal(DUTCH.id))
    assert window is not None
    slack.press(DUTCH.id, window, names.numbered(names.MORE_ENTRY, 0)).wait()
    slack.wait_for(lambda: window.shown["title"]["text"] == "Antwoord")
    assert "Bron: " in str(window.shown["blocks"])
    slack.press(DUTCH.id, window, names.ANSWER_MORE).wait()
    slack.wait_for(lambda: window.shown["title"]["text"] == "Meer hierover")
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 1


def test_in_a_direct_message_the_answer_is_turned_into_the_other_language(app: Running) -> None:
    slack = app.slack
    answer = asked(app, DUTCH.id, DUTCH.id, QUESTION)
    slack.press(DUTCH.id, answer, names.ANSWER_LANGUAGE)
    slack.wait_for(lambda: DAY_EN in slack.answers(DUTCH.id)[-1].text)
    slack.press(DUTCH.id, slack.answers(DUTCH.id)[-1], names.ANSWER_LANGUAGE)
    slack.wait_for(lambda: DAY in slack.answers(DUTCH.id)[-1].text)
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 1


def test_in_a_channel_only_who_wants_it_reads_the_other_language(app: Running) -> None:
    slack = app.slack
    answer = asked(app, DUTCH.id, GENERAL, QUESTION)
    for _ in range(2):
        slack.press(ENGLISH.id, answer, names.ANSWER_LANGUAGE).wait()
    slack.wait_for(lambda: slack.ephemerals(ENGLISH.id))
    app.settle()
    (other,) = slack.ephemerals(ENGLISH.id)
    assert DAY_EN in other.text
    assert other.thread_ts == answer.thread_ts
    assert slack.answers(GENERAL) == (answer,)


def test_thanks_for_thumbs_are_said_once_and_what_did_not_help_is_kept(app: Running) -> None:
    slack = app.slack
    for user, question, thanks in ((DUTCH.id, QUESTION, "Dank je"), (ENGLISH.id, QUESTION_EN, "Thank you")):
        answer = asked(app, user, user, question)
        slack.press(user, answer, names.ANSWER_FEEDBACK, value(answer, names.ANSWER_FEEDBACK, names.HELPFUL))
        slack.wait_for(lambda: slack.ephemerals(user))  # noqa: B023 - waited for within the loop
        for _ in range(2):
            unhelpful = value(answer, names.ANSWER_FEEDBACK, names.UNHELPFUL)
            slack.press(user, answer, names.ANSWER_FEEDBACK, unhelpful).wait()
        app.settle()
        assert [thanks in said.text for said in slack.ephemerals(user)] == [True, True]
        assert slack.answers(user) == (answer,)
    with app.store.reading() as unit:
        gaps = unit.gaps.since(datetime.min.replace(tzinfo=UTC))
    assert [(gap.kind, gap.entry) for gap in gaps] == [(GapKind.UNHELPFUL, "dvh-11-3-concept")] * 2


def test_another_reading_takes_the_place_of_the_guess(app: Running) -> None:
    slack = app.slack
    answer = asked(app, DUTCH.id, DUTCH.id, VAGUE)
    assert "Of bedoel je" in answer.text
    pick = names.numbered(names.CHOOSE_PICK, 1)
    entry = read(value(answer, pick)).entry
    for _ in range(2):
        slack.press(DUTCH.id, answer, pick).wait()
    slack.wait_for(lambda: "Of bedoel je" not in slack.answers(DUTCH.id)[-1].text)
    app.settle()
    (now,) = slack.answers(DUTCH.id)
    assert read(value(now, names.ANSWER_MORE)).entry == entry


def test_another_reading_of_a_private_answer_stays_private(app: Running) -> None:
    slack = app.slack
    answer = told(app, DUTCH.id, VAGUE)
    slack.press(DUTCH.id, answer, names.numbered(names.CHOOSE_PICK, 0)).wait()
    slack.wait_for(lambda: slack.ephemeral(DUTCH.id).replaced == 1)
    app.settle()
    assert "Of bedoel je" not in slack.ephemeral(DUTCH.id).text
    assert len(slack.ephemerals(DUTCH.id)) == 1
    assert not slack.answers(GENERAL)


def test_an_example_pressed_twice_is_answered_once(app: Running) -> None:
    slack = app.slack
    for user, said in ((DUTCH.id, "Bron: "), (ENGLISH.id, "Source: ")):
        answer = told(app, user, "")
        for _ in range(2):
            slack.press(user, answer, names.numbered(names.HELP_EXAMPLE, 0)).wait()
        slack.wait_for(lambda: len(slack.ephemerals(user)) > 1)  # noqa: B023 - waited for within the loop
        app.settle()
        assert len(slack.ephemerals(user)) == 2
        assert said in slack.ephemeral(user).text
