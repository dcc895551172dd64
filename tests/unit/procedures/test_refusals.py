"""What cannot have happened is refused, with what is possible instead."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.domain.dossier import Dossier
from bot.domain.standing import Refusal, Refused

Told = Callable[..., Dossier | Refusal]
MODEL = "escalatiemodel"
START = "2027-01-04 signal urk\n2027-01-05 start-agreed\n"
DIFFER = (
    START
    + "2027-01-06 impasse-document-sent urk\n2027-01-07 impasse-document-sent dronten\n"
    + "2027-01-08 documents-differ\n"
)


@pytest.mark.parametrize(
    ("story", "why", "english"),
    [
        ("2027-01-04 start-agreed", Refused.NOT_FIRST, "does not begin with 'start-agreed' but with signal"),
        (
            START + "2027-01-06 vote",
            Refused.UNKNOWN_TYPE,
            "event 'vote' does not exist in escalatiemodel; choose",
        ),
        (
            START + "2027-01-06 talk-held",
            Refused.NOT_POSSIBLE_HERE,
            "documents); possible here: impasse-document-sent, settled, withdrawn",
        ),
        (
            DIFFER + "2027-01-09 same-impasse",
            Refused.NOT_POSSIBLE_HERE,
            "possible here: talk-planned, talk-held",
        ),
        (
            START + "2027-01-06 settled\n2027-01-07 talk-held",
            Refused.ENDED,
            "the dossier is closed (Settled)",
        ),
        (
            START + "2027-01-04 impasse-document-sent urk",
            Refused.BEFORE_PREVIOUS,
            "lies before event 2 on 2027-01-05; choose 2027-01-05 or later",
        ),
        (START + "2028-01-01 settled", Refused.IN_THE_FUTURE, "record what happened up to 2027-12-31"),
        (
            START + "2027-01-06 impasse-document-sent almere",
            Refused.UNKNOWN_PARTY,
            "party 'almere' is not in this dossier; choose from urk, dronten",
        ),
        (START + "2027-01-06 impasse-document-sent", Refused.PARTY_MISSING, "choose from urk, dronten"),
        (DIFFER + "2027-01-09 talk-held urk", Refused.PARTY_NOT_WANTED, "leave out 'urk'"),
        (
            START + "2027-01-06 impasse-document-sent urk\n2027-01-07 impasse-document-sent urk",
            Refused.ALREADY_DONE,
            "recorded for 'urk' already; still expected from dronten",
        ),
        (DIFFER + "2027-01-09 talk-planned", Refused.APPOINTMENT_MISSING, "give a day from 2027-01-09 on"),
        (
            DIFFER + "2027-01-09 talk-planned >2027-01-08",
            Refused.APPOINTMENT_TOO_EARLY,
            "choose 2027-01-09 or later",
        ),
        (DIFFER + "2027-01-09 talk-held >2027-01-10", Refused.APPOINTMENT_NOT_WANTED, "leave out 2027-01-10"),
    ],
)
def test_an_impossible_event_is_refused_with_a_reason(
    told: Told, story: str, why: Refused, english: str
) -> None:
    refusal = told(MODEL, story)
    assert isinstance(refusal, Refusal)
    assert refusal.why is why
    assert english in refusal.text.en
    assert refusal.text.nl != refusal.text.en


@pytest.mark.parametrize(
    ("parties", "why"),
    [
        (("urk",), Refused.TOO_FEW_PARTIES),
        (("urk", "urk"), Refused.TOO_FEW_PARTIES),
        ((), Refused.TOO_FEW_PARTIES),
        (("urk", "bosd"), Refused.NOT_A_MUNICIPALITY),
        (("urk", "arnhem"), Refused.NOT_A_MUNICIPALITY),
    ],
)
def test_a_dossier_is_between_municipalities_of_the_region(
    told: Told, parties: tuple[str, ...], why: Refused
) -> None:
    refusal = told(MODEL, "2027-01-04 signal urk", parties=parties)
    assert isinstance(refusal, Refusal)
    assert refusal.why is why


def test_an_event_of_today_is_not_in_the_future(told: Told) -> None:
    assert isinstance(told(MODEL, "2027-01-04 signal urk", today=date(2027, 1, 4)), Dossier)
    assert isinstance(told(MODEL, "2027-01-04 signal urk", today=date(2027, 1, 3)), Refusal)


def test_a_refusal_leaves_the_dossier_as_it_was(told: Told) -> None:
    before = told(MODEL, START)
    assert isinstance(told(MODEL, START + "2027-01-06 vote"), Refusal)
    assert told(MODEL, START) == before


def test_a_talk_can_be_planned_for_the_same_day(told: Told) -> None:
    assert isinstance(told(MODEL, DIFFER + "2027-01-09 talk-planned >2027-01-09"), Dossier)
