"""However many reminders a morning brings, each keeps what can be done about it."""

from datetime import date

import pytest

from bot.domain.region import Region
from bot.domain.reminder import ReminderKind
from bot.domain.subscription import StartedTerm, Topic
from bot.domain.text import Language
from bot.reminders.planning import plan
from bot.reminders.situation import Situation
from bot.rendering.reminder_text import reminder_text
from bot.rendering.rule_names import rule_of
from bot.rendering.slack.reminder import reminder
from bot.rendering.slack.reminder_rows import rows
from bot.rendering.slack.reminder_words import OWED
from tests.unit.reminders.making import subscribed
from tests.unit.rendering.slack.accepted import accept, action_ids

SUBSCRIPTION = f"S-{'0123456789abcdef' * 2}"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7, 12, 20])
def test_every_duty_of_a_morning_can_be_done_put_off_and_muted(
    real_flevoland: Region, number: int, language: Language
) -> None:
    terms = tuple(
        StartedTerm(f"T-{count:016d}", "T1", "flevoland", term.id, "2027-02-22", "U1")
        for count, term in zip(range(number), [*real_flevoland.calendar.terms] * 3, strict=False)
    )
    who = subscribed(SUBSCRIPTION, topics=tuple(Topic), lead_days=tuple(range(15)), language=language)
    planned = plan(Situation(real_flevoland, (who,), terms=terms), date(2027, 2, 23), date(2027, 2, 23))
    assert sum(len(item.reminders) for item in planned) >= min(number, 12)
    for item in planned:
        message = reminder(item, real_flevoland, reminder_text(item, real_flevoland))
        accept(message)
        found = {row.number: row for row in rows(message.blocks)}
        assert list(found) == list(range(len(item.reminders)))
        for count, part in enumerate(item.reminders):
            pressed = {
                name.removesuffix(f".{count}") for name in action_ids(message.blocks) if f".{count}" in name
            }
            if part.content.kind in OWED:
                assert {"reminder.done", "reminder.mute"} <= pressed or pressed == {
                    "reminder.done",
                    "reminder.more",
                }
                assert found[count].occurrence == part.occurrence
            assert found[count].rule == part.rule
            assert found[count].subscription == part.subscription


def test_a_digest_keeps_its_buttons_beside_two_duties(real_flevoland: Region) -> None:
    who = subscribed(SUBSCRIPTION, lead_working_days=(5,), lead_days=(0, 5, 6, 7))
    planned = plan(Situation(real_flevoland, (who,)), date(2027, 2, 23), date(2027, 2, 23))
    kinds = [[part.content.kind for part in item.reminders] for item in planned]
    assert any(ReminderKind.REGIONAL_DAY in found for found in kinds)
    for item in planned:
        message = reminder(item, real_flevoland, reminder_text(item, real_flevoland))
        accept(message)
        assert len(rows(message.blocks)) == len(item.reminders)


def test_the_rule_of_an_occurrence_is_what_the_plan_says(real_flevoland: Region) -> None:
    terms = (StartedTerm("T1", "T1", "flevoland", "pay-final-settlement", "2027-02-22", "U1"),)
    known = Situation(real_flevoland, (subscribed(SUBSCRIPTION),), terms=terms)
    parts = [part for item in plan(known, date(2027, 1, 1), date(2027, 12, 31)) for part in item.reminders]
    assert {rule_of(part.occurrence) == part.rule for part in parts} == {True}
    assert rule_of("flevoland/dossier/d-1/step-2a-talk/2027-02-01") == "step-2a-talk"
    assert rule_of("flevoland/appointment/d-1/step-3/2027-02-01") == "appointment"
