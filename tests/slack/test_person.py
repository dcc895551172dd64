"""Ask a person: handed over, taken up, answered, settled; the asker hears of each."""

from bot.domain.gap import HandoverState
from bot.domain.workspace import Workspace
from bot.rendering.slack import actions as names
from tests.fakeslack.cast import ADMIN, DUTCH, ENGLISH, GENERAL
from tests.slack.conftest import Running

QUESTION = "wat kost een uur ambulante begeleiding precies?"


def _declined(app: Running, contact: str = GENERAL) -> None:
    with app.store.writing() as unit:
        unit.workspaces.put(Workspace(app.slack.workspace.team, contact=contact))
    app.slack.post(DUTCH.id, DUTCH.id, QUESTION)
    app.slack.wait_for(lambda: app.slack.answers(DUTCH.id))


def test_a_question_is_handed_over_taken_up_answered_and_settled(app: Running) -> None:
    slack = app.slack
    _declined(app)
    slack.press(DUTCH.id, slack.answers(DUTCH.id)[-1], names.PERSON_ASK)
    slack.wait_for(lambda: slack.answers(GENERAL) and len(slack.answers(DUTCH.id)) == 2)
    assert QUESTION in slack.answers(GENERAL)[-1].text
    slack.press(ENGLISH.id, slack.answers(GENERAL)[-1], names.HANDOVER_CLAIM)
    slack.wait_for(lambda: len(slack.answers(DUTCH.id)) == 3)
    slack.wait_for(lambda: slack.answers(GENERAL)[-1].text.endswith("Opgepakt door een collega."))
    slack.press(ENGLISH.id, slack.answers(GENERAL)[-1], names.HANDOVER_REPLY)
    slack.wait_for(lambda: slack.modal(ENGLISH.id))
    slack.submit(ENGLISH.id, {"field": "Dat staat in bijlage 3 van het contract."}).wait()
    slack.wait_for(lambda: len(slack.answers(DUTCH.id)) == 4)
    assert "bijlage 3 van het contract" in slack.answers(DUTCH.id)[-1].text
    slack.wait_for(lambda: "bijlage 3" in slack.answers(GENERAL)[-1].text)
    # The channel's language stays, whichever the helper's own is.
    assert slack.answers(GENERAL)[-1].text.endswith("Beantwoord door een collega.")
    slack.press(ADMIN.id, slack.answers(GENERAL)[-1], names.HANDOVER_RESOLVE)
    slack.wait_for(lambda: len(slack.answers(DUTCH.id)) == 5)
    with app.store.reading() as unit:
        assert unit.handovers.open_in(slack.workspace.team) == ()


def test_two_who_take_it_up_at_once_tell_the_asker_once(app: Running) -> None:
    slack = app.slack
    _declined(app)
    slack.press(DUTCH.id, slack.answers(DUTCH.id)[-1], names.PERSON_ASK)
    slack.wait_for(lambda: slack.answers(GENERAL) and len(slack.answers(DUTCH.id)) == 2)
    request = slack.answers(GENERAL)[-1]
    presses = [slack.press(user, request, names.HANDOVER_CLAIM) for user in (ENGLISH.id, ADMIN.id)]
    for press in presses:
        press.wait()
    slack.wait_for(lambda: len(slack.answers(DUTCH.id)) == 3)
    app.settle()
    assert len(slack.answers(DUTCH.id)) == 3
    # Both presses may be shown, or only the later one where it came before the first was sent.
    assert slack.answers(GENERAL)[-1].text.endswith("Opgepakt door een collega.")
    with app.store.reading() as unit:
        (handover,) = unit.handovers.open_in(slack.workspace.team)
    assert handover.state is HandoverState.CLAIMED


def test_without_a_contact_the_asker_hears_who_can_help(app: Running) -> None:
    slack = app.slack
    _declined(app, contact="")
    slack.press(DUTCH.id, slack.answers(DUTCH.id)[-1], names.PERSON_ASK)
    (told,) = slack.wait_for(lambda: slack.ephemerals(DUTCH.id))
    assert "Wie verder kan helpen" in told.text
