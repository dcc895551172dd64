"""Every branch of the escalation model, as its source has them."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.domain.region import Region
from bot.domain.standing import Standing

Played = Callable[..., Standing]
MODEL = "escalatiemodel"
START = "2027-01-04 signal urk\n2027-01-05 start-agreed\n"
DOCUMENTS = START + "2027-01-06 impasse-document-sent urk\n2027-01-07 impasse-document-sent dronten\n"
DIFFER = DOCUMENTS + "2027-01-08 documents-differ\n"
ARGUMENTS = "2027-01-20 arguments-sent urk\n2027-01-21 arguments-sent dronten\n"
MATCH = DOCUMENTS + "2027-01-08 documents-match\n" + ARGUMENTS
THIRD = "2027-02-01 third-person-appointed\n"
STEP_4 = MATCH + "2027-01-25 talk-held\n2027-01-26 still-divided\n" + THIRD
STEP_5 = STEP_4 + "2027-02-10 talk-held\n2027-04-01 deadlock-concluded\n"
EXPERTS = STEP_5 + "2027-04-10 delegation-failed\n2027-04-20 advice-started\n"
COMMITTEE = EXPERTS + "2027-05-01 expert-appointed dronten\n2027-05-02 expert-appointed urk\n"
ADVISED = COMMITTEE + "2027-05-10 chair-appointed\n2027-07-01 advice-given\n"
STORIES = {
    "2027-01-04 signal urk": "signalled",
    START: "step-1",
    START + "2027-01-06 impasse-document-sent urk": "step-1",
    DOCUMENTS: "step-2",
    DIFFER: "step-2a",
    DIFFER + "2027-01-09 talk-planned >2027-01-15": "step-2a-planned",
    DIFFER + "2027-01-09 talk-planned >2027-01-15\n2027-01-15 talk-held": "step-2a-held",
    DIFFER + "2027-01-15 talk-held\n2027-01-15 same-impasse": "step-2b",
    DIFFER + "2027-01-15 talk-held\n2027-01-15 no-agreement-on-document": "step-4",
    DIFFER + "2027-01-09 talk-planned >2027-01-15\n2027-01-10 no-agreement-on-document": "step-4",
    DIFFER + "2027-01-09 no-agreement-on-document": "step-4",
    DOCUMENTS + "2027-01-08 documents-match": "step-2b",
    MATCH: "step-2b-sent",
    MATCH + "2027-01-22 talk-planned >2027-01-25": "step-3",
    MATCH + "2027-01-22 talk-planned >2027-01-25\n2027-01-24 talk-planned >2027-01-28": "step-3",
    MATCH + "2027-01-25 talk-held": "step-3-held",
    MATCH + "2027-01-25 talk-held\n2027-01-26 settled": "settled",
    MATCH + "2027-01-25 talk-held\n2027-01-26 still-divided": "step-4",
    STEP_4: "step-4-appointed",
    STEP_4 + "2027-02-03 talk-planned >2027-02-10": "step-4-planned",
    STEP_4 + "2027-02-10 talk-held": "step-4-talks",
    STEP_4 + "2027-02-10 talk-held\n2027-03-01 settled": "settled",
    STEP_5: "step-5",
    STEP_5 + "2027-04-10 delegation-failed": "step-5-no-solution",
    EXPERTS: "step-5-experts",
    EXPERTS + "2027-04-21 binding-agreed": "step-5-experts",
    COMMITTEE: "step-5-chair",
    COMMITTEE + "2027-05-10 chair-appointed": "step-5-advice",
    ADVISED: "step-5-advised",
    ADVISED + "2027-08-01 settled": "settled",
}


@pytest.mark.parametrize(("story", "state"), STORIES.items(), ids=lambda text: text.splitlines()[-1])
def test_a_story_leads_to_its_state(played: Played, story: str, state: str) -> None:
    assert played(MODEL, story).state.id == state


def test_the_stories_above_reach_every_state(flevoland: Region) -> None:
    model = next(item for item in flevoland.procedures if item.id == MODEL)
    assert {state.id for state in model.states} - set(STORIES.values()) == {"withdrawn"}


@pytest.mark.parametrize("ending", ["settled", "withdrawn urk"])
@pytest.mark.parametrize("story", [story for story, state in STORIES.items() if state != "settled"])
def test_every_story_can_be_settled_or_withdrawn(played: Played, story: str, ending: str) -> None:
    standing = played(MODEL, f"{story.strip()}\n2027-09-01 {ending}")
    assert standing.state.id == ending.partition(" ")[0]
    assert standing.state.end
    assert standing.branches == ()
    assert standing.since == date(2027, 9, 1)


def test_the_jump_from_2a_to_4_is_marked_as_a_gap(played: Played) -> None:
    jumped = played(MODEL, DIFFER + "2027-01-09 no-agreement-on-document")
    talked = played(MODEL, MATCH + "2027-01-25 talk-held\n2027-01-26 still-divided")
    assert "step-4-from-2a" in [gap.id for gap in jumped.gaps]
    assert "step-4-from-2a" not in [gap.id for gap in talked.gaps]


def test_what_can_follow_is_told(played: Played) -> None:
    branches = played(MODEL, DIFFER).branches
    assert [(way.event, way.to) for way in branches] == [
        ("talk-planned", "step-2a-planned"),
        ("talk-held", "step-2a-held"),
        ("no-agreement-on-document", "step-4"),
        ("settled", "settled"),
        ("withdrawn", "withdrawn"),
    ]


def test_with_three_parties_all_three_are_waited_for(played: Played) -> None:
    parties = ("urk", "dronten", "almere")
    standing = played(MODEL, DOCUMENTS, parties=parties)
    assert (standing.state.id, standing.waiting) == ("step-1", ("almere",))
    later = played(MODEL, DOCUMENTS + "2027-01-09 impasse-document-sent almere", parties=parties)
    assert (later.state.id, later.waiting) == ("step-2", ())


def test_a_standing_can_be_told_as_of_an_earlier_day(played: Played) -> None:
    assert played(MODEL, ADVISED, "2027-01-07").state.id == "step-2"
    assert played(MODEL, ADVISED, "2027-01-06").waiting == ("dronten",)
