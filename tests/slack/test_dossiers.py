"""From a problem told in a form to a dossier in which what happened is recorded."""

from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import dossier as opening
from bot.rendering.slack.modals import event as adding
from bot.rendering.slack.modals import intake
from tests.fakeslack.cast import DUTCH
from tests.slack.conftest import Running
from tests.slack.reading import shown

DISPUTE = "Er is een impasse tussen Urk en Dronten, de gesprekken zijn vastgelopen en we willen escaleren."


def _home_button(app: Running, action: str) -> None:
    slack = app.slack
    slack.open_home(DUTCH.id)
    slack.press(DUTCH.id, app.home(DUTCH.id), action)
    app.modal(DUTCH.id)


def _routed(app: Running) -> None:
    _home_button(app, names.ESCALATE)
    filled = {intake.ABOUT: DISPUTE, intake.WHO: ["urk", "dronten"]}
    app.slack.submit(DUTCH.id, filled).wait()


def _form(app: Running) -> str:
    window = app.slack.modal(DUTCH.id)
    return str(window.shown["callback_id"]) if window is not None else ""


def _begun(app: Running) -> str:
    slack = app.slack
    _routed(app)
    slack.press(DUTCH.id, app.modal(DUTCH.id), f"{names.DOSSIER_OPEN}.0").wait()
    slack.wait_for(lambda: _form(app) == names.MODAL_DOSSIER)
    slack.submit(DUTCH.id, {opening.SUBJECT: "Verdeling kosten", opening.BY: "urk"}).wait()
    app.settle()
    with app.store.reading() as unit:
        (dossier,) = unit.dossiers.of_region("flevoland")
    return dossier.id


def test_a_problem_told_in_a_form_shows_the_way_at_once(app: Running) -> None:
    _routed(app)
    assert "escalatiemodel" in shown(app.modal(DUTCH.id)).lower()


def test_a_form_that_tells_too_little_says_what_is_missing(app: Running) -> None:
    _home_button(app, names.ESCALATE)
    app.slack.submit(DUTCH.id, {intake.ABOUT: "kort"}).wait()
    assert intake.ABOUT in app.modal(DUTCH.id).errors


def test_a_dossier_is_begun_from_a_route_and_told_to_who_began_it(app: Running) -> None:
    dossier = _begun(app)
    told = app.slack.wait_for(lambda: app.slack.answers(DUTCH.id))[-1]
    assert dossier in told.text
    with app.store.reading() as unit:
        kept = unit.dossiers.get(dossier)
    assert kept is not None
    assert set(kept.parties) == {"urk", "dronten"}
    assert kept.events[0].recorded_by == f"{app.slack.workspace.team}/{DUTCH.id}"


def test_an_event_is_recorded_and_an_impossible_one_refused_in_the_form(app: Running) -> None:
    slack = app.slack
    dossier = _begun(app)
    told = slack.wait_for(lambda: slack.answers(DUTCH.id))[-1]
    slack.press(DUTCH.id, told, names.DOSSIER_EVENT)
    slack.wait_for(lambda: _form(app) == names.MODAL_EVENT)
    slack.submit(DUTCH.id, {adding.WHAT: "settled", adding.DAY: "2020-01-01"}).wait()
    assert adding.DAY in app.modal(DUTCH.id).errors
    slack.submit(DUTCH.id, {adding.WHAT: "settled", adding.DAY: str(app.today)}).wait()
    app.settle()
    with app.store.reading() as unit:
        kept = unit.dossiers.get(dossier)
    assert kept is not None
    assert [event.type for event in kept.events][1:] == ["settled"]
