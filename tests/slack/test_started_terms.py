"""A term that somebody starts: its last day is told at once, and those who follow deadlines hear of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.subscription import StartedTerm
from bot.rendering.slack import actions as names
from bot.rendering.slack.modals import started_term as form
from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import DUTCH, ENGLISH, GENERAL
from tests.slack.later import Later, later_on

TERM = "react-concept-settlement"
FILLED = {form.TERM: TERM, form.DAY: "2027-02-10", form.NOTE: "afrekening 2026"}


@pytest.fixture
def later(slack: FakeSlack, mode: str, tmp_path: Path, corpus: Corpus, ready: Assistant) -> Iterator[Later]:
    with later_on(slack, mode, tmp_path, corpus, ready) as made:
        yield made


def kept(later: Later) -> tuple[StartedTerm, ...]:
    with later.store.reading() as unit:
        return unit.terms.of_region(later.slack.workspace.team, "flevoland")


def start(later: Later, user: str, text: str) -> str:
    """Start the term of the concept settlement, and return the title of the form."""
    later.slack.slash(user, GENERAL, text).wait()
    title = str(later.app.modal(user).shown["title"]["text"])
    later.submit(user, dict(FILLED))
    return title


def test_the_last_day_is_told_at_once_in_the_language_of_the_command(later: Later) -> None:
    assert start(later, ENGLISH.id, "termijn") == "Een termijn begint"
    (told,) = later.slack.answers(ENGLISH.id)
    assert "uiterlijk woensdag 24 februari 2027" in told.text
    assert "Gerekend" not in told.text.splitlines()[0]
    assert "DVH art. 11" in told.text
    assert start(later, DUTCH.id, "term") == "A term begins"
    assert "by Wednesday 24 February 2027" in later.slack.answers(DUTCH.id)[-1].text
    (item,) = kept(later)  # the same term of the same day is one
    assert (item.term, item.start, item.owner) == (TERM, "2027-02-10", ENGLISH.id)


def test_what_has_not_begun_is_refused(later: Later) -> None:
    later.slack.slash(DUTCH.id, GENERAL, "termijn").wait()
    later.app.modal(DUTCH.id)
    later.slack.submit(DUTCH.id, FILLED | {form.DAY: "2027-03-01"}).wait()
    assert form.DAY in later.app.modal(DUTCH.id).errors
    assert kept(later) == ()


def test_who_follows_deadlines_is_reminded_until_it_is_ended(later: Later) -> None:
    later.subscribe(DUTCH.id, DUTCH.id, lead=["7", "2"])
    start(later, DUTCH.id, "termijn")
    assert "Ik herinner je er op tijd aan" in later.slack.answers(DUTCH.id)[-1].text
    later.at("2027-02-17T09:00")
    of_term = "Reageren op de concept-eindafrekening, uiterlijk woensdag 24 februari"
    assert len(later.told(DUTCH.id, of_term)) == 1
    page = later.command(ENGLISH.id, "terms")
    assert "by Wednesday 24 February 2027" in page.text
    assert f"'user_id': '{DUTCH.id}'" in str(page.blocks)
    later.slack.press(ENGLISH.id, page, f"{names.TERM_END}.0").wait()
    later.settle()
    assert "No term runs" in later.slack.ephemeral(ENGLISH.id).text
    assert kept(later) == ()
    later.at("2027-02-22T09:00")
    assert len(later.told(DUTCH.id, of_term)) == 1


def test_words_behind_the_subcommand_are_a_question(later: Later) -> None:
    assert "4 weken" in str(later.command(DUTCH.id, "termijn voor het verbeterplan").blocks)


def test_an_empty_list_offers_to_start_one(later: Later) -> None:
    page = later.command(DUTCH.id, "termijnen")
    assert "Er loopt geen termijn" in page.text
    view = later.form(DUTCH.id, page, names.TERM_START)
    assert view["callback_id"] == names.MODAL_TERM
