"""The terms of the escalation model, on literal days."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.domain.standing import Standing, TermRun, TermStatus

Played = Callable[..., Standing]
MODEL = "escalatiemodel"
START = """2027-01-04 signal urk
2027-01-08 start-agreed
2027-01-15 impasse-document-sent urk
2027-01-18 impasse-document-sent dronten
"""
DIFFER = START + "2027-01-20 documents-differ\n"
MATCH = START + "2027-01-20 documents-match\n"
SENT = MATCH + "2027-02-01 arguments-sent urk\n2027-02-03 arguments-sent dronten\n"
DIVIDED = SENT + "2027-02-10 talk-held\n2027-02-12 still-divided\n"
APPOINTED = DIVIDED + "2027-03-05 third-person-appointed\n"
TALKS = APPOINTED + "2027-03-19 talk-held\n"


@pytest.mark.parametrize(
    ("story", "term", "start", "due"),
    [
        (DIFFER, "step-2a-talk", date(2027, 1, 20), date(2027, 2, 3)),
        (MATCH, "step-2b-arguments", date(2027, 1, 20), date(2027, 2, 3)),
        (SENT, "step-2b-meeting", date(2027, 2, 3), date(2027, 2, 17)),
        (DIVIDED, "step-4-third-person", date(2027, 2, 12), date(2027, 3, 5)),
        (APPOINTED, "step-4-meeting", date(2027, 3, 5), date(2027, 3, 19)),
        (TALKS, "step-5-dispute", date(2027, 3, 19), date(2027, 6, 19)),
    ],
)
def test_each_step_has_its_term(played: Played, story: str, term: str, start: date, due: date) -> None:
    run = played(MODEL, story).running[0]
    assert (run.term.id, run.start, run.due) == (term, start, due)


def test_a_term_that_ends_on_a_saturday_ends_there_and_names_the_working_day_before(played: Played) -> None:
    run = played(MODEL, TALKS).running[0]
    assert run.due == date(2027, 6, 19)  # a Saturday; the Algemene termijnenwet does not extend it
    assert run.last_working_day == date(2027, 6, 18)


def test_three_months_from_the_last_of_november_end_on_the_last_of_february(played: Played) -> None:
    story = TALKS.replace("2027-03-19 talk-held", "2027-11-30 talk-held")
    assert played(MODEL, story).running[0].due == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("on", "days", "status"),
    [
        ("2027-02-02", 0, TermStatus.RUNNING),
        ("2027-02-03", 0, TermStatus.RUNNING),
        ("2027-02-04", 1, TermStatus.LATE),
        ("2027-03-01", 26, TermStatus.LATE),
    ],
)
def test_a_term_is_late_from_the_day_after_it(played: Played, on: str, days: int, status: TermStatus) -> None:
    standing = played(MODEL, DIFFER, on)
    (run,) = standing.terms
    assert (run.days_late(standing.today), run.status(standing.today)) == (days, status)
    assert bool(standing.late) == (days > 0)
    assert ("missed-term" in [gap.id for gap in standing.gaps]) == (days > 0)


def test_every_party_has_its_own_term_for_its_arguments(played: Played) -> None:
    standing = played(MODEL, MATCH + "2027-02-05 arguments-sent urk\n", "2027-02-10")
    assert standing.waiting == ("dronten",)
    assert [(run.party, run.met, run.days_late(standing.today)) for run in standing.terms] == [
        ("urk", date(2027, 2, 5), 2),
        ("dronten", None, 7),
    ]
    assert [run.status(standing.today) for run in standing.terms] == [TermStatus.MET_LATE, TermStatus.LATE]


def test_planning_meets_the_term_of_planning(played: Played) -> None:
    standing = played(MODEL, DIFFER + "2027-02-02 talk-planned >2027-02-20\n", "2027-02-10")
    assert standing.appointment == date(2027, 2, 20)
    assert (standing.running, standing.late) == ((), ())
    assert _course(standing.terms) == [("step-2a-talk", date(2027, 2, 2), None)]
    assert "plan-or-hold" in [gap.id for gap in standing.gaps]


def test_a_follow_up_does_not_restart_the_three_months(played: Played) -> None:
    story = TALKS + "2027-04-01 follow-up-planned >2027-04-15\n2027-04-15 follow-up-held\n"
    standing = played(MODEL, story)
    assert standing.since == date(2027, 3, 19)
    assert [run.due for run in standing.running] == [date(2027, 6, 19)]


def test_a_conclusion_after_three_months_counts_and_is_late(played: Played) -> None:
    standing = played(MODEL, TALKS + "2027-06-21 deadlock-concluded\n")
    assert standing.state.id == "step-5"
    assert standing.terms[-1].days_late(standing.today) == 2
    assert standing.terms[-1].status(standing.today) is TermStatus.MET_LATE


def test_a_term_ends_unmet_when_another_way_is_taken(played: Played) -> None:
    standing = played(MODEL, DIFFER + "2027-01-25 no-agreement-on-document\n")
    assert _course(standing.terms) == [
        ("step-2a-talk", None, date(2027, 1, 25)),
        ("step-4-third-person", None, None),
    ]
    assert standing.terms[0].status(standing.today) is TermStatus.ENDED


def test_the_whole_course_of_a_dossier_keeps_every_term(played: Played) -> None:
    standing = played(MODEL, TALKS + "2027-05-01 settled\n")
    assert _course(standing.terms) == [
        ("step-2b-arguments", date(2027, 2, 1), None),
        ("step-2b-arguments", date(2027, 2, 3), None),
        ("step-2b-meeting", date(2027, 2, 10), None),
        ("step-4-third-person", date(2027, 3, 5), None),
        ("step-4-meeting", date(2027, 3, 19), None),
        ("step-5-dispute", None, date(2027, 5, 1)),
    ]
    assert (standing.running, standing.due) == ((), None)


def _course(runs: tuple[TermRun, ...]) -> list[tuple[str, date | None, date | None]]:
    return [(run.term.id, run.met, run.ended) for run in runs]
