import argparse
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
from rich.console import Console

from bot.commands import calendar, deadlines, meetings, term
from bot.commands.context import Context, UsageProblem
from bot.domain.calendar import Action, Calendar, Change
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language

Run = Callable[..., str]


@pytest.fixture
def run(flevoland: Region) -> Run:
    """Return a function that runs a command line and gives what it printed."""

    def run(
        *words: str, language: Language = Language.NL, width: int = 100, region: Region = flevoland
    ) -> str:
        parser = argparse.ArgumentParser()
        subparsers = parser.add_subparsers()
        for command in (calendar, deadlines, meetings, term):
            command.add(subparsers)
        out = io.StringIO()
        console = Console(file=out, width=width, highlight=False, color_system=None)
        surroundings = SimpleNamespace(
            region=region, today=date(2026, 11, 22), language=language, console=console, out=out
        )
        arguments = parser.parse_args(words)
        assert arguments.run(arguments, cast("Context", surroundings)) == 0
        return out.getvalue()

    return run


def rows(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(text)
    return found


def test_meetings_as_json(run: Run) -> None:
    found = rows(run("meetings", "--json", "--from", "2026-12-01", "--until", "2026-12-31"))
    assert [row["meeting"] for row in found][:2] == ["regiodag", "dosd"]
    bosd = found[-1]
    expected = {
        "meeting": "bosd", "label": "BOSD", "date": "2026-12-17", "papers_due": "2026-12-10",
        "regional_day": False, "note": None,
    }  # fmt: skip
    assert {key: bosd[key] for key in expected} == expected
    assert bosd["citations"][0] == {
        "document": "inrichtingsplan", "locator": "5.2", "label": "Inrichtingsplan § 5.2",
    }  # fmt: skip
    assert [row["regional_day"] for row in found] == [True] * 7 + [False]


def test_meetings_of_three_months_by_default(run: Run) -> None:
    found = rows(run("meetings", "--json"))
    assert {row["date"] for row in found if row["meeting"] == "bosd"} == {
        "2026-12-17",
        "2027-01-21",
        "2027-02-18",
    }


def test_a_change_and_a_holiday_stand_in_the_note(run: Run, flevoland: Region) -> None:
    reason = Bilingual("Bevrijdingsdag", "Liberation Day")
    change = Change("regiodag", Action.MOVE, date(2026, 5, 5), reason, date(2026, 5, 12))
    own = Change("dosd", Action.CANCEL, date(2026, 5, 5), Bilingual("Geen punten", "No items"))
    region = replace(flevoland, calendar=replace(flevoland.calendar, changes=(change, own)))
    found = rows(run("meetings", "--json", "--from", "2026-05-01", "--until", "2026-05-31", region=region))
    by_id = {row["meeting"]: row for row in found}
    assert by_id["regiodag"]["date"] == "2026-05-12"
    assert by_id["regiodag"]["note"].startswith("Verplaatst van dinsdag 5 mei 2026: Bevrijdingsdag.")
    assert by_id["dosd"]["note"] == "Vervallen: Geen punten. Valt op een feestdag: Bevrijdingsdag."
    assert (by_id["dosd"]["cancelled"], by_id["dosd"]["regional_day"]) == (True, False)
    text = run("meetings", "--from", "2026-05-01", "--until", "2026-05-31", region=region)
    assert "Verplaatst van dinsdag 5 mei 2026" in " ".join(text.split())


@pytest.mark.parametrize("width", [40, 80, 200])
def test_tables_fit_the_terminal(run: Run, width: int) -> None:
    for words in (["meetings"], ["deadlines", "--undated"], ["term", "--list"]):
        text = run(*words, width=width)
        assert max(len(line.rstrip()) for line in text.splitlines()) <= width
        assert "…" not in text


def test_the_table_of_meetings_is_for_people(run: Run) -> None:
    text = " ".join(run("meetings", width=200, language=Language.EN).split())
    assert (
        "Thursday 17 December 2026 BOSD (meeting of portfolio holders) Papers by Thursday 10 December 2026."
        in text
    )
    assert "Without a day in the documents: Working group Care & Safety" in text


def test_deadlines_as_json(run: Run) -> None:
    found = rows(run("deadlines", "--json"))
    assert [row["due"] for row in found] == [
        "2027-02-28", "2027-02-28", "2027-03-30", "2027-05-31", "2027-06-30", "2027-06-30",
    ]  # fmt: skip
    expected = {
        "id": "concept-settlement", "start": "2027-02-01", "due": "2027-02-28", "debtor": "Almere",
        "creditor": "de regiogemeenten", "budget_year": 2026,
    }  # fmt: skip
    assert {key: found[0][key] for key in expected} == expected
    assert "laatste werkdag ervoor is vrijdag 26 februari 2027" in found[0]["note"]
    assert found[2]["note"] == "'Vóór 31 maart' betekent dat 30 maart de laatste veilige dag is."
    assert all(row["citations"] and row["title"] for row in found)


def test_deadlines_of_a_party(run: Run) -> None:
    assert [row["id"] for row in rows(run("deadlines", "--json", "--party", "dronten"))] == [
        "purchasing-plan-data"
    ]


def test_undated_duties_are_added_when_asked_for(run: Run) -> None:
    found = rows(run("deadlines", "--json", "--undated"))
    assert len(found) == 15
    evaluation = next(row for row in found if row["id"] == "charter-evaluation")
    assert (evaluation["due"], evaluation["every"], evaluation["budget_year"]) == (None, "two-years", None)
    assert "om de twee jaar" in run("deadlines", "--undated")


def test_the_table_of_deadlines_is_for_people(run: Run) -> None:
    text = " ".join(run("deadlines", width=200).split())
    assert "dinsdag 30 maart 2027 Definitieve eindafrekening zorgkosten" in text
    assert "over 128 dagen" in text
    assert "DVH art. 11 lid 3" in text


def test_terms_as_json(run: Run) -> None:
    found = rows(run("term", "--list", "--json", language=Language.EN))
    assert len(found) == 13
    expected = {
        "id": "react-concept-settlement", "title": "Respond to the draft final settlement",
        "starts_at": "receipt of the draft final settlement", "length": "P14D",
    }  # fmt: skip
    assert {key: found[0][key] for key in expected} == expected


def test_the_end_of_a_term_as_json(run: Run) -> None:
    found = json.loads(run("term", "pay-final-settlement", "--start", "2027-02-14", "--json"))
    assert (found["id"], found["start"], found["due"]) == ("pay-final-settlement", "2027-02-14", "2027-02-28")
    assert found["note"] == (
        "Zondag 28 februari 2027 is geen werkdag; de laatste werkdag ervoor is vrijdag 26 februari 2027."
    )
    weekday = json.loads(run("term", "pay-final-settlement", "--start", "2027-02-10", "--json"))
    assert weekday["note"] is None


def test_the_end_of_a_term_for_people(run: Run) -> None:
    text = run("term", "meeting-papers", "--start", "2026-12-17", language=Language.EN, width=200)
    assert "by Thursday 10 December 2026 at the latest (in 18 days)" in text
    assert (
        "7 days before, counted from Thursday 17 December 2026 (the day of the BOSD (counted back))" in text
    )
    assert "Source: Inrichtingsplan § 5.3." in text


def test_the_calendar_is_an_icalendar_file(run: Run) -> None:
    text = run("calendar", "--until", "2026-12-31")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "UID:bosd-20261217@flevoland.wegwijzer\r\n" in text
    assert "DTSTAMP:20261122T000000Z" in text


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["meetings", "--from", "tomorrow"], "--from 'tomorrow' is not a date; write it as 2027-02-28"),
        (["deadlines", "--until", "2027-02-29"], "--until '2027-02-29' is not a date"),
        (
            ["calendar", "--from", "2027-02-01", "--until", "2027-01-31"],
            "--until 2027-01-31 lies before --from 2027-",
        ),
        (
            ["meetings", "--until", "9999-12-31"],
            "--until 9999-12-31 is out of reach; give a day from 2000-01-01 to",
        ),
        (
            ["deadlines", "--party", "utrecht"],
            "--party: party 'utrecht' is not known; choose from almere, dronten",
        ),
        (["term"], "no term given; name one"),
        (["term", "pay"], "term 'pay' is not known; choose from react-concept-settlement"),
        (["term", "improvement-plan"], "--start is missing; give the day of the event"),
        (["term", "improvement-plan", "--start", "x"], "--start 'x' is not a date"),
    ],
)
def test_bad_input_is_refused_in_one_line(run: Run, words: list[str], message: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        run(*words)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_a_region_without_a_calendar_has_empty_lists(run: Run, flevoland: Region) -> None:
    bare = replace(flevoland, calendar=Calendar())
    assert [
        json.loads(run(*words, "--json", region=bare))
        for words in (["meetings"], ["deadlines"], ["term", "--list"])
    ] == [[], [], []]
    assert "geen overleg" in run("meetings", region=bare)
    assert "geen deadline" in run("deadlines", region=bare)
    assert "geen termijnen" in run("term", "--list", region=bare)
