"""The home page, what can be chosen on it, and what an administrator sets there."""

from bot.domain.text import Language
from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import workspace as form
from tests.fakeslack.cast import ADMIN, DUTCH, ENGLISH, GENERAL
from tests.slack.conftest import Running
from tests.slack.reading import shown


def test_the_first_visit_is_useful_without_any_set_up(app: Running) -> None:
    app.slack.open_home(DUTCH.id)
    page = app.home(DUTCH.id)
    text = shown(page)
    assert "BOSD" in text
    assert "Concept-eindafrekening" in text
    assert "Begin een dossier" not in text


def test_the_page_is_in_the_language_of_the_reader(app: Running) -> None:
    app.slack.open_home(ENGLISH.id)
    assert "Ask a question" in shown(app.home(ENGLISH.id))


def test_a_chosen_language_and_municipality_are_kept_and_shown(app: Running) -> None:
    slack = app.slack
    slack.open_home(DUTCH.id)
    app.home(DUTCH.id)
    slack.press(DUTCH.id, app.home(DUTCH.id), names.PREFERENCES_LANGUAGE, "en")
    slack.wait_for(lambda: "Ask a question" in shown(app.home(DUTCH.id)))
    slack.press(DUTCH.id, app.home(DUTCH.id), names.PREFERENCES_MUNICIPALITY, "urk").wait()
    app.settle()
    with app.store.reading() as unit:
        person = unit.people.get(slack.workspace.team, DUTCH.id)
    assert (person.language, person.municipality) == (Language.EN, "urk")


def test_others_do_not_see_how_the_workspace_is_set(app: Running) -> None:
    app.slack.open_home(DUTCH.id)
    page = app.home(DUTCH.id)
    assert names.WORKSPACE_OPEN not in str(page.shown)


def test_an_administrator_sets_region_contact_and_threads(app: Running) -> None:
    slack = app.slack
    slack.open_home(ADMIN.id)
    slack.press(ADMIN.id, app.home(ADMIN.id), names.WORKSPACE_OPEN)
    app.modal(ADMIN.id)
    filled = {form.REGION: "centraal-gelderland", form.CONTACT: GENERAL, form.FOLLOW: ["on"]}
    slack.submit(ADMIN.id, filled).wait()
    app.settle()
    with app.store.reading() as unit:
        kept = unit.workspaces.get(slack.workspace.team)
    assert (kept.region, kept.contact, kept.follow_threads) == ("centraal-gelderland", GENERAL, True)
    assert "Centraal Gelderland" in shown(app.home(ADMIN.id))
