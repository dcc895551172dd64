"""Regions to test with."""

import re
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.corpus.reader import read
from bot.domain.dossier import Dossier, Event
from bot.domain.region import Region
from bot.domain.standing import Refusal, Standing
from bot.procedures.recording import next_number, opened, recorded
from bot.procedures.replay import standing

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
MakeRegion = Callable[..., Region]


@pytest.fixture(scope="session")
def flevoland(tmp_path_factory: pytest.TempPathFactory) -> Region:
    """Return Flevoland with its real calendar, parties, documents and procedures, but without entries."""
    folder = tmp_path_factory.mktemp("knowledge") / "flevoland"
    for part in ("calendar", "documents", "procedures"):
        shutil.copytree(KNOWLEDGE / "flevoland" / part, folder / part)
    shutil.copy(KNOWLEDGE / "flevoland" / "region.yaml", folder)
    reading = read(folder.parent)
    assert reading.problems == []
    return reading.regions[0]


RECORDED = datetime(2027, 12, 31, 12, tzinfo=UTC)
LATEST = date(2027, 12, 31)
LINE = re.compile(
    r"(?P<day>\S+) (?P<type>\S+)(?: #(?P<corrects>\d+))?(?P<void> void)?"
    r"(?: (?P<party>[a-z]+))?(?: >(?P<planned>\S+))?"
)


def written(line: str, number: int) -> Event:
    """Read an event: day, type, and where it has them `#4` (corrects), `void`, party, `>day` (planned)."""
    match = LINE.fullmatch(line.strip())
    assert match, line
    found = match.groupdict()
    return Event(
        number=number,
        type=found["type"],
        day=date.fromisoformat(found["day"]),
        recorded=RECORDED,
        party=found["party"],
        planned=date.fromisoformat(found["planned"]) if found["planned"] else None,
        corrects=int(found["corrects"]) if found["corrects"] else None,
        void=found["void"] is not None,
    )


@pytest.fixture(scope="session")
def told(flevoland: Region) -> Callable[..., Dossier | Refusal]:
    """Return a function that records a story, an event a line, and gives the dossier or the last refusal."""

    def tell(
        procedure_id: str, story: str, parties: tuple[str, ...] = ("urk", "dronten"), today: date = LATEST
    ) -> Dossier | Refusal:
        procedure = next(item for item in flevoland.procedures if item.id == procedure_id)
        result: Dossier | Refusal = Dossier("d-1", "flevoland", procedure_id, "kosten", parties, RECORDED)
        add = opened
        for line in story.strip().splitlines():
            assert isinstance(result, Dossier), f"refused too early: {result}"
            event = written(line, next_number(result))
            result = add(flevoland, procedure, result, event, today)
            add = recorded
        return result

    return tell


@pytest.fixture(scope="session")
def played(flevoland: Region, told: Callable[..., Dossier | Refusal]) -> Callable[..., Standing]:
    """Return a function that tells where a story has led by a day."""

    def play(procedure_id: str, story: str, on: str = "2027-12-31", **more: object) -> Standing:
        dossier = told(procedure_id, story, **more)
        assert isinstance(dossier, Dossier), dossier
        procedure = next(item for item in flevoland.procedures if item.id == procedure_id)
        found = standing(flevoland, procedure, dossier, date.fromisoformat(on))
        assert isinstance(found, Standing), found
        return found

    return play
