"""The command /wegwijzer: questions and subcommands in both languages, answered to the asker alone."""

from collections.abc import Iterable

from bot.domain.text import Language
from bot.domain.workspace import Person
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL, WITHOUT_BOT
from tests.fakeslack.ephemerals import Ephemeral
from tests.slack.conftest import Running

DAY, DAY_EN = "28 februari", "28 February"
QUESTION, QUESTION_EN = "wanneer moet de conceptafrekening er zijn?", "when is the concept settlement due?"
UNPAID = "een gemeente betaalt de rekening al drie maanden niet"
UNPAID_EN = "a municipality has not paid the invoice for three months"
QUESTIONS = (
    (DUTCH.id, QUESTION, DAY),
    (ENGLISH.id, QUESTION_EN, DAY_EN),
    (ENGLISH.id, QUESTION, DAY),
    (DUTCH.id, f"vraag {QUESTION}", DAY),
    (DUTCH.id, f"ask {QUESTION_EN}", DAY_EN),
    (DUTCH.id, "mandaat mag Almere een contract sluiten?", "✅ JA"),
    (ENGLISH.id, "mandate may Almere conclude a contract?", "✅ YES"),
    (DUTCH.id, f"escaleer {UNPAID}", "Breng dit in bij"),
    (ENGLISH.id, f"escalate {UNPAID_EN}", "Bring this to"),
    (DUTCH.id, "deadlines voor Almere", "Dit zijn de deadlines van Almere"),
    (DUTCH.id, "help me met de conceptafrekening: wanneer moet die er zijn?", DAY),
    (DUTCH.id, "BOSD", "Bestuurlijk Overleg"),
)
SUBCOMMANDS = (
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
    (DUTCH.id, "taal frans", "Ik spreek Nederlands en Engels"),
    (ENGLISH.id, "language french", "I speak Dutch and English"),
    (DUTCH.id, "dossier 2026-999", "Dossier 2026-999 ken ik niet"),
    (ENGLISH.id, "dossiers flevoland-2026-999", "I know no dossier flevoland-2026-999"),
    (DUTCH.id, "xyzzy", "Wat kun je allemaal?"),
    (ENGLISH.id, "what is the capital of australia?", "What can you do?"),
)
SLIPS = (
    (DUTCH.id, "deadline", "Bedoel je /wegwijzer deadlines?"),
    (DUTCH.id, "mandat", "Bedoel je /wegwijzer mandaat?"),
    (ENGLISH.id, "escalte", "Do you mean /wegwijzer escalate?"),
    (DUTCH.id, "meeting", "Do you mean /wegwijzer meetings?"),
)


def told(app: Running, user: str, text: str, channel: str = GENERAL) -> Ephemeral:
    """Give the command and return the one answer, which nobody else sees."""
    before = len(app.slack.ephemerals(user))
    app.slack.slash(user, channel, text).wait()
    app.slack.wait_for(lambda: len(app.slack.ephemerals(user)) > before)
    app.settle()
    assert len(app.slack.ephemerals(user)) == before + 1
    assert not app.slack.calls("chat.postMessage")
    return app.slack.ephemeral(user)


def _missing(app: Running, cases: Iterable[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Return what was not answered with what belongs to it."""
    answers = [(text, expected, all_of(told(app, user, text))) for user, text, expected in cases]
    return [(text, answer) for text, expected, answer in answers if expected not in answer]


def all_of(answer: Ephemeral) -> str:
    """Return all that is shown of a message, and the text that screen readers read."""
    return f"{answer.text} {answer.blocks}"


def test_a_question_is_answered_to_the_asker_alone(app: Running) -> None:
    assert not _missing(app, QUESTIONS)


def test_a_subcommand_answers_in_its_language(app: Running) -> None:
    assert not _missing(app, SUBCOMMANDS)


def test_a_slip_is_met_with_the_nearest_subcommand(app: Running) -> None:
    assert not _missing(app, SLIPS)


def test_it_answers_where_the_app_is_no_member(app: Running) -> None:
    assert DAY in told(app, DUTCH.id, QUESTION, WITHOUT_BOT).text


def test_what_was_typed_alarms_nobody(app: Running) -> None:
    for text in ("<!channel>", "helpp <!here> <@U0BOB00001>", "*help*", "escalte<!channel>", "@channel"):
        shown = all_of(told(app, DUTCH.id, text))
        assert "user_id" not in shown
        assert "mrkdwn" not in shown
        assert "<" not in app.slack.ephemeral(DUTCH.id).text
        assert "@channel" not in app.slack.ephemeral(DUTCH.id).text


def test_a_chosen_language_is_kept_and_told(app: Running) -> None:
    assert "speak English" in told(app, DUTCH.id, "taal en").text
    with app.store.reading() as unit:
        kept = unit.people.get(app.slack.workspace.team, DUTCH.id)
    assert kept == Person(app.slack.workspace.team, DUTCH.id, Language.EN)
    assert "You chose English" in told(app, DUTCH.id, "taal").text
    assert "I am Wegwijzer" in told(app, DUTCH.id, "help").text
    assert "in het Nederlands" in told(app, DUTCH.id, "language nl").text
