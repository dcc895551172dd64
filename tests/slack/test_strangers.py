"""People of another organisation: whatever they do, they get silence and leave nothing."""

import pytest

from bot.rendering.slack import actions as names
from bot.slack.identity import Identity
from tests.fakeslack.cast import DUTCH, SHARED, STRANGER
from tests.fakeslack.payloads import interaction
from tests.slack.conftest import Running
from tests.slack.test_command import DAY, QUESTION

PUBLIC_BUTTONS = (names.ANSWER_MORE, names.ANSWER_LANGUAGE, names.ANSWER_FEEDBACK)
OTHER, OURS = "T0ELDERS01", "E0FLEVOLAND"


def _silent(app: Running) -> None:
    """Check that nobody was answered, no window opened and nothing was kept that tells what was asked."""
    slack = app.slack
    app.settle()
    for one in slack.deliveries:
        one.wait()
    assert slack.ephemerals(STRANGER.id) == ()
    assert slack.modal(STRANGER.id) is None
    assert slack.home(STRANGER.id) is None
    assert not slack.calls("views.open")
    assert not slack.messages(STRANGER.id)
    with app.store.reading() as unit:
        assert unit.people.export(slack.workspace.team, STRANGER.id) == {}


def test_a_command_gets_silence_though_it_names_our_workspace(app: Running) -> None:
    for text in ("", "kwikstaart", "agenda", "escaleer", "vraag", "taal en", "vergeet alles"):
        assert app.slack.slash(STRANGER.id, SHARED, text).wait().delivery.acked
    _silent(app)


def test_a_command_that_names_another_workspace_is_not_even_kept(app: Running) -> None:
    slack = app.slack
    payload = {**slack.slash(DUTCH.id, SHARED, "help").wait().delivery.payload, "team_id": OTHER}
    app.settle()
    with app.store.reading() as unit:
        before = len(unit.session.rows("SELECT id FROM inbox"))
    assert slack.deliver("slash_commands", {**payload, "trigger_id": "1.1.other"}).wait().acked
    app.settle()
    with app.store.reading() as unit:
        assert len(unit.session.rows("SELECT id FROM inbox")) == before


def test_a_global_shortcut_opens_nothing(app: Running) -> None:
    assert app.slack.shortcut(STRANGER.id, names.SHORTCUT_ASK).wait().delivery.acked
    _silent(app)


def test_a_message_shortcut_is_not_answered(app: Running) -> None:
    message = app.slack.post(DUTCH.id, SHARED, QUESTION).wait().message
    assert message is not None
    for name in (names.SHORTCUT_ANSWER, names.SHORTCUT_ROUTE):
        assert app.slack.message_shortcut(STRANGER.id, message, name).wait().delivery.acked
    _silent(app)


def test_buttons_under_an_answer_to_a_colleague_do_nothing(app: Running) -> None:
    slack = app.slack
    slack.post(DUTCH.id, SHARED, f"<@{slack.workspace.bot_user}> {QUESTION}")
    slack.wait_for(lambda: slack.answers(SHARED))
    (answer,) = slack.answers(SHARED)
    for name in PUBLIC_BUTTONS:
        assert slack.press(STRANGER.id, answer, name).wait().delivery.acked
    _silent(app)
    assert slack.answers(SHARED) == (answer,)


def test_a_form_that_a_stranger_sends_changes_nothing(app: Running) -> None:
    slack = app.slack
    slack.shortcut(DUTCH.id, names.SHORTCUT_ASK).wait()
    app.modal(DUTCH.id)
    sent = slack.submit(DUTCH.id, {"question": "kwikstaart?"}).wait().delivery.payload
    slack.wait_for(lambda: slack.answers(DUTCH.id))
    app.settle()
    state = slack.slack.state
    forged = sent | interaction(state, state.users[STRANGER.id], "view_submission")
    for trigger, team in (("1.1.a", slack.workspace.team), ("1.1.b", OTHER)):
        payload = {**forged, "trigger_id": trigger, "team": {"id": team, "domain": "elders"}}
        assert slack.deliver("interactive", payload).wait().acked
    app.settle()
    assert not slack.messages(STRANGER.id)
    assert len(slack.answers(DUTCH.id)) == 1


def test_neither_home_nor_suggestions_are_shown(app: Running) -> None:
    slack = app.slack
    for tab in ("home", "messages"):
        event = {"type": "app_home_opened", "user": STRANGER.id, "channel": "D0DIRK0001"}
        event |= {"tab": tab, "team": OTHER}
        for done in slack.event(event).deliveries:
            assert done.wait().acked
    _silent(app)
    assert slack.prompts(STRANGER.id) is None


def test_a_colleague_beside_a_stranger_is_answered(app: Running) -> None:
    slack = app.slack
    slack.slash(DUTCH.id, SHARED, QUESTION).wait()
    slack.wait_for(lambda: slack.ephemerals(DUTCH.id))
    assert DAY in slack.ephemeral(DUTCH.id).text


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ({"event": {"user_team": OURS}}, True),  # a mention from our own organisation
        ({"event": {"team": "T0OURS0001"}}, True),
        ({"event": {"user_team": "E0ELDERS01"}}, False),
        ({"event": {"user_team": OTHER, "team": "T0OURS0001"}}, False),
        ({"user": {"id": "U1", "team_id": OTHER}}, False),
        ({"user": {"id": "U1", "team_id": "T0OURS0001"}}, True),
        ({"user_id": "U1", "team_id": "T0OURS0001"}, True),
    ],
)
def test_an_organisation_of_several_workspaces_is_known(said: dict[str, object], *, ours: bool) -> None:
    assert Identity("T0OURS0001", "", "U0", "B0", "", OURS).knows(said) is ours
    assert not Identity("T0OURS0001", "", "U0", "B0", "").knows({"event": {"user_team": OURS}})
