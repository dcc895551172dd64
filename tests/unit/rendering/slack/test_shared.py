"""Sharing what is no answer, and reading answers in windows: Slack takes it, and the button carries it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.message import Message
from bot.domain.outcome import Outcome
from bot.domain.region import Region
from bot.domain.text import Language
from bot.rendering.slack import actions as names
from bot.rendering.slack.agenda_list import deadlines
from bot.rendering.slack.layout import message
from bot.rendering.slack.modals import answered, procedure
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.notices import plainly
from bot.rendering.slack.shared import shareable, shared
from bot.rendering.slack.values import Reference, read
from bot.schedule.duties import dues
from tests.unit.rendering.slack.accepted import accept, accept_modal, action_ids, buttons, shown
from tests.unit.rendering.slack.outcomes import outcomes, short, texts

TODAY = date(2026, 11, 22)
LIST = Reference(names.LIST_DEADLINES, Language.EN, "flevoland")
FULL = {"type": "divider"}


def _list(region: Region) -> Message:
    period = (TODAY, TODAY + timedelta(days=365))
    return deadlines(dues(region, *period), period, region, Language.EN, today=TODAY)


def test_a_list_gets_a_button_to_share_it(real_flevoland: Region) -> None:
    made = shareable(_list(real_flevoland), LIST)
    accept(made)
    (share,) = buttons(made.blocks)
    assert share["action_id"] == names.ANSWER_SHARE
    assert read(share["value"]) == LIST


def test_a_shared_list_names_who_shared_it_first(real_flevoland: Region) -> None:
    made = shared(_list(real_flevoland), "U0ANNA0001", LIST)
    accept(made)
    assert {"type": "user", "user_id": "U0ANNA0001"} in made.blocks[0]["elements"][0]["elements"]
    assert made.blocks[1:] == _list(real_flevoland).blocks
    assert not buttons(made.blocks)


@pytest.mark.parametrize("number", [0, 1, 48, 49, 50])
def test_both_leave_room(number: int) -> None:
    made = message("lijst", [FULL] * number, (), Language.NL)
    for changed in (shareable(made, LIST), shared(made, "U0ANNA0001", LIST)):
        accept(changed)
        assert len(changed.blocks) == min(50, number + 1)


@settings(max_examples=150, deadline=None)
@given(outcomes, short)
def test_any_outcome_fits_in_a_window(real_flevoland: Region, outcome: Outcome, question: str) -> None:
    accept_modal(answered.view(outcome, real_flevoland, question))


@settings(max_examples=50, deadline=None)
@given(texts, st.sampled_from(Language))
def test_any_short_message_fits_in_a_window(text: str, language: Language) -> None:
    accept_modal(answered.said(plainly(text, language), language))


@pytest.mark.parametrize("language", Language)
def test_a_procedure_is_chosen_from_those_of_the_region(real_flevoland: Region, language: Language) -> None:
    view = procedure.view(real_flevoland, Reference(language=language, region="flevoland"))
    accept_modal(view)
    assert action_ids(view["blocks"]) == ["field"]
    assert all(item.title[language] in shown(view["blocks"]) for item in real_flevoland.procedures)
    chosen = {"procedure": {"field": {"selected_option": {"value": "niet-nakoming"}}}}
    assert procedure.read(chosen, language) == procedure.Chosen("niet-nakoming")
    assert isinstance(procedure.read({}, language), Invalid)
