"""Forms: each fits, and what is filled in comes back as it was meant."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.standing import Refusal, Refused, Standing
from bot.domain.subscription import Standing as On
from bot.domain.subscription import Subscription, Topic
from bot.domain.text import Bilingual, Language
from bot.domain.workspace import Person, Workspace
from bot.rendering.slack.modals import (
    ask,
    dossier,
    event,
    intake,
    preferences,
    reply,
    result,
    snooze,
    subscription,
    workspace,
)
from bot.rendering.slack.modals.state import Invalid
from bot.rendering.slack.values import Reference, read
from tests.unit.rendering.slack.accepted import accept_modal, action_ids
from tests.unit.rendering.slack.modals.filling import filled, untouched
from tests.unit.rendering.slack.outcomes import outcomes, texts
from tests.unit.rendering.slack.people import TODAY, handovers, languages, persons, subscriptions, workspaces

NL, EN = Language.NL, Language.EN
ABOUT = Reference("x", NL, "flevoland", "q-1")
Played = Callable[..., Standing]


@pytest.mark.parametrize("language", Language)
def test_every_form_fits(real_flevoland: Region, language: Language) -> None:
    about = st.just(Reference("x", language, "flevoland", "q-1"))
    region = st.just(real_flevoland)
    procedures = st.sampled_from(real_flevoland.procedures)
    who = st.just(["urk", "gone"])
    views = st.one_of(
        st.builds(ask.view, about, texts),
        st.builds(intake.view, region, about, about=texts, who=who),
        st.builds(preferences.view, persons, region, about),
        st.builds(subscription.view, subscriptions, region, about, new=st.booleans()),
        st.builds(workspace.view, workspaces, st.lists(region, min_size=1, max_size=1), about),
        st.builds(reply.view, handovers, st.just(language)),
        st.builds(snooze.view, about, st.just(TODAY)),
        st.builds(result.view, outcomes, region, about),
        st.builds(dossier.view, procedures, region, about, st.just(TODAY), subject=texts, who=who),
    )

    @settings(max_examples=250, deadline=None)
    @given(view=views)
    def law(view: dict[str, Any]) -> None:
        accept_modal(view)

    law()


def test_the_form_for_an_event_fits(real_flevoland: Region, played: Played) -> None:
    open_one = played("escalatiemodel", "2027-01-04 signal urk", "2027-01-20")
    for language in Language:
        accept_modal(event.view(open_one, real_flevoland, Reference("x", language)))


def test_a_question_comes_back() -> None:
    view = ask.view(ABOUT)
    assert ask.read(filled(view, question=" wie betaalt? "), NL) == ask.Asked("wie betaalt?")
    assert ask.read(untouched(view), EN) == Invalid({"question": "Fill this in."})
    assert read(view["private_metadata"]) == ABOUT


def test_an_intake_comes_back(real_flevoland: Region) -> None:
    view = intake.view(real_flevoland, ABOUT)
    values = filled(
        view, about="we komen er niet uit", who=["urk", "dronten"], since="2026-09-01", tried="praten"
    )
    found = intake.read(values, NL, TODAY)
    assert found == intake.Intake("we komen er niet uit", ("urk", "dronten"), date(2026, 9, 1), "praten")
    assert isinstance(found, intake.Intake)
    assert found.problem == "we komen er niet uit\npraten"
    assert intake.read(filled(view, about="we komen er niet uit"), NL, TODAY) == intake.Intake(
        "we komen er niet uit", (), None, ""
    )
    wrong = intake.read(filled(view, about="kort", since="2027-01-01"), NL, TODAY)
    assert wrong == Invalid(
        {"about": "Vertel iets meer, in een hele zin.", "since": "Kies vandaag of een eerdere dag."}
    )


def test_a_route_in_a_form_can_start_a_dossier(assistant: Assistant, real_flevoland: Region) -> None:
    outcome = assistant.route(
        Question("we komen er met Urk al maanden niet uit over de taken", TODAY, "flevoland")
    )
    view = result.view(outcome, real_flevoland, ABOUT)
    assert "dossier.open.0" in action_ids(view["blocks"])
    assert "context_actions" not in {block["type"] for block in view["blocks"]}


def test_a_new_dossier_comes_back(real_flevoland: Region) -> None:
    procedure = real_flevoland.procedures[0]
    view = dossier.view(procedure, real_flevoland, ABOUT, TODAY, subject="kosten", who=["urk", "dronten"])
    assert dossier.read(untouched(view), NL, TODAY) == dossier.NewDossier(
        "kosten", ("dronten", "urk"), "urk", TODAY, ""
    )
    lonely = dossier.read(filled(view, who=["urk"], by="zeewolde"), NL, TODAY)
    assert lonely == Invalid(
        {"who": "Kies ten minste twee gemeenten.", "by": "Kies een van de partijen hierboven."}
    )


def test_an_event_comes_back_and_a_refusal_stands_at_its_field(
    real_flevoland: Region, played: Played
) -> None:
    standing = played("escalatiemodel", "2027-01-04 signal urk", "2027-01-20")
    view = event.view(standing, real_flevoland, ABOUT)
    values = filled(view, what="start-agreed", day="2027-01-05", note="samen")
    assert event.read(values, NL, standing.today) == event.NewEvent(
        "start-agreed", None, date(2027, 1, 5), None, "samen"
    )
    assert event.read(untouched(view), NL, standing.today) == Invalid({"what": "Vul dit in."})
    refusal = Refusal(Refused.APPOINTMENT_MISSING, Bilingual("de dag mist", "the day is missing"))
    assert event.refused(refusal, EN) == Invalid({"planned": "The day is missing."})


def test_a_closed_dossier_offers_no_event(real_flevoland: Region, played: Played) -> None:
    closed = played("escalatiemodel", "2027-01-04 signal urk\n2027-01-05 withdrawn urk", "2027-01-20")
    view = event.view(closed, real_flevoland, ABOUT)
    accept_modal(view)
    assert "submit" not in view


def test_preferences_come_back(real_flevoland: Region) -> None:
    view = preferences.view(Person("T1", "U1", EN, "urk", ""), real_flevoland, ABOUT)
    assert preferences.read(untouched(view), NL) == preferences.Preferences(EN, "urk", "")
    chosen = filled(view, municipality="-", role="programmamanager")
    assert preferences.read(chosen, NL) == preferences.Preferences(EN, "", "programmamanager")


def test_a_wish_to_be_reminded_comes_back(real_flevoland: Region) -> None:
    kept = Subscription("s-1", "T1", "U1", "U1", "flevoland", (Topic.DEADLINES,), NL, ("urk",), (21, 2))
    view = subscription.view(kept, real_flevoland, ABOUT)
    assert subscription.read(untouched(view), NL) == subscription.Wish(
        (Topic.DEADLINES,), ("urk",), (21, 2), time(9), "", On.ACTIVE
    )
    changed = filled(view, lead=["0", "7"], morning="08:30", standing="paused", who=[])
    assert subscription.read(changed, NL) == subscription.Wish(
        (Topic.DEADLINES,), (), (7, 0), time(8, 30), "", On.PAUSED
    )
    assert isinstance(subscription.read(filled(view, topics=[]), NL), Invalid)
    new = subscription.view(kept, real_flevoland, ABOUT, new=True)
    wish = subscription.read(filled(new, place="C0456"), NL)
    assert isinstance(wish, subscription.Wish)
    assert wish.receiver == "C0456"


def test_settings_of_a_workspace_come_back(real_flevoland: Region) -> None:
    space = Workspace("T1", "flevoland", "U1", "C2", follow_threads=True)
    view = workspace.view(space, [real_flevoland, real_flevoland], ABOUT)
    assert workspace.read(untouched(view), NL) == workspace.Settings("flevoland", "U1", "C2", True, "", "")  # noqa: FBT003
    wrong = workspace.read(filled(view, **{"channel-region": "flevoland"}), EN)
    assert wrong == Invalid({"channel": "Choose the channel too."})


@given(language=languages)
def test_a_day_to_come_back_on_lies_ahead(language: Language) -> None:
    view = snooze.view(Reference(language=language), TODAY)
    assert snooze.read(untouched(view), language, TODAY) == snooze.Later(date(2026, 11, 29))
    assert isinstance(snooze.read(filled(view, until="2026-11-22"), language, TODAY), Invalid)


@given(
    values=st.dictionaries(
        st.sampled_from(["reply", "x"]), st.none() | st.dictionaries(texts, st.none()), max_size=2
    )
)
def test_a_form_that_holds_nothing_is_refused_not_broken(values: dict[str, Any]) -> None:
    assert reply.read(values, NL) == Invalid({"reply": "Vul dit in."})
