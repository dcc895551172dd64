"""`wegwijzer gaps` from outside."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.gap import Gap, GapKind
from bot.domain.text import Language
from bot.storage.opening import store_at
from tests.commands.program import refused, wegwijzer

ASKED = datetime(2026, 11, 10, 23, 30, tzinfo=UTC)  # the next day in the region
TODAY = "2026-11-22"
NEAR = "Wie betaalt het vervoer naar de dagbesteding?"
GAPS = (
    ("flevoland", NEAR, Language.NL, GapKind.UNANSWERED),
    ("flevoland", "who pays for transport to day care", Language.EN, GapKind.UNHELPFUL),
    ("flevoland", NEAR, Language.NL, GapKind.UNANSWERED),
    ("flevoland", "What is the [red]wifi[/] password?", Language.EN, GapKind.UNANSWERED),
    ("centraal-gelderland", "wie is de projectleider", Language.NL, GapKind.UNANSWERED),
)


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Return the address of a store with gaps, one a day."""
    address = f"sqlite:///{tmp_path / 'store.db'}"
    with store_at(address, "url") as store, store.writing() as unit:
        for number, (region, text, language, kind) in enumerate(GAPS):
            asked = ASKED + timedelta(days=number)
            unit.gaps.add(Gap(f"g{number}", "T1", region, kind, text, language, "", asked, "U0ASKER"))
    return address


def test_gaps_are_grouped_with_what_comes_nearest(url: str) -> None:
    run = wegwijzer("gaps", "--json", today=TODAY, DATABASE_URL=url)
    assert (run.code, run.err) == (0, "")
    first, second = json.loads(run.out)
    assert first == {
        "count": 3,
        "unanswered": 2,
        "unhelpful": 1,
        "example": NEAR,
        "entry": "mandaat-dagbesteding",
        "title": "Lokale dagbesteding en het mandaat",
        "languages": ["nl", "en"],
        "first": "2026-11-11",
        "last": "2026-11-13",
    }
    assert (second["count"], second["entry"], second["title"]) == (1, None, "")


def test_people_get_a_table_without_who_asked(url: str) -> None:
    run = wegwijzer("gaps", today=TODAY, DATABASE_URL=url, COLUMNS="120")
    assert (run.code, run.err) == (0, "")
    assert "Tevergeefs gevraagd sinds vrijdag 23 oktober 2026: 4" in run.out
    assert run.out.index("mandaat-dagbesteding") < run.out.index("[red]wifi[/]")
    assert "U0ASKER" not in run.out
    assert "projectleider" not in run.out


def test_a_narrow_terminal_gets_them_one_below_the_other(url: str) -> None:
    run = wegwijzer("--lang", "en", "gaps", "--most", "1", today=TODAY, DATABASE_URL=url, COLUMNS="60")
    assert "2 unanswered\n1 not helped\n" in run.out
    assert "11 November 2026 – 13 November 2026" in run.out
    assert run.out.endswith("And 1 more group; show more with --most.\n")


def test_another_region_and_a_later_day_can_be_asked_for(url: str) -> None:
    run = wegwijzer("--region", "centraal-gelderland", "gaps", "--json", today=TODAY, DATABASE_URL=url)
    assert [found["example"] for found in json.loads(run.out)] == ["wie is de projectleider"]
    run = wegwijzer("gaps", "--json", "--since", "2026-11-14", today=TODAY, DATABASE_URL=url)
    assert [found["last"] for found in json.loads(run.out)] == ["2026-11-14"]


def test_no_gaps_is_good_news(tmp_path: Path) -> None:
    run = wegwijzer("gaps", "--since", TODAY, today=TODAY, DATABASE_URL=f"sqlite:///{tmp_path / 'new.db'}")
    assert run.out == "Sinds zondag 22 november 2026 is er niets tevergeefs gevraagd. Mooi zo.\n"
    run = wegwijzer("gaps", "--json", today=TODAY, DATABASE_URL=f"sqlite:///{tmp_path / 'new.db'}")
    assert json.loads(run.out) == []


def test_wrong_input_is_refused(url: str) -> None:
    refused(wegwijzer("gaps", "--most", "0", DATABASE_URL=url), "--most 0", "1 or more")
    refused(wegwijzer("gaps", "--since", "soon", DATABASE_URL=url), "--since 'soon'", "2027-02-28")
    refused(wegwijzer("gaps", "--since", "2026-11-23", today=TODAY, DATABASE_URL=url), "lies after today")
    refused(wegwijzer("gaps", DATABASE_URL="mysql://x"), "DATABASE_URL")
