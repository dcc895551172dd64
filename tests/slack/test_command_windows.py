"""Subcommands that open a form, in the language of their name."""

from bot.rendering.slack import actions as names
from bot.rendering.slack.modals.procedure import MODAL_PROCEDURE
from tests.fakeslack import Fault
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL
from tests.fakeslack.windows import Window
from tests.slack.conftest import Running


def _opened(app: Running, user: str, text: str) -> Window:
    app.slack.slash(user, GENERAL, text).wait()
    window = app.slack.wait_for(lambda: app.slack.modal(user))
    assert window is not None
    return window


def _title(window: Window) -> str:
    return str(window.shown["title"]["text"])


def test_without_a_problem_the_form_for_one_opens(app: Running) -> None:
    assert _title(_opened(app, DUTCH.id, "escaleer")) == "Waar hoort dit?"
    window = _opened(app, ENGLISH.id, "escalate")
    assert window.shown["callback_id"] == names.MODAL_INTAKE
    assert _title(window) == "Where should this go?"
    app.settle()
    assert not app.slack.ephemerals(DUTCH.id)


def test_without_a_question_the_form_for_one_opens(app: Running) -> None:
    assert _title(_opened(app, ENGLISH.id, "vraag")) == "Stel een vraag"
    assert _title(_opened(app, DUTCH.id, "ask")) == "Ask a question"


def test_a_new_dossier_begins_with_its_procedure(app: Running) -> None:
    slack = app.slack
    for user, text, title in (
        (ENGLISH.id, "dossier nieuw", "Begin een dossier"),
        (DUTCH.id, "dossier new", "Start a dossier"),
    ):
        window = _opened(app, user, text)
        assert (_title(window), window.shown["callback_id"]) == (title, MODAL_PROCEDURE)
        slack.submit(user, {"procedure": "niet-nakoming"}).wait()
        shown = slack.wait_for(lambda: slack.modal(user))  # noqa: B023 - waited for within the loop
        assert shown is not None
        assert shown.shown["callback_id"] == names.MODAL_DOSSIER
        assert "niet-nakoming" in shown.shown["private_metadata"]
        assert _title(shown) == title


def test_an_expired_trigger_harms_nothing(app: Running) -> None:
    app.slack.inject(Fault("internal_error", "views.open", times=1))
    assert app.slack.slash(DUTCH.id, GENERAL, "escaleer").wait().delivery.acked
    app.slack.wait_for(lambda: app.slack.calls("views.open"))
    assert app.slack.modal(DUTCH.id) is None
    assert _title(_opened(app, DUTCH.id, "escaleer")) == "Waar hoort dit?"
