"""Reminders are asked for in Slack, changed and ended; nobody gets what nobody asked for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.subscription import Standing, Topic
from bot.domain.text import Language
from bot.domain.workspace import Person
from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import subscription as form
from tests.fakeslack import Channel, FakeSlack
from tests.fakeslack.cast import ADMIN, ARCHIVED, DUTCH, ENGLISH, GENERAL, PRIVATE, WITHOUT_BOT
from tests.slack.later import Later, later_on
from tests.slack.reading import shown


@pytest.fixture
def later(slack: FakeSlack, mode: str, tmp_path: Path, corpus: Corpus, ready: Assistant) -> Iterator[Later]:
    with later_on(slack, mode, tmp_path, corpus, ready) as made:
        yield made


def test_a_channel_is_subscribed_and_hears_of_a_deadline_once(later: Later) -> None:
    later.subscribe()
    (kept,) = later.subscriptions()
    assert (kept.receiver, kept.owner, kept.topics) == (GENERAL, DUTCH.id, (Topic.DEADLINES,))
    assert (kept.language, kept.timezone, kept.lead_days) == (Language.NL, "Europe/Amsterdam", (7, 2))
    confirmed = later.slack.ephemeral(DUTCH.id)
    assert "vrijdag 19 februari 2027 om 09:00" in confirmed.text
    assert "oncept-eindafrekening" in confirmed.text
    assert later.slack.answers(GENERAL) == ()
    for moment in ("2027-02-19T08:59", "2027-02-19T09:00", "2027-02-19T09:01"):
        later.at(moment)
    assert len(later.told()) == 1


def test_two_people_make_one_subscription_of_a_channel(later: Later) -> None:
    later.subscribe()
    page = later.command(ENGLISH.id, "remind")
    assert f"{names.SUBSCRIPTION_NEW}.1" not in str(page.blocks)
    later.slack.open_home(ENGLISH.id)
    home = later.slack.wait_for(lambda: later.slack.home(ENGLISH.id))
    later.form(ENGLISH.id, home, names.SUBSCRIPTION_NEW)
    later.submit(ENGLISH.id, {form.PLACE: GENERAL, form.TOPICS: ["meetings"], form.LEAD: ["3"]})
    (kept,) = later.subscriptions()
    assert (kept.topics, kept.owner, kept.language) == ((Topic.MEETINGS,), DUTCH.id, Language.NL)


def test_a_person_is_offered_what_concerns_them_in_their_language(later: Later) -> None:
    team = later.slack.workspace.team
    with later.store.writing() as unit:
        unit.people.put(Person(team, ENGLISH.id, municipality="urk", role="programmamanager"))
    page = later.command(ENGLISH.id, "remind", later.slack.dm(ENGLISH.id))
    assert "remind you" in page.text
    later.form(ENGLISH.id, page, names.SUBSCRIPTION_NEW)
    later.submit(ENGLISH.id, {})
    (kept,) = later.subscriptions()
    assert (kept.receiver, kept.parties) == (ENGLISH.id, ("urk", "programmamanager"))
    assert kept.language is Language.EN
    (told,) = later.slack.answers(ENGLISH.id)
    assert "The next one comes on" in told.text
    assert "Regional days, Deadlines (Urk" in shown(later.slack.home(ENGLISH.id))


@pytest.mark.parametrize(
    ("channel", "why"), [(WITHOUT_BOT, "geen lid"), (ARCHIVED, "gearchiveerd"), ("C0ELDERS01", "zelf in zit")]
)
def test_a_channel_in_which_it_cannot_be_is_refused_in_the_form(later: Later, channel: str, why: str) -> None:
    slack = later.slack
    _channel_of_others(slack)
    slack.open_home(DUTCH.id)
    later.form(DUTCH.id, slack.wait_for(lambda: slack.home(DUTCH.id)), names.SUBSCRIPTION_NEW)
    slack.submit(DUTCH.id, {form.PLACE: channel}).wait()
    assert why in later.app.modal(DUTCH.id).errors[form.PLACE]
    assert later.subscriptions() == ()


def _channel_of_others(slack: FakeSlack) -> None:
    members = frozenset({ADMIN.id, slack.workspace.bot_user})
    slack.add(Channel("C0ELDERS01", "elders", members))


def test_what_was_paused_is_silent_and_what_is_resumed_does_not_make_up_for_it(later: Later) -> None:
    later.subscribe()
    page = later.command(ENGLISH.id, "herinner")
    later.slack.press(ENGLISH.id, page, f"{names.SUBSCRIPTION_PAUSE}.0").wait()
    later.settle()
    (kept,) = later.subscriptions()
    assert kept.standing is Standing.PAUSED
    later.at("2027-02-19T09:00")
    assert later.told() == []
    later.clock("2027-02-22T10:00")
    page = later.command(ENGLISH.id, "herinner")
    assert "even uit" in page.text
    later.slack.press(ENGLISH.id, page, f"{names.SUBSCRIPTION_RESUME}.0").wait()
    later.settle()
    later.at("2027-02-22T10:01")
    assert later.told() == []
    later.at("2027-02-26T09:00")
    assert len(later.told()) == 1


def test_what_was_ended_is_gone_from_the_list_and_can_be_asked_for_again(later: Later) -> None:
    later.subscribe()
    page = later.command(DUTCH.id, "herinner")
    later.slack.press(DUTCH.id, page, f"{names.SUBSCRIPTION_END}.0").wait()
    later.slack.press(DUTCH.id, page, f"{names.SUBSCRIPTION_END}.0").wait()
    later.settle()
    assert later.subscriptions() == ()
    later.at("2027-02-19T09:00")
    assert later.told() == []
    later.subscribe()
    later.at("2027-02-26T09:00")
    assert len(later.told()) == 1


def test_nobody_changes_what_is_anothers(later: Later) -> None:
    later.subscribe(ENGLISH.id, ENGLISH.id)
    (kept,) = later.subscriptions()
    (told,) = later.slack.answers(ENGLISH.id)
    later.slack.press(DUTCH.id, told, names.SUBSCRIPTION_CHANGE).wait()
    window = later.slack.wait_for(lambda: later.slack.modal(DUTCH.id))
    assert "van een ander" in shown(window) or "somebody else" in shown(window)
    assert later.subscriptions() == (kept,)


def test_a_change_counts_from_now_and_keeps_what_was_muted(later: Later) -> None:
    later.subscribe(channel=PRIVATE)
    (kept,) = later.subscriptions()
    with later.store.writing() as unit:
        unit.subscriptions.put(replace(kept, muted=("concept-settlement",)))
    later.clock("2027-02-16T12:00")
    page = later.command(DUTCH.id, "remind", PRIVATE)
    view = later.form(DUTCH.id, page, f"{names.SUBSCRIPTION_CHANGE}.0")
    assert "Concept" in str(view["blocks"]) or "Draft" in str(view["blocks"])
    later.submit(DUTCH.id, {form.MORNING: "07:30"})
    (kept,) = later.subscriptions()
    assert kept.muted == ("concept-settlement",)
    assert kept.since is not None
    assert kept.since >= datetime(2027, 2, 16, 11, tzinfo=UTC)
    page = later.command(DUTCH.id, "remind", PRIVATE)
    later.form(DUTCH.id, page, f"{names.SUBSCRIPTION_CHANGE}.0")
    later.submit(DUTCH.id, {form.MUTED: []})
    (kept,) = later.subscriptions()
    assert kept.muted == ()
    later.at("2027-02-19T07:30")
    assert len(later.told(PRIVATE)) == 1


def test_who_chooses_another_language_is_reminded_in_it(later: Later) -> None:
    later.subscribe(DUTCH.id, DUTCH.id)
    later.command(DUTCH.id, "taal en", later.slack.dm(DUTCH.id))
    (kept,) = later.subscriptions()
    assert kept.language is Language.EN
