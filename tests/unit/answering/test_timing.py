"""The dates that belong to an answer, as asked on Sunday 22 November 2026 unless told otherwise."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.answering.timing import Timing, timing
from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.lexicon import Lexicon
from bot.domain.question import Question
from bot.domain.region import Region
from bot.domain.text import Phrases

Timed = Callable[..., Timing]


@pytest.fixture(scope="module")
def timed(flevoland: Region) -> Timed:
    """Return a function that tells the dates of some rules for a question."""
    corpus = Corpus((flevoland,), Lexicon((), (), (), (), Phrases()))
    understanding = Assistant(corpus).desk("flevoland").understanding

    def tell(text: str, *rules: str, today: str = "2026-11-22") -> Timing:
        asked = understanding.read(Question(text, date.fromisoformat(today), "flevoland"))
        return timing(flevoland, asked, rules)

    return tell


def due(found: Timing) -> list[str]:
    return [moment.due.isoformat() for moment in found.moments]


def test_an_answer_without_rules_has_no_dates(timed: Timed) -> None:
    assert timed("wanneer is het BOSD") == Timing()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("wanneer is het BOSD", ["2026-12-17"]),
        ("wanneer is het BOSD in maart", ["2027-03-18"]),
        ("BOSD in March 2028", ["2028-03-16"]),
        ("BOSD in het eerste kwartaal van 2027", ["2027-01-21", "2027-02-18", "2027-03-18"]),
        ("BOSD in 2027", ["2027-01-21", "2027-02-18", "2027-03-18", "2027-04-15"]),
        ("is er BOSD op 17 december", ["2026-12-17"]),
        ("is er BOSD op 18 december", ["2026-12-17"]),
    ],
)
def test_a_meeting_in_the_period_asked_about(timed: Timed, text: str, days: list[str]) -> None:
    assert due(timed(text, "bosd")) == days


@pytest.mark.parametrize(
    ("today", "day"),
    [("2026-12-16", "2026-12-17"), ("2026-12-17", "2026-12-17"), ("2026-12-18", "2027-01-21")],
)
def test_the_next_meeting_counts_today(timed: Timed, today: str, day: str) -> None:
    assert due(timed("volgende BOSD", "bosd", today=today)) == [day]


def test_the_papers_of_a_meeting(timed: Timed) -> None:
    (line,) = timed("volgende vergadering, wanneer", "bosd").lines
    assert line == (
        "Eerstvolgende BOSD: donderdag 17 december 2026 (over 25 dagen). "
        "Stukken uiterlijk donderdag 10 december 2026."
    )


def test_papers_that_have_been_sent(timed: Timed) -> None:
    (line,) = timed("volgende vergadering, wanneer", "bosd", today="2026-12-12").lines
    assert line.endswith("De stukken daarvoor moesten uiterlijk donderdag 10 december 2026 verstuurd zijn.")


def test_a_meeting_on_a_public_holiday_says_so(timed: Timed) -> None:
    (line,) = timed("regiodag in mei 2026", "regiodag", today="2026-01-10").lines
    assert "dinsdag 5 mei 2026" in line
    (other,) = timed("BOSD in mei 2026", "bosd", today="2026-01-10").lines
    assert "feestdag" not in other


def test_a_meeting_without_a_day_has_no_dates(timed: Timed) -> None:
    assert timed("wanneer is het voorzittersoverleg", "voorzittersoverleg") == Timing()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("wanneer komt de conceptafrekening", "2027-02-01", "2027-02-28"),
        ("conceptafrekening over begrotingsjaar 2026", "2027-02-01", "2027-02-28"),
        ("conceptafrekening over begrotingsjaar 2027", "2028-02-01", "2028-02-29"),
        ("conceptafrekening in februari 2028", "2028-02-01", "2028-02-29"),
        ("komt de conceptafrekening in 2027", "2027-02-01", "2027-02-28"),
    ],
)
def test_the_window_of_a_duty(timed: Timed, text: str, start: str, end: str) -> None:
    (moment,) = timed(text, "concept-settlement").moments
    assert moment.start is not None
    assert (moment.start.isoformat(), moment.due.isoformat()) == (start, end)


def test_a_window_is_told_with_its_budget_year(timed: Timed) -> None:
    (line,) = timed("wanneer komt de conceptafrekening van de zorgkosten", "concept-settlement").lines
    assert "van maandag 1 februari 2027 tot en met zondag 28 februari 2027 (over 71 dagen)" in line
    assert "Het gaat om begrotingsjaar 2026." in line
    assert line.endswith("de laatste werkdag ervoor is vrijdag 26 februari 2027.")  # 28 February is a Sunday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("wanneer komt de eindafrekening", "2027-03-30"),
        ("eindafrekening 2026", "2027-03-30"),
        ("eindafrekening 2027", "2028-03-30"),
        ("eindafrekening in maart 2027", "2027-03-30"),
        ("eindafrekening in 2027", "2027-03-30"),
        ("eindafrekening in het voorjaar van 2027", "2027-03-30"),
        ("the final settlement in spring 2027", "2027-03-30"),
    ],
)
def test_before_31_march_is_30_march_of_the_year_asked_about(timed: Timed, text: str, day: str) -> None:
    assert due(timed(text, "final-settlement")) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("voor wanneer moet het voorstel er zijn", "2027-06-30"),
        ("het inkoopplan voor 2028", "2027-06-30"),
        ("het inkoopplan voor 2029", "2028-06-30"),
        ("the purchasing plan for 2029", "2028-06-30"),
    ],
)
def test_a_plan_is_made_in_the_year_before(timed: Timed, text: str, day: str) -> None:
    assert due(timed(text, "purchasing-plan-youth-proposal")) == [day]


def test_a_duty_without_a_date_has_none(timed: Timed) -> None:
    assert timed("wanneer komt de rapportage", "quarterly-management-report") == Timing()


@pytest.mark.parametrize(
    ("text", "rule", "day"),
    [
        ("we ontvingen hem op 8 februari 2027", "react-concept-settlement", "2027-02-22"),
        ("received on 15 December 2026", "react-concept-settlement", "2026-12-29"),
        ("factuur van 31 maart 2027", "pay-final-settlement", "2027-04-14"),
        ("het overleg was op 6 april 2027", "improvement-plan", "2027-05-04"),
        ("het eerste gesprek was op 30 november 2026", "step-5-dispute", "2027-02-28"),
        ("het BOSD is op 2027-03-18", "meeting-papers", "2027-03-11"),
        ("vandaag ontvangen", "react-concept-settlement", "2026-12-06"),
    ],
)
def test_a_term_runs_from_the_day_that_is_told(timed: Timed, text: str, rule: str, day: str) -> None:
    assert due(timed(text, rule)) == [day]


def test_a_term_without_a_day_has_no_date(timed: Timed) -> None:
    assert timed("hoe lang hebben we om te reageren", "react-concept-settlement") == Timing()


def test_a_term_that_ends_on_a_sunday_keeps_that_day_and_names_the_last_working_day(timed: Timed) -> None:
    found = timed("de brief kwam op 14 februari 2027 bij ons binnen", "react-concept-settlement")
    assert due(found) == ["2027-02-28"]
    assert "eindigt op zondag 28 februari 2027" in found.lines[0]
    assert found.lines[0].endswith(
        "Die dag valt in het weekend of op een feestdag; "
        "de laatste werkdag ervoor is vrijdag 26 februari 2027."
    )


def test_a_day_goes_to_the_term_and_not_to_the_duty(timed: Timed) -> None:
    found = timed("ontvangen op 8 februari 2027", "concept-settlement", "react-concept-settlement")
    assert due(found) == ["2027-02-22"]


def test_without_a_day_the_duty_is_told(timed: Timed) -> None:
    found = timed("wanneer komt hij en wanneer reageren we", "concept-settlement", "react-concept-settlement")
    assert due(found) == ["2027-02-28"]


def test_lines_are_in_the_language_of_the_question(flevoland: Region) -> None:
    silent = Phrases(("wanneer", "is", "het"), ("when", "is", "the"))
    understanding = (
        Assistant(Corpus((flevoland,), Lexicon((), (), (), (), silent))).desk("flevoland").understanding
    )
    asked = understanding.read(Question("when is the BOSD", date(2026, 11, 22), "flevoland"))
    (line,) = timing(flevoland, asked, ("bosd",)).lines
    assert "Thursday 17 December 2026 (in 25 days). Papers at the latest Thursday 10 December 2026." in line
