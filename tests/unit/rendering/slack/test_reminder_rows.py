"""What is said of subscriptions, and messages in which reminders are dealt with: Slack takes all of it."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.calendar import TermEnd
from bot.domain.message import Message
from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder, ReminderContent
from bot.domain.subscription import StartedTerm, Subscription
from bot.domain.text import Bilingual, Language
from bot.rendering.rule_names import occurrence_name
from bot.rendering.slack import calendar_address, handed_on, reminder_dealt, started_terms
from bot.rendering.slack.modals import hand_on, started_term
from bot.rendering.slack.reminder import reminder
from bot.rendering.slack.reminder_rows import Dealt, Row, dealt_with, rows
from bot.rendering.slack.subscribed import subscribed
from bot.rendering.slack.subscriptions import Place, subscriptions
from bot.rendering.slack.values import Reference
from bot.schedule.terms import term_end
from tests.unit.rendering.slack.accepted import accept, accept_modal, action_ids, shown
from tests.unit.rendering.slack.outcomes import many, texts
from tests.unit.rendering.slack.people import TODAY, bilingual, contents, languages, planned
from tests.unit.rendering.slack.people import subscriptions as wishes

ZONE = ZoneInfo("Europe/Amsterdam")


def test_any_list_of_subscriptions_fits(real_flevoland: Region) -> None:
    @settings(max_examples=25, deadline=None)
    @given(found=many(wishes, 15), channel=st.sampled_from(["", "C0456"]), language=languages)
    def law(found: list[Subscription], channel: str, language: Language) -> None:
        place = Place(channel, real_flevoland, language)
        accept(subscriptions(found, place, lambda _: real_flevoland))

    law()


def test_what_became_of_a_subscription_fits(real_flevoland: Region) -> None:
    messages = st.none() | planned.filter(lambda item: bool(item.reminders))

    @settings(max_examples=25, deadline=None)
    @given(wish=wishes.filter(lambda item: bool(item.receiver)), language=languages, coming=messages)
    def law(wish: Subscription, language: Language, coming: PlannedReminder | None) -> None:
        accept(subscribed(wish, real_flevoland, language, coming, ZONE, days=60))

    law()


def _dealt(row: Row, title: str, language: Language) -> Dealt:
    """Return something that can be done about a reminder, each in turn."""
    day = date(2027, 3, 1)
    made = (
        reminder_dealt.done(title, "U0123", day, language),
        reminder_dealt.later(title, "U0123", day, row, language),
        reminder_dealt.not_mine(title, "", day, row, language),
        reminder_dealt.muted(title, language),
    )
    return made[row.number % len(made)]


def test_a_message_in_which_reminders_are_dealt_with_fits_and_can_be_dealt_with_again(
    real_flevoland: Region,
) -> None:
    @settings(max_examples=25, deadline=None)
    @given(item=planned, title=texts)
    def law(item: PlannedReminder, title: str) -> None:
        again = reminder(item, real_flevoland, "& <tekst> van de herinneringen")
        found = rows(again.blocks)
        for _ in range(2):
            dealt = {row.number: _dealt(row, title, item.language) for row in rows(again.blocks)}
            again = dealt_with(again.text, again.blocks, dealt)
            accept(again)
        assert again.text.startswith("&amp; &lt;tekst&gt;")
        lines = [block for block in again.blocks if str(block.get("block_id")).startswith("reminder.said.")]
        assert len(lines) == len(found)

    law()


def test_what_is_passed_on_fits_and_can_only_be_done(real_flevoland: Region) -> None:
    occurrence = "flevoland/duty/x/2027-01-01"

    @settings(max_examples=25, deadline=None)
    @given(content=contents, language=languages)
    def law(content: ReminderContent, language: Language) -> None:
        handed = handed_on.handed_on(content, occurrence, "U0123", real_flevoland, language)
        accept(handed)
        assert action_ids(handed.blocks) == ["reminder.done.0"]

    law()


@settings(max_examples=25, deadline=None)
@given(title=bilingual, actor=st.none() | bilingual, language=languages)
def test_what_is_said_of_whose_it_is_fits(
    title: Bilingual, actor: Bilingual | None, language: Language
) -> None:
    accept_modal(hand_on.view(title, actor, Reference("x", language)))
    accept(handed_on.told(title[language], "U0456", language))
    accept(reminder_dealt.already(title[language], "", language))


@pytest.mark.parametrize("language", Language)
def test_started_terms_fit_and_every_term_of_a_region_can_be_started(
    real_flevoland: Region, language: Language
) -> None:
    accept_modal(started_term.view(real_flevoland, Reference(language=language)))
    runs: list[tuple[StartedTerm, TermEnd]] = []
    for term in started_term.startable(real_flevoland):
        item = StartedTerm(f"T-{term.id}", "T1", "flevoland", term.id, str(TODAY), "U0123", "notitie " * 25)
        run = item, term_end(real_flevoland, term, TODAY)
        accept(started_terms.started(run, real_flevoland, TODAY, language, told=True))
        runs.append(run)
    listed = started_terms.running(runs, real_flevoland, TODAY, language)
    accept(listed)
    assert len(runs) == 12
    assert len(action_ids(listed.blocks)) == 10 + 1


@pytest.mark.parametrize("language", Language)
def test_an_address_is_shown_whole(language: Language) -> None:
    url = f"https://wegwijzer.example.nl/calendar/{'a_-b' * 10}xyz.ics"
    given_ = calendar_address.address(url, "Flevoland", language)
    assert url in given_.text
    assert url in shown(given_.blocks)
    accept(Message("tekst", given_.blocks))
    accept(calendar_address.not_set(language))


@pytest.mark.parametrize(
    ("occurrence", "name"),
    [
        ("flevoland/duty/concept-settlement/2027-02-28", "Concept-eindafrekening zorgkosten"),
        ("flevoland/term/improvement-plan/2027-02-01/T-1", "Verbeterplan van Almere"),
        ("flevoland/papers/bosd/2027-02-01", "Stukken versturen: "),
        (
            "flevoland/dossier/flevoland-2026-001/step-2a-talk/2027-01-01",
            "Stap 2a: gesprek plannen (flevoland-",
        ),
        ("flevoland/duty/gone/2027-02-28", "gone"),
        ("odd", "odd"),
    ],
)
def test_an_occurrence_has_a_name(real_flevoland: Region, occurrence: str, name: str) -> None:
    assert occurrence_name(real_flevoland, occurrence).nl.startswith(name)
