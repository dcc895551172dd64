"""What every bench shares: the day it is, the knowledge, the files of questions."""

import os
from datetime import date
from pathlib import Path

from bot.corpus.corpus import Corpus
from bot.corpus.loading import load
from bot.corpus.problem import KnowledgeError
from bot.corpus.snapshot import Shelf
from bot.settings import DEFAULT_REGION, Settings

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "bench" / "quality" / "questions"
CALIBRATION = QUESTIONS / "calibration.jsonl"
ROUTE_CALIBRATION = QUESTIONS / "route-calibration.jsonl"


def knowledge() -> Path:
    """Return the knowledge folder that the program would use."""
    return Settings.from_environment(os.environ).knowledge


def corpus() -> Corpus:
    """Load the knowledge as the program does; stop with its errors where it has any."""
    folder = knowledge()
    try:
        return load(folder, Shelf(folder))
    except KnowledgeError as error:
        raise SystemExit(f"the knowledge has errors, so nothing can be measured:\n{error}") from None


def region_of(corpus: Corpus, wanted: str) -> str:
    """Return the region to ask in: the one wanted, or the default where we do not have it."""
    return wanted if corpus.region(wanted) is not None else DEFAULT_REGION
