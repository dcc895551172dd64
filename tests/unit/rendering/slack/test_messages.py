"""Everything else that is said in Slack fits, whatever it is about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.gap import GapKind, Handover, HandoverState
from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder
from bot.domain.standing import Standing
from bot.domain.text import Language
from bot.rendering.slack import notices, reminder_marked
from bot.rendering.slack.actions import (
    HANDOVER_CLAIM,
    HANDOVER_REPLY,
    HANDOVER_RESOLVE,
    SUBSCRIPTION_CHANGE,
)
from bot.rendering.slack.dossier import dossier
from bot.rendering.slack.gaps import GapGroup, weekly
from bot.rendering.slack.handover import nobody, notice, request
from bot.rendering.slack.help import help_message
from bot.rendering.slack.reminder import reminder
from bot.rendering.slack.values import Reference
from tests.unit.rendering.slack.accepted import accept, action_ids, parts, shown
from tests.unit.rendering.slack.outcomes import many, short, texts
from tests.unit.rendering.slack.people import handovers, languages, planned

Played = Callable[..., Standing]
STORY = """2027-01-04 signal urk
2027-01-05 start-agreed
2027-01-06 impasse-document-sent urk
2027-01-07 impasse-document-sent dronten
2027-01-08 documents-match"""


@settings(deadline=None)
@given(handover=handovers, language=languages)
def test_a_handover_fits_at_every_step(handover: Handover, language: Language) -> None:
    accept(request(handover, language))
    accept(notice(handover))


@settings(max_examples=20, deadline=None)
@given(handover=handovers)
def test_the_buttons_of_a_handover_follow_its_state(handover: Handover) -> None:
    expected = {
        HandoverState.OPEN: [HANDOVER_CLAIM, HANDOVER_REPLY, HANDOVER_RESOLVE],
        HandoverState.CLAIMED: [HANDOVER_REPLY, HANDOVER_RESOLVE],
        HandoverState.ANSWERED: [HANDOVER_REPLY, HANDOVER_RESOLVE],
        HandoverState.RESOLVED: [],
    }
    assert action_ids(request(handover, Language.NL).blocks) == expected[handover.state]


@settings(max_examples=20, deadline=None)
@given(handover=handovers)
def test_an_asker_is_mentioned_by_an_element_and_in_no_text(handover: Handover) -> None:
    message = request(replace(handover, asker="U9999"), Language.NL)
    mentioned = (part["user_id"] for part in parts(list(message.blocks)) if part.get("type") == "user")
    assert next(mentioned) == "U9999"
    assert "U9999" not in message.text + shown(message.blocks)


def test_any_reminder_fits_and_can_be_changed(real_flevoland: Region) -> None:
    @settings(max_examples=60, deadline=None)
    @given(found=planned, text=texts, repeated=st.booleans())
    def law(found: PlannedReminder, text: str, *, repeated: bool) -> None:
        message = reminder(found, real_flevoland, text, repeated=repeated)
        accept(message)
        assert action_ids(message.blocks)[-1] == SUBSCRIPTION_CHANGE
        if found.reminders:
            assert "DVH art. 11" in shown(message.blocks)

    law()


@settings(max_examples=50, deadline=None)
@given(groups=many(st.builds(GapGroup, texts, st.integers(1, 99), st.sampled_from(GapKind), short), 300))
def test_the_list_of_a_week_fits(groups: tuple[GapGroup, ...]) -> None:
    accept(weekly(groups, date(2026, 11, 15), Language.NL))


@settings(max_examples=50, deadline=None)
@given(examples=many(texts, 8), given_=short, nearest=short, language=languages)
def test_help_fits(examples: tuple[str, ...], given_: str, nearest: str, language: Language) -> None:
    accept(help_message(Reference(language=language), examples, given=given_, nearest=nearest))


@pytest.mark.parametrize("language", Language)
def test_notices_fit_and_an_error_has_its_number(language: Language) -> None:
    made = [
        notices.failed("AB12", language),
        notices.unopened("a1b2c3d4", language),
        notices.not_allowed(language),
        notices.gone(language),
        notices.forgotten(language),
        notices.language_chosen(language),
        notices.thanked(language, helpful=True),
        notices.thanked(language, helpful=False),
        notices.shared(language),
        nobody("de regionaal programmamanager", language),
    ]
    for message in made:
        accept(message)
    assert "AB12" in made[0].text
    assert "AB12" in shown(made[0].blocks)


@settings(max_examples=50, deadline=None)
@given(title=texts, language=languages)
def test_the_day_a_reminder_comes_back_fits(title: str, language: Language) -> None:
    accept(reminder_marked.snoozed(title, date(2027, 3, 1), language))


@pytest.mark.parametrize("language", Language)
def test_a_dossier_is_told_whole(flevoland: Region, played: Played, language: Language) -> None:
    standing = played("escalatiemodel", STORY, "2027-01-20")
    message = dossier(standing, flevoland, language)
    accept(message)
    seen = shown(message.blocks)
    assert standing.state.acts[language] in seen
    assert {Language.NL: "uiterlijk", Language.EN: "at the latest"}[language] in seen
    assert "kosten" in message.text
