"""The command withstands what Slack does: repeats, and addresses that expire."""

from tests.fakeslack import Fault
from tests.fakeslack.cast import DUTCH, GENERAL
from tests.slack.conftest import Running
from tests.slack.test_command import DAY, QUESTION, told


def test_a_command_that_comes_twice_is_answered_once(app: Running) -> None:
    done = app.slack.slash(DUTCH.id, GENERAL, QUESTION).wait()
    for _ in range(3):
        assert app.slack.resend(done.delivery).wait().acked
    app.slack.wait_for(lambda: app.slack.ephemerals(DUTCH.id))
    app.settle()
    (answer,) = app.slack.ephemerals(DUTCH.id)
    assert DAY in answer.text


def test_the_same_question_asked_again_is_answered_again(app: Running) -> None:
    assert DAY in told(app, DUTCH.id, QUESTION).text
    assert DAY in told(app, DUTCH.id, QUESTION).text


def test_an_address_that_expired_meanwhile_spoils_nothing(app: Running) -> None:
    slack = app.slack
    slack.inject(Fault("slow", "users.info", times=1, seconds=0.5))
    slack.slash(DUTCH.id, GENERAL, QUESTION).wait()
    slack.wait_for(lambda: slack.calls("users.info"))
    slack.on_loop(_expire, app)
    app.settle()
    assert not slack.calls("chat.postMessage")
    assert DAY in told(app, DUTCH.id, QUESTION).text


def _expire(app: Running) -> None:
    for address in app.slack.slack.state.response_urls._known.values():  # noqa: SLF001 - time cannot be moved
        address.made = 0.0
