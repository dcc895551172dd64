"""`wegwijzer reminders preview`, with a real store."""

import argparse
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from rich.console import Console

from bot.commands import reminders
from bot.commands.context import Context, UsageProblem
from bot.domain.dossier import Dossier
from bot.domain.gap import Handover, HandoverState
from bot.domain.region import Region
from bot.domain.subscription import MarkKind, StartedTerm, Topic
from bot.domain.text import Language
from bot.reminders.reading import read_situation
from bot.storage.opening import open_store
from tests.unit.reminders.making import at, mark, subscribed

Run = Callable[..., str]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"DATABASE_URL": f"sqlite:///{tmp_path / 'store.db'}"}


@pytest.fixture
def run(flevoland: Region, environment: dict[str, str]) -> Run:
    """Return a function that runs a command line and gives what it printed."""

    def run(*words: str, language: Language = Language.EN) -> str:
        parser = argparse.ArgumentParser()
        reminders.add(parser.add_subparsers())
        out = io.StringIO()
        console = Console(file=out, width=200, highlight=False, color_system=None)
        surroundings = SimpleNamespace(
            region=flevoland, today=date(2026, 11, 22), language=language, console=console, out=out,
            environment=environment,
        )  # fmt: skip
        arguments = parser.parse_args(["reminders", "preview", *words])
        assert arguments.run(arguments, cast("Context", surroundings)) == 0
        return out.getvalue()

    return run


def rows(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(text)
    return found


def test_without_subscriptions_it_shows_an_imagined_receiver(run: Run) -> None:
    text = run("--until", "2026-12-02")
    assert text.startswith(
        "To an imagined receiver; this is not really sent. Subscriptions in this region: 0."
    )
    assert "2026-11-24 09:00 CET to imagined" in text
    assert "Regional day (regiodag) on Tuesday 1 December 2026. 5 working days left after today." in text
    assert {row["imagined"] for row in rows(run("--json"))} == {True}


def test_topics_and_parties_are_those_of_an_imagined_receiver(run: Run) -> None:
    words = ("--from", "2027-01-01", "--until", "2027-12-31", "--json", "--receiver", "all")
    found = rows(run(*words, "--topics", "deadlines", "--party", "urk"))
    assert {part["occurrence"] for row in found for part in row["reminders"]} == {
        "flevoland/duty/purchasing-plan-data/2027-05-31"
    }
    assert [part["lead"] for row in found for part in row["reminders"]] == ["21d", "7d", "2d", "0d"]
    assert found[0]["moment"] == "2027-05-10T09:00:00+02:00"
    assert found[0]["reminders"][0]["citations"][0]["label"] == "DVH art. 8(2)"


def test_real_subscriptions_are_shown_and_can_be_chosen_from(run: Run, environment: dict[str, str]) -> None:
    with open_store(environment) as store, store.writing() as unit:
        unit.subscriptions.put(subscribed(topics=(Topic.MEETINGS,)))
        unit.subscriptions.put(subscribed("S2", receiver="C2", timezone="Asia/Kolkata"))
    assert {row["receiver"] for row in rows(run("--json"))} == {"C1", "C2"}
    found = rows(run("--json", "--receiver", "C2"))
    assert {(row["receiver"], row["imagined"]) for row in found} == {("C2", False)}
    assert found[0]["moment"] == "2026-11-24T09:00:00+05:30"
    assert "imagined" not in run()
    assert "imagined" in run("--topics", "meetings")


def test_nothing_to_send_is_said(run: Run) -> None:
    assert "Nothing is sent in this period." in run("--until", "2026-11-22")
    assert run("--until", "2026-11-22", "--json").strip() == "[]"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--topics", "weather"], "--topics 'weather' is not known; choose from regional-days, meetings"),
        (["--party", "utrecht"], "--party 'utrecht' is not known; choose from almere"),
        (["--receiver", "C9"], "--receiver 'C9' has no subscription; choose from C1"),
        (["--from", "x"], "--from 'x' is not a date"),
    ],
)
def test_bad_input_is_refused(run: Run, environment: dict[str, str], words: list[str], message: str) -> None:
    with open_store(environment) as store, store.writing() as unit:
        unit.subscriptions.put(subscribed())
    with pytest.raises(UsageProblem) as caught:
        run(*words)
    assert str(caught.value).startswith(message)


def asked(name: str, state: HandoverState) -> Handover:
    when = at("2027-02-01T09:00")
    places = {"channel": "C1", "thread": "", "place": "C2", "stamp": "", "helper": "", "reply": ""}
    return Handover(
        id=name, team="T1", region="flevoland", asker="U1", language=Language.NL, question="?", found="",
        state=state, opened=when, changed=when, **places,
    )  # fmt: skip


def test_all_that_decides_is_read_from_the_store(
    flevoland: Region, environment: dict[str, str], told: Callable[..., Dossier]
) -> None:
    who = subscribed()
    term = StartedTerm("t1", "T1", "flevoland", "improvement-plan", "2027-02-01", "U1")
    done = mark(MarkKind.DONE, "flevoland/duty/final-settlement/2027-03-30", receiver="")
    dossier = told("niet-nakoming", "2027-02-01 shortfall-reported urk")
    closed = told("niet-nakoming", "2027-02-01 shortfall-reported urk\n2027-02-02 settled")
    with open_store(environment) as store, store.writing() as unit:
        unit.subscriptions.put(who)
        unit.subscriptions.put(subscribed("S2", region="elsewhere"))
        unit.terms.add(term)
        unit.marks.put(done)
        unit.dossiers.open(dossier)
        unit.dossiers.open(Dossier("d-2", *(getattr(closed, name) for name in Dossier.__slots__[1:])))
        for number, state in enumerate(HandoverState):
            unit.handovers.add(asked(f"h{number}", state))
    with open_store(environment) as store, store.reading() as unit:
        found = read_situation(unit, flevoland, date(2027, 3, 1))
    assert (found.subscriptions, found.terms, found.marks) == ((who,), (term,), (done,))
    assert [standing.dossier.id for standing in found.standings] == ["d-1"]
    assert found.questions == {"T1": 2}
