"""The open dossiers in a list: who, where it stands, by when; Slack takes it however many there are."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.text import Language
from bot.rendering.slack import actions as names
from bot.rendering.slack.dossier_list import dossier_list
from bot.rendering.slack.values import read
from tests.unit.rendering.slack.accepted import accept, buttons, shown
from tests.unit.rendering.slack.test_messages import STORY

Played = Callable[..., Standing]


@pytest.mark.parametrize("language", Language)
def test_a_dossier_is_told_with_a_button_to_see_it(
    flevoland: Region, played: Played, language: Language
) -> None:
    standing = played("escalatiemodel", STORY, "2027-01-20")
    made = dossier_list([standing], flevoland, language)
    accept(made)
    assert all(part in made.text for part in ("d-1", "kosten", standing.state.label[language]))
    assert standing.state.label[language] in shown(made.blocks)
    (show,) = buttons(made.blocks)
    assert show["action_id"] == names.numbered(names.DOSSIER_SHOW, 0)
    assert (read(show["value"]).entry, read(show["value"]).language) == ("d-1", language)


@pytest.mark.parametrize("number", [0, 1, 20, 21, 120])
def test_any_number_fits(flevoland: Region, played: Played, number: int) -> None:
    standing = played("escalatiemodel", STORY, "2027-01-20")
    long = replace(standing, dossier=replace(standing.dossier, subject="verdeling van kosten " * 14))
    made = dossier_list([long] * number, flevoland, Language.NL)
    accept(made)
    assert len(buttons(made.blocks)) <= min(20, number)
    assert "dossier nieuw" in made.text
    assert ("… en nog" in shown(made.blocks)) is (number > 20)
