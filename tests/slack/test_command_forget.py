"""What is kept of a person is told, and erased where they want that."""

from bot.domain.text import Language
from bot.domain.workspace import Person
from bot.rendering.slack.kept import PERSON_FORGET
from tests.fakeslack.cast import DUTCH, ENGLISH
from tests.slack.conftest import Running
from tests.slack.test_command import all_of, told

UNKNOWN = "wat kost een uur ambulante begeleiding precies?"


def _with_something_kept(app: Running) -> None:
    team = app.slack.workspace.team
    with app.store.writing() as unit:
        unit.people.put(Person(team, DUTCH.id, Language.NL, "almere"))
        unit.people.put(Person(team, ENGLISH.id, Language.EN, "zeewolde"))
    told(app, DUTCH.id, UNKNOWN)


def _kept(app: Running, user: str) -> set[str]:
    with app.store.reading() as unit:
        rows = unit.people.export(app.slack.workspace.team, user)
    return {table for table, found in rows.items() if found} - {"outbox"}


def test_it_tells_what_is_kept(app: Running) -> None:
    _with_something_kept(app)
    answer = told(app, DUTCH.id, "vergeet")
    assert "taal, gemeente of rol" in answer.text
    assert "vragen zonder goed antwoord: 1" in answer.text
    assert _kept(app, DUTCH.id) == {"people", "gaps"}
    assert "questions without a good answer: 1" in told(app, DUTCH.id, "forget").text
    assert "language, municipality or role" in told(app, ENGLISH.id, "forget").text


def test_everything_is_erased_in_so_many_words(app: Running) -> None:
    for text, done in (("vergeet alles", "gewist"), ("forget everything", "erased")):
        _with_something_kept(app)
        assert done in told(app, DUTCH.id, text).text
        assert not _kept(app, DUTCH.id)
        assert _kept(app, ENGLISH.id) == {"people"}


def test_the_button_erases_once_it_is_confirmed(app: Running) -> None:
    _with_something_kept(app)
    told(app, DUTCH.id, "vergeet")
    message = app.slack.ephemeral(DUTCH.id)
    assert "Toch niet" in all_of(message)
    app.slack.press(DUTCH.id, message, PERSON_FORGET).wait()
    app.slack.wait_for(lambda: "gewist" in app.slack.ephemeral(DUTCH.id).text)
    app.settle()
    assert not _kept(app, DUTCH.id)


def test_nothing_kept_is_said_so(app: Running) -> None:
    assert told(app, DUTCH.id, "vergeet").text == "Ik bewaar niets van je."
