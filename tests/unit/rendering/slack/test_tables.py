"""Tables and the lists that stand in for them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.scope_table import columns
from bot.domain.message import Message
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.slack.agenda_list import deadlines, meetings
from bot.rendering.slack.layout import message
from bot.rendering.slack.mandate_table import mandate_table
from bot.rendering.slack.tables import table
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences
from tests.unit.rendering.slack.accepted import accept, shown
from tests.unit.rendering.slack.outcomes import short

TODAY = date(2026, 11, 22)
both_languages = pytest.mark.parametrize("language", Language)
both_ways = pytest.mark.parametrize("simple", [False, True])


@settings(max_examples=40, deadline=None)
@given(
    cells=st.lists(short, min_size=1, max_size=8),
    width=st.integers(1, 40),
    number=st.integers(0, 300),
    longer=st.integers(1, 60),
    simple=st.booleans(),
)
def test_any_table_fits(cells: list[str], width: int, number: int, longer: int, *, simple: bool) -> None:
    heads = [cells[i % len(cells)] for i in range(width)]
    rows = [[cells[(i + j) % len(cells)] * longer for j in range(width)] for i in range(number)]
    rows = rows or [heads]
    accept(message("tabel", [table(heads, rows, Language.NL, simple=simple)], (), Language.NL))


@both_ways
def test_of_a_table_that_is_too_big_first_and_last_rows_stay(*, simple: bool) -> None:
    rows = [[f"rij {number}", *["lang " * 60] * 4] for number in range(1, 151)]
    made = message(
        "tabel", [table(["a", "b", "c", "d", "e"], rows, Language.NL, simple=simple)], (), Language.NL
    )
    accept(made)
    assert has_table(made) is not simple
    seen = [text for text in shown(made.blocks).split("\n") if text.startswith(("rij", "…"))]
    assert seen[0].startswith("rij 1")
    assert seen[-1].startswith("rij 150")
    assert any("en nog" in text for text in seen)


@both_languages
@both_ways
def test_the_whole_mandate_is_shown(real_flevoland: Region, language: Language, *, simple: bool) -> None:
    scope = real_flevoland.mandate
    assert scope is not None
    made = mandate_table(scope, columns(scope), real_flevoland, language, simple=simple)
    accept(made)
    seen = shown(made.blocks) + str([block.get("rows") for block in made.blocks])
    assert all(act.label[language][:25] in seen for act in scope.acts)
    yes = {Language.NL: "✅ ja", Language.EN: "✅ yes"}[language]
    assert yes in seen
    assert has_table(made) is not simple


@both_languages
@both_ways
def test_meetings_and_deadlines_of_a_year_are_shown(
    real_flevoland: Region, language: Language, *, simple: bool
) -> None:
    period = (TODAY, date(2027, 11, 21))
    held = occurrences(real_flevoland, *period)
    accept(meetings(held, period, real_flevoland, language, simple=simple))
    owed = dues(real_flevoland, *period)
    made = deadlines(owed, period, real_flevoland, language, today=TODAY, simple=simple)
    accept(made)
    for due in owed:
        assert due.duty.title[language] in shown(made.blocks)
        assert due.duty.title[language] in made.text
    assert has_table(made) is not simple


@both_languages
def test_an_empty_period_says_so(real_flevoland: Region, language: Language) -> None:
    made = meetings([], (TODAY, TODAY), real_flevoland, language, undated=real_flevoland.calendar.meetings)
    accept(made)
    assert not has_table(made)
    assert {Language.NL: "geen overleg", Language.EN: "no meeting"}[language] in made.text


def test_cells_keep_their_column_in_a_list() -> None:
    block = table(["Handeling", "Jeugd"], [["Beslissen", "✅ ja"]], Language.NL, simple=True)
    assert shown([block]) == "Beslissen: \nJeugd ✅ ja"
    longer = table(["A", "B", "C"], [["x", "een lange cel zonder kop.", "kort"]], Language.NL, simple=True)
    assert shown([longer]) == "x: \neen lange cel zonder kop. · C kort"


def has_table(made: Message) -> bool:
    return any(block["type"] == "table" for block in made.blocks)
