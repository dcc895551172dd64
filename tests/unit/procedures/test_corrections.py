"""Corrections are events: they count from then on, and what was written stays."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.domain.dossier import Dossier
from bot.domain.standing import Refusal, Refused, Standing

Told = Callable[..., Dossier | Refusal]
Played = Callable[..., Standing]
MODEL = "escalatiemodel"
STORY = """2027-01-04 signal urk
2027-01-05 start-agreed
2027-01-06 impasse-document-sent urk
2027-01-07 impasse-document-sent dronten
2027-01-10 documents-differ
"""


def test_a_corrected_day_moves_the_term(played: Played) -> None:
    assert played(MODEL, STORY).running[0].due == date(2027, 1, 24)
    corrected = played(MODEL, STORY + "2027-01-12 correction #5\n")
    assert corrected.running[0].due == date(2027, 1, 26)
    assert len(corrected.dossier.events) == 6
    assert corrected.dossier.events[4].day == date(2027, 1, 10)


def test_a_voided_event_no_longer_counts(played: Played) -> None:
    standing = played(MODEL, STORY + "2027-01-12 correction #5 void\n2027-01-12 documents-match\n")
    assert standing.state.id == "step-2b"
    assert [run.term.id for run in standing.terms] == ["step-2b-arguments"] * 2


def test_the_last_correction_of_an_event_counts_and_can_bring_it_back(played: Played) -> None:
    assert played(MODEL, STORY + "2027-01-12 correction #5 void\n").state.id == "step-2"
    back = played(MODEL, STORY + "2027-01-12 correction #5 void\n2027-01-11 correction #5\n")
    assert (back.state.id, back.since) == ("step-2a", date(2027, 1, 11))


def test_a_party_can_be_corrected(played: Played) -> None:
    wrong = "2027-01-04 signal urk\n2027-01-05 start-agreed\n2027-01-06 impasse-document-sent urk\n"
    assert played(MODEL, wrong + "2027-01-06 correction #3 dronten\n").waiting == ("urk",)


def test_a_closed_dossier_can_be_corrected(played: Played) -> None:
    closed = STORY + "2027-01-20 settled\n"
    assert played(MODEL, closed).state.end
    assert played(MODEL, closed + "2027-01-21 correction #6 void\n").state.id == "step-2a"


@pytest.mark.parametrize(
    ("correction", "why", "english"),
    [
        (
            "2027-01-12 correction #9",
            Refused.NOTHING_TO_CORRECT,
            "no event 9 to correct; choose from 1, 2, 3, 4, 5",
        ),
        ("2027-01-12 correction #4 void", Refused.BREAKS_ANOTHER, "event 5 would no longer be right"),
        ("2027-01-12 correction #1 urk", Refused.BREAKS_ANOTHER, "event 2 would no longer be right"),
        ("2027-01-12 correction #4 almere", Refused.BREAKS_ANOTHER, "party 'almere' is not in this dossier"),
    ],
)
def test_a_correction_that_would_make_the_rest_impossible_is_refused(
    told: Told, correction: str, why: Refused, english: str
) -> None:
    refusal = told(MODEL, STORY + correction)
    assert isinstance(refusal, Refusal)
    assert refusal.why is why
    assert english in refusal.text.en


def test_a_dossier_keeps_its_beginning(told: Told) -> None:
    refusal = told(MODEL, "2027-01-04 signal urk\n2027-01-05 correction #1 void")
    assert isinstance(refusal, Refusal)
    assert refusal.why is Refused.NOTHING_LEFT


def test_a_correction_itself_is_not_corrected_but_corrected_again(told: Told) -> None:
    refusal = told(MODEL, STORY + "2027-01-12 correction #5\n2027-01-13 correction #6")
    assert isinstance(refusal, Refusal)
    assert refusal.why is Refused.NOTHING_TO_CORRECT
