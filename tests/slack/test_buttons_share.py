"""Sharing a private answer: once, for all in the channel, with who did that."""

from bot.rendering.slack import actions as names
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL, WITHOUT_BOT
from tests.slack.conftest import Running
from tests.slack.test_command import DAY, DAY_EN, QUESTION, QUESTION_EN, told


def _shared(app: Running, user: str, text: str) -> str:
    """Give the command, share the answer with a double click, and return what all see now."""
    slack, before = app.slack, len(app.slack.answers(GENERAL))
    slack.slash(user, GENERAL, text).wait()
    slack.wait_for(lambda: slack.ephemerals(user))
    app.settle()
    answer = slack.ephemeral(user)
    presses = [slack.press(user, answer, names.ANSWER_SHARE) for _ in range(2)]
    for press in presses:
        press.wait()
    slack.wait_for(lambda: len(slack.answers(GENERAL)) > before)
    app.settle()
    assert len(slack.answers(GENERAL)) == before + 1
    shared = slack.answers(GENERAL)[-1]
    assert {"type": "user", "user_id": user} in shared.blocks[0]["elements"][0]["elements"]
    return shared.text


def test_an_answer_is_shared_once_and_no_longer_private(app: Running) -> None:
    for user, question, day, told_so in (
        (DUTCH.id, QUESTION, DAY, "Gedeeld in het kanaal."),
        (ENGLISH.id, QUESTION_EN, DAY_EN, "Shared in the channel."),
    ):
        assert day in _shared(app, user, question)
        told = [private.text for private in app.slack.ephemerals(user)]
        assert told_so in told
        assert not any(day in text for text in told)


def test_lists_routes_and_verdicts_are_shared_too(app: Running) -> None:
    for text, expected in (
        ("agenda", "Overleggen."),
        ("mandate", "What may Almere do"),
        ("escaleer een bestuurlijk verschil over de begroting van de regio", "Breng dit in bij"),
        ("mandaat mag Almere een contract sluiten voor jeugdhulp?", "Ja. Inkoopovereenkomsten"),
    ):
        assert expected in _shared(app, DUTCH.id, text)


def test_where_the_app_is_no_member_it_says_so_and_keeps_the_answer(app: Running) -> None:
    slack = app.slack
    answer = told(app, DUTCH.id, QUESTION, WITHOUT_BOT)
    slack.press(DUTCH.id, answer, names.ANSWER_SHARE).wait()
    slack.wait_for(lambda: len(slack.ephemerals(DUTCH.id)) == 2)
    app.settle()
    assert "Nodig me uit" in slack.ephemeral(DUTCH.id).text
    assert DAY in slack.ephemeral(DUTCH.id, 0).text
    assert not slack.answers(WITHOUT_BOT)
