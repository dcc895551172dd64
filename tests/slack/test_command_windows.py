"""Subcommands that open a form, in the language of their name."""

import re

from bot.rendering.slack import actions as names
from bot.rendering.slack.modals.procedure import MODAL_PROCEDURE
from tests.fakeslack import Fault
from tests.fakeslack.cast import ADMIN, DUTCH, ENGLISH, GENERAL
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


def test_a_window_that_does_not_open_is_told_with_a_number(app: Running) -> None:
    slack = app.slack
    for user, fault, sorry in (
        (DUTCH.id, "internal_error", "het venster ging niet op tijd open"),
        (ENGLISH.id, "http_500", "the window did not open in time"),
    ):
        slack.inject(Fault(fault, "views.open", times=1))  # type: ignore[arg-type]
        slack.slash(user, GENERAL, "dossier new").wait()
        slack.wait_for(lambda: slack.ephemerals(user))  # noqa: B023 - waited for within the loop
        app.settle()
        (told,) = slack.ephemerals(user)
        assert sorry in told.text
        assert re.search(r"\b[0-9a-f]{8}\b", told.text)
        assert slack.modal(user) is None


def test_a_trigger_that_was_too_old_is_told_too(app: Running) -> None:
    slack = app.slack
    slack.slack.state.triggers.life = -1.0
    slack.shortcut(DUTCH.id, names.SHORTCUT_ASK).wait()
    slack.open_home(DUTCH.id).wait()
    home = app.home(DUTCH.id)
    slack.press(DUTCH.id, home, names.HOME_ASK).wait()
    slack.wait_for(lambda: len(slack.answers(DUTCH.id)) == 2)
    assert all("het venster ging niet op tijd open" in told.text for told in slack.answers(DUTCH.id))


def test_settings_that_do_not_open_are_told(app: Running) -> None:
    slack = app.slack
    slack.open_home(ADMIN.id).wait()
    home = app.home(ADMIN.id)
    slack.inject(Fault("internal_error", "views.open", times=1))
    slack.press(ADMIN.id, home, names.WORKSPACE_OPEN).wait()
    slack.wait_for(lambda: slack.answers(ADMIN.id))
    assert "ging niet op tijd open" in slack.answers(ADMIN.id)[0].text
