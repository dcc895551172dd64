"""What is done about a reminder: once, for whom it counts, and all see it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.subscription import Mark, MarkKind, StartedTerm
from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import hand_on, snooze
from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import ADMIN, DUTCH, ENGLISH, GENERAL, PRIVATE
from tests.fakeslack.messages import Message
from tests.slack.later import Later, later_on

OCCURRENCE = "flevoland/duty/concept-settlement/2027-02-28"
FIRST, SECOND = "2027-02-19T09:00", "2027-02-26T09:00"  # a week before, and two days before
DONE, MUTE = f"{names.REMINDER_DONE}.0", f"{names.REMINDER_MUTE}.0"
NOT_MINE, SNOOZE = f"{names.REMINDER_NOT_MINE}.0", f"{names.REMINDER_SNOOZE}.0"


@pytest.fixture
def later(slack: FakeSlack, mode: str, tmp_path: Path, corpus: Corpus, ready: Assistant) -> Iterator[Later]:
    with later_on(slack, mode, tmp_path, corpus, ready) as made:
        yield made


@pytest.fixture
def told(later: Later) -> Message:
    """Return the reminder of the concept settlement in the channel, a week before."""
    later.subscribe()
    later.at(FIRST)
    (message,) = later.told()
    return message


def marks(later: Later) -> tuple[Mark, ...]:
    with later.store.reading() as unit:
        return unit.marks.of_team(later.slack.workspace.team)


def elements(message: Message, number: int = 0) -> list[dict[str, Any]]:
    """Return the buttons and menus under one of the reminders in a message."""
    found = [item for block in message.blocks for item in block.get("elements", ())]
    return [item for item in found if str(item.get("action_id")).endswith(f".{number}")]


def pressable(message: Message, number: int = 0) -> list[str]:
    """Return what can be pressed or chosen under one of the reminders in a message."""
    return [str(item["action_id"]) for item in elements(message, number)]


def option(message: Message, choice: str) -> str:
    """Return the value of a choice in the menu of days."""
    (menu,) = [item for item in elements(message) if "options" in item]
    values = [str(one["value"]) for one in menu["options"]]
    return next(value for value in values if f'"{choice}"' in value)


def test_what_is_done_says_by_whom_and_nobody_is_asked_again(later: Later, told: Message) -> None:
    later.subscribe(ADMIN.id, PRIVATE)
    later.press(DUTCH.id, told, DONE)
    shown = later.again(told)
    assert pressable(shown) == []
    assert f"'user_id': '{DUTCH.id}'" in str(shown.blocks)
    assert "op vrijdag 19 februari 2027" in str(shown.blocks)
    assert "✓ Gedaan" in shown.text
    assert shown.text.startswith(told.text)
    later.at(SECOND)
    assert len(later.told()) == 1
    assert later.told(PRIVATE) == []


def test_what_is_not_done_is_told_again(later: Later, told: Message) -> None:
    later.at(SECOND)
    assert told.text not in later.told()[-1].text
    assert len(later.told()) == 2


def test_two_who_press_at_once_have_one_effect_and_the_second_hears_who_was_first(
    later: Later, told: Message
) -> None:
    slack = later.slack
    done = [slack.press(user, told, DONE) for user in (DUTCH.id, ENGLISH.id, DUTCH.id)]
    for one in done:
        one.wait()
    later.settle()
    (mark,) = marks(later)
    assert (mark.occurrence, mark.receiver, mark.kind) == (OCCURRENCE, "", MarkKind.DONE)
    shown = later.again(told)
    assert pressable(shown) == []
    assert str(shown.blocks).count("'user_id'") == 1
    assert f"'user_id': '{mark.user}'" in str(shown.blocks)
    (second,) = {DUTCH.id, ENGLISH.id} - {mark.user}
    assert any("al gedaan" in message.text for message in slack.ephemerals(second))


def test_two_who_press_for_two_reminders_in_one_message_undo_nothing(later: Later) -> None:
    team = later.slack.workspace.team
    with later.store.writing() as unit:
        for number, term in enumerate(("pay-final-settlement", "pay-execution-costs")):
            unit.terms.add(StartedTerm(f"T{number}", team, "flevoland", term, "2027-02-12", DUTCH.id))
    later.subscribe()
    later.at(FIRST)
    (told,) = later.told()
    later.press(DUTCH.id, told, f"{names.REMINDER_DONE}.0")
    later.press(ENGLISH.id, told, f"{names.REMINDER_DONE}.2")  # as the message was before
    shown = later.again(told)
    assert [len(pressable(shown, number)) for number in range(3)] == [0, 2, 0]
    assert {DUTCH.id, ENGLISH.id} <= set(str(shown.blocks).split("'"))
    assert len(marks(later)) == 2


@pytest.mark.parametrize(
    ("choice", "day", "moment"),
    [
        (names.SNOOZE_NEXT, "maandag 22 februari 2027", "2027-02-22T09:00"),
        (names.SNOOZE_WEEK, "vrijdag 26 februari 2027", "2027-02-26T09:00"),
    ],
)
def test_what_is_put_off_comes_back_on_its_day(
    later: Later, told: Message, choice: str, day: str, moment: str
) -> None:
    later.press(ENGLISH.id, told, SNOOZE, option(told, choice))
    shown = later.again(told)
    assert day in str(shown.blocks)
    assert pressable(shown) == [DONE]
    later.at(moment.replace("T09:00", "T08:59"))
    assert len(later.told()) == 1
    later.at(moment)
    assert len(later.told()) == 2
    later.press(DUTCH.id, later.told()[-1], DONE)
    assert pressable(later.again(later.told()[-1])) == []


def test_a_day_is_chosen_after_today_and_what_was_put_off_can_be_done(later: Later, told: Message) -> None:
    view = later.form(ENGLISH.id, told, SNOOZE, option(told, names.SNOOZE_CHOOSE))
    assert view["callback_id"] == names.MODAL_SNOOZE
    later.slack.submit(ENGLISH.id, {snooze.UNTIL: "2027-02-19"}).wait()
    assert snooze.UNTIL in later.app.modal(ENGLISH.id).errors
    later.submit(ENGLISH.id, {snooze.UNTIL: "2027-02-23"})
    (mark,) = marks(later)
    assert (mark.receiver, mark.kind, mark.until) == (GENERAL, MarkKind.SNOOZED, "2027-02-23")
    assert "dinsdag 23 februari 2027" in later.slack.ephemeral(ENGLISH.id).text
    later.press(DUTCH.id, told, DONE)
    for moment in ("2027-02-23T09:00", SECOND):
        later.at(moment)
    assert len(later.told()) == 1


def test_what_is_not_ours_is_passed_on_once_to_whom_it_belongs(later: Later, told: Message) -> None:
    slack = later.slack
    view = later.form(DUTCH.id, told, NOT_MINE)
    assert "Almere" in str(view["blocks"])
    later.submit(DUTCH.id, {hand_on.PERSON: ENGLISH.id})
    (handed,) = slack.answers(ENGLISH.id)
    assert "28 February 2027" in handed.text
    assert f"'user_id': '{DUTCH.id}'" in str(handed.blocks)
    shown = later.again(told)
    assert pressable(shown) == [f"{names.REMINDER_HAND_ON}.0"]
    later.form(ENGLISH.id, shown, f"{names.REMINDER_HAND_ON}.0")
    later.submit(ENGLISH.id, {hand_on.PERSON: ENGLISH.id})
    assert len(slack.answers(ENGLISH.id)) == 2  # the second tells that it was passed on
    later.at(SECOND)
    assert len(later.told()) == 1
    later.press(ENGLISH.id, handed, DONE)
    assert pressable(later.again(handed)) == []
    assert {mark.kind for mark in marks(later)} == {MarkKind.NOT_MINE, MarkKind.DONE}


def test_what_is_not_ours_counts_for_one_receiver_only(later: Later, told: Message) -> None:
    later.subscribe(ADMIN.id, ADMIN.id)
    later.slack.press(DUTCH.id, told, NOT_MINE).wait()
    later.settle()
    later.at(SECOND)
    assert len(later.told()) == 1
    assert len(later.told(ADMIN.id)) == 2  # the confirmation names it too


def test_a_muted_rule_is_told_no_more_and_can_be_turned_on_again(later: Later, told: Message) -> None:
    later.press(DUTCH.id, told, MUTE)
    later.press(ENGLISH.id, told, MUTE)
    (kept,) = later.subscriptions()
    assert kept.muted == ("concept-settlement",)
    assert pressable(later.again(told)) == []
    later.at(SECOND)
    assert len(later.told()) == 1


def test_a_button_of_a_subscription_that_is_gone_still_works(later: Later, told: Message) -> None:
    with later.store.writing() as unit:
        unit.people.erase(later.slack.workspace.team, GENERAL)
    later.press(ENGLISH.id, told, DONE)
    assert pressable(later.again(told)) == []


MORE = f"{names.REMINDER_MORE}.1"


@pytest.fixture
def many(later: Later) -> Message:
    """Return a message with so many reminders that what can be done stands in a small menu."""
    team = later.slack.workspace.team
    with later.store.writing() as unit:
        for number in range(5):
            term = StartedTerm(
                f"T{number}", team, "flevoland", "pay-final-settlement", "2027-02-12", DUTCH.id
            )
            unit.terms.add(term)
    later.subscribe()
    later.at(FIRST)
    return later.told()[-1]


def chosen(message: Message, choice: str) -> str:
    """Return the value of a choice in the small menu of the second reminder."""
    (menu,) = [item for item in elements(message, 1) if item["type"] == "overflow"]
    return next(str(one["value"]) for one in menu["options"] if f'"{choice}"' in str(one["value"]))


def test_of_many_each_can_be_done_put_off_passed_on_and_muted(later: Later, many: Message) -> None:
    assert [len(pressable(many, number)) for number in range(6)] == [2] * 6
    later.press(DUTCH.id, many, MORE, chosen(many, names.SNOOZE_WEEK))
    assert "vrijdag 26 februari 2027" in str(later.again(many).blocks)
    later.form(DUTCH.id, many, MORE, chosen(many, names.SNOOZE_CHOOSE))
    later.submit(DUTCH.id, {snooze.UNTIL: "2027-02-23"})
    view = later.form(ENGLISH.id, many, MORE, chosen(many, names.MORE_NOT_MINE))
    assert view["callback_id"] == names.MODAL_HAND_ON
    later.submit(ENGLISH.id, {hand_on.PERSON: ENGLISH.id})
    assert pressable(later.again(many), 1) == [f"{names.REMINDER_HAND_ON}.1"]
    (mark,) = marks(later)
    assert (mark.kind, mark.receiver) == (MarkKind.NOT_MINE, GENERAL)
    assert mark.occurrence == "flevoland/term/pay-final-settlement/2027-02-12/T1"
    later.press(DUTCH.id, many, MORE, chosen(many, names.MORE_MUTE))
    (subscription,) = later.subscriptions()
    assert subscription.muted == ("pay-final-settlement",)
