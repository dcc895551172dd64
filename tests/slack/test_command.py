"""The command /wegwijzer: questions and subcommands in both languages, answered to the asker alone."""

import pytest

from bot.domain.text import Language
from bot.domain.workspace import Person
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL, WITHOUT_BOT
from tests.fakeslack.ephemerals import Ephemeral
from tests.slack.conftest import Running

DAY, DAY_EN = "28 februari", "28 February"
QUESTION, QUESTION_EN = "wanneer moet de conceptafrekening er zijn?", "when is the concept settlement due?"


def told(app: Running, user: str, text: str, channel: str = GENERAL) -> Ephemeral:
    """Give the command and return the one answer, which nobody else sees."""
    before = len(app.slack.ephemerals(user))
    app.slack.slash(user, channel, text).wait()
    app.slack.wait_for(lambda: len(app.slack.ephemerals(user)) > before)
    app.settle()
    assert len(app.slack.ephemerals(user)) == before + 1
    assert not app.slack.calls("chat.postMessage")
    return app.slack.ephemeral(user)


@pytest.mark.parametrize(
    ("user", "text", "expected"),
    [
        (DUTCH.id, QUESTION, DAY),
        (ENGLISH.id, QUESTION_EN, DAY_EN),
        (ENGLISH.id, QUESTION, DAY),
        (DUTCH.id, f"vraag {QUESTION}", DAY),
        (DUTCH.id, f"ask {QUESTION_EN}", DAY_EN),
        (DUTCH.id, "mandaat mag Almere een contract sluiten?", "✅ JA"),
        (ENGLISH.id, "mandate may Almere conclude a contract?", "✅ YES"),
        (DUTCH.id, "escaleer een gemeente betaalt de rekening al drie maanden niet", "Breng dit in bij"),
        (ENGLISH.id, "escalate a municipality has not paid the invoice for three months", "Bring this to"),
        (DUTCH.id, "deadlines voor Almere", "Dit zijn de deadlines van Almere"),
        (DUTCH.id, "help me met de conceptafrekening: wanneer moet die er zijn?", DAY),
    ],
)
def test_a_question_is_answered_to_the_asker_alone(app: Running, user: str, text: str, expected: str) -> None:
    assert expected in _all(told(app, user, text))


@pytest.mark.parametrize(
    ("user", "text", "expected"),
    [
        (DUTCH.id, "agenda", "Overleggen. Van"),
        (DUTCH.id, "meetings", "Meetings. From"),
        (ENGLISH.id, "agenda", "Overleggen. Van"),
        (DUTCH.id, "deadlines", "Deadlines. Van"),
        (ENGLISH.id, "Deadlines", "Deadlines. From"),
        (DUTCH.id, "mandaat", "Wat mag Almere"),
        (DUTCH.id, "mandate", "What may Almere do"),
        (DUTCH.id, "dossier", "Er zijn geen open dossiers"),
        (ENGLISH.id, "dossier", "There are no open dossiers"),
        (DUTCH.id, "herinner", "herinneren"),
        (DUTCH.id, "remind", "remind you"),
        (DUTCH.id, "taal", "Je koos nog geen taal"),
        (DUTCH.id, "language", "You chose no language yet"),
        (DUTCH.id, "help", "Ik ben Wegwijzer"),
        (ENGLISH.id, "help", "I am Wegwijzer"),
        (DUTCH.id, "", "Ik ben Wegwijzer"),
        (ENGLISH.id, "  ", "I am Wegwijzer"),
        (ENGLISH.id, "hulp", "Ik ben Wegwijzer"),
    ],
)
def test_a_subcommand_answers_in_its_language(app: Running, user: str, text: str, expected: str) -> None:
    assert expected in told(app, user, text).text


@pytest.mark.parametrize(
    ("text", "nearest"),
    [("deadline", "deadlines"), ("mandat", "mandaat"), ("escalte", "escalate"), ("meeting", "meetings")],
)
def test_a_slip_is_met_with_the_nearest_subcommand(app: Running, text: str, nearest: str) -> None:
    answer = told(app, DUTCH.id, text).text
    assert f"'{text}'" in answer
    assert f"/wegwijzer {nearest}" in answer


def test_a_word_like_no_subcommand_is_a_question(app: Running) -> None:
    assert "Bestuurlijk Overleg" in told(app, DUTCH.id, "BOSD").text


def test_it_answers_where_the_app_is_no_member(app: Running) -> None:
    assert DAY in told(app, DUTCH.id, QUESTION, WITHOUT_BOT).text


def test_what_was_typed_alarms_nobody(app: Running) -> None:
    for text in ("<!channel>", "helpp <!here> <@U0BOB00001>", "*help*", "escalte<!channel>"):
        answer = told(app, DUTCH.id, text)
        assert "<!" not in _all(answer)
        assert "<@" not in _all(answer)


def test_a_chosen_language_is_kept_and_told(app: Running) -> None:
    assert "in English" in told(app, DUTCH.id, "taal en").text
    with app.store.reading() as unit:
        kept = unit.people.get(app.slack.workspace.team, DUTCH.id)
    assert kept == Person(app.slack.workspace.team, DUTCH.id, Language.EN)
    assert "You chose English" in told(app, DUTCH.id, "taal").text
    assert "I am Wegwijzer" in told(app, DUTCH.id, "help").text
    assert "in het Nederlands" in told(app, DUTCH.id, "language nl").text


def _all(answer: Ephemeral) -> str:
    return f"{answer.text} {answer.blocks}"
