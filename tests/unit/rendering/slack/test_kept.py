"""What is kept of a person is told in both languages, and Slack takes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import Language
from bot.rendering.slack.kept import PERSON_FORGET, kept
from bot.storage.sql.tables import TABLES
from tests.unit.rendering.slack.accepted import accept, buttons

TABLE_NAMES = [table.name for table in TABLES]


@given(st.dictionaries(st.sampled_from(TABLE_NAMES), st.integers(0, 10**9)), st.sampled_from(Language))
def test_whatever_is_kept_fits(rows: dict[str, int], language: Language) -> None:
    made = kept(rows, language)
    accept(made)
    ids = [button["action_id"] for button in buttons(made.blocks)]
    assert ids == ([PERSON_FORGET] if any(rows.values()) else [])


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (Language.NL, ("herinneringen: 2", "vragen zonder goed antwoord: 3", "sporen van berichten", ": 6;")),
        (Language.EN, ("reminders: 2", "questions without a good answer: 3", "traces of messages", ": 6;")),
    ],
)
def test_every_row_is_counted(language: Language, lines: tuple[str, ...]) -> None:
    text = kept({"subscriptions": 2, "gaps": 3, "outbox": 5, "inbox": 1}, language).text
    assert [line for line in lines if line not in text] == []


@pytest.mark.parametrize("language", Language)
def test_erasing_wants_to_be_confirmed(language: Language) -> None:
    (erase,) = buttons(kept({"people": 1}, language).blocks)
    assert erase["style"] == "danger"
    assert erase["confirm"]["deny"]["text"] in {"Toch niet", "Keep it"}
