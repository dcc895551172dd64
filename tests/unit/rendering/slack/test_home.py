"""The home page: useful at first sight, and it fits with everything on it."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.message import Message
from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.text import Language
from bot.domain.workspace import Person, Workspace
from bot.rendering.slack import actions as names
from bot.rendering.slack.home import HomePage, home_page
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences
from tests.unit.rendering.slack.accepted import accept_home, action_ids, shown
from tests.unit.rendering.slack.outcomes import many, texts
from tests.unit.rendering.slack.people import TODAY, languages, persons, subscriptions, workspaces

Played = Callable[..., Standing]
YEAR = TODAY, date(2027, 11, 21)


@pytest.mark.parametrize("language", Language)
def test_a_first_visit_shows_where_to_ask_and_what_is_coming(
    real_flevoland: Region, language: Language
) -> None:
    page = HomePage(
        Person("T1", "U1"),
        language,
        real_flevoland,
        TODAY,
        meetings=occurrences(real_flevoland, *YEAR),
        dues=dues(real_flevoland, *YEAR),
        examples=["Wanneer is de volgende regiodag?"],
    )
    message = home_page(page)
    accept_home(message)
    found = action_ids(message.blocks)
    assert found[0] == names.HOME_ASK
    assert {names.PREFERENCES_LANGUAGE, names.PREFERENCES_MUNICIPALITY, names.PREFERENCES_ROLE} <= set(found)
    assert names.SUBSCRIPTION_NEW in found
    assert names.WORKSPACE_OPEN not in found
    assert {Language.NL: "dinsdag 1 december 2026", Language.EN: "Tuesday 1 December 2026"}[
        language
    ] in shown(message.blocks)


def test_an_administrator_sees_the_workspace(real_flevoland: Region) -> None:
    page = HomePage(
        Person("T1", "U1"), Language.NL, real_flevoland, TODAY, workspace=Workspace("T1", contact="C0456")
    )
    message = home_page(page)
    accept_home(message)
    assert action_ids(message.blocks)[-1] == names.WORKSPACE_OPEN


def test_any_home_page_fits(real_flevoland: Region, played: Played) -> None:
    open_dossier = played("escalatiemodel", "2027-01-04 signal urk", "2027-01-20")
    held, owed = occurrences(real_flevoland, *YEAR), dues(real_flevoland, *YEAR)

    pages = st.builds(
        lambda number, **chosen: HomePage(
            region=real_flevoland,
            today=TODAY,
            meetings=held[:number],
            dues=owed[:number],
            dossiers=[open_dossier] * number,
            **chosen,
        ),
        number=st.integers(0, 40),
        person=persons,
        language=languages,
        subscriptions=many(subscriptions, 30),
        examples=many(texts, 6),
        workspace=st.none() | workspaces,
    ).map(home_page)

    @settings(max_examples=100, deadline=None)
    @given(message=pages)
    def law(message: Message) -> None:
        accept_home(message)

    law()
