"""The non-performance procedure of DVH article 10."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.domain.region import Region
from bot.domain.standing import Standing

Played = Callable[..., Standing]
ARTICLE_10 = "niet-nakoming"
REPORTED = "2027-03-01 shortfall-reported urk\n"
DISCUSSED = REPORTED + "2027-03-02 dosd-planned >2027-04-06\n2027-04-06 dosd-held\n"
REPAIR = DISCUSSED + "2027-04-06 cause-almere\n"
PLAN = REPAIR + "2027-04-13 plan-needed\n"
STORIES = {
    REPORTED: "reported",
    DISCUSSED: "discussed",
    REPAIR: "repair",
    DISCUSSED + "2027-04-06 cause-elsewhere": "other-cause",
    PLAN: "improvement-plan",
    PLAN + "2027-05-01 plan-delivered": "improving",
}


@pytest.mark.parametrize(("story", "state"), STORIES.items(), ids=lambda text: text.splitlines()[-1])
def test_a_story_leads_to_its_state(played: Played, story: str, state: str) -> None:
    assert played(ARTICLE_10, story).state.id == state


@pytest.mark.parametrize("story", STORIES)
def test_a_dispute_can_be_notified_in_writing_at_any_time(played: Played, story: str) -> None:
    assert played(ARTICLE_10, f"{story.strip()}\n2027-06-01 dispute-notified dronten").state.id == "dispute"


def test_the_four_weeks_run_from_the_talks_in_the_dosd(played: Played) -> None:
    (run,) = played(ARTICLE_10, PLAN).terms
    assert (run.term.id, run.start, run.due) == ("improvement-plan", date(2027, 4, 6), date(2027, 5, 4))


def test_a_plan_can_be_late_from_the_day_it_is_found_necessary(played: Played) -> None:
    standing = played(ARTICLE_10, REPAIR + "2027-05-10 plan-needed", "2027-05-10")
    assert [run.days_late(standing.today) for run in standing.late] == [6]


def test_what_the_article_leaves_open_is_said(played: Played) -> None:
    assert [gap.id for gap in played(ARTICLE_10, REPAIR).gaps] == ["reasonable-time", "who-decides-on-a-plan"]
    assert [gap.id for gap in played(ARTICLE_10, REPORTED).gaps] == [
        "when-the-dosd-talks",
        "this-or-the-escalation-model",
    ]


def test_the_stories_above_reach_every_state(flevoland: Region) -> None:
    procedure = next(item for item in flevoland.procedures if item.id == ARTICLE_10)
    missing = {state.id for state in procedure.states} - set(STORIES.values())
    assert missing == {"dispute", "settled", "withdrawn"}
