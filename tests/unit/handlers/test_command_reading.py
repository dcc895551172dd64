"""What stands behind /wegwijzer is a subcommand, a question or a slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import Language
from handlers.commands.reading import nearest, read
from handlers.commands.table import SUBCOMMANDS

_NAMES = tuple(name for item in SUBCOMMANDS for name in item.names)


@pytest.mark.parametrize(
    ("text", "name", "rest", "language"),
    [
        ("vraag wie betaalt?", "vraag", "wie betaalt?", Language.NL),
        ("ASK who pays?", "vraag", "who pays?", Language.EN),
        ("  deadlines  ", "deadlines", "", None),
        ("/help", "help", "", None),
        ("Vergeet: alles", "vergeet", "alles", Language.NL),
        ("dossier   nieuw", "dossier", "nieuw", None),
    ],
)
def test_a_subcommand_is_read_in_any_case(text: str, name: str, rest: str, language: Language | None) -> None:
    found = read(text)
    assert found.subcommand is not None
    assert (found.subcommand.names.nl[0], found.rest, found.language) == (name, rest, language)


@pytest.mark.parametrize("text", ["", "wie betaalt?", "mandaten", "helpdesk", "<!channel>", "vraag-antwoord"])
def test_everything_else_is_no_subcommand(text: str) -> None:
    assert read(text).subcommand is None


def test_no_two_subcommands_share_a_name() -> None:
    every = [name for item in SUBCOMMANDS for name in {*item.names}]
    assert len(every) == len(set(every))
    assert all(name == name.casefold() and " " not in name for name in every)


def test_the_two_languages_have_a_name_for_each() -> None:
    assert all(item.names.nl and item.names.en for item in SUBCOMMANDS)


@given(st.sampled_from(_NAMES), st.data())
def test_a_letter_left_out_of_a_long_name_is_a_slip_of_it(name: str, data: st.DataObject) -> None:
    if len(name) < 5:
        return
    gap = data.draw(st.integers(0, len(name) - 1))
    found = nearest(name[:gap] + name[gap + 1 :], Language.NL)
    assert found is not None
    assert found[0] in _NAMES


@given(st.text(), st.sampled_from(Language))
def test_any_text_is_read(text: str, language: Language) -> None:
    found = read(text)
    assert found.subcommand is None or found.text.startswith(text.split(maxsplit=1)[0])
    assert nearest(found.text, language) is None or " " not in found.text


@pytest.mark.parametrize("word", ["BOSD", "wie", "taak", "contract", "jeugdhulp", "almere"])
def test_a_word_of_the_field_is_a_question(word: str) -> None:
    assert nearest(word, Language.NL) is None
