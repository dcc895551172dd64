"""The three runs: a steady load, a store that stands still, and being killed under load."""

import random
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.slack.asking import Crowd
from bench.slack.control import Control
from bench.slack.processes import LATENCY, App, running
from bench.slack.seeing import Seen, seen

STALL = 5.0  # seconds
_BUSY = 1.5  # seconds that Slack takes for a call while the store stands still, so that all workers wait
_EVERY = 1.0
_UP = (0.5, 3.0)  # seconds that the app runs between two ends


@dataclass(frozen=True, slots=True)
class Steady:
    """What came of a steady load; `resident` is one figure in MB a second, `worked` processor seconds."""

    seen: Seen
    resident: tuple[float, ...]
    worked: float


def steady(mode: str, seconds: float, rate: float, seed: int) -> Steady:
    """Ask at a steady rate, and watch the memory of the app."""
    with _app(mode) as (app, control):
        crowd = _crowd(control, seed)
        stop, resident = threading.Event(), [app.resident()]
        watch = threading.Thread(target=_watch, args=(app, stop, resident))
        watch.start()
        before = app.worked()
        asked = crowd.ask_for(seconds, rate)
        found = seen(control, asked)
        worked = app.worked() - before
        stop.set()
        watch.join()
        return Steady(found, tuple(resident), worked)


def stalled(mode: str, rate: float, seed: int) -> Seen:
    """Ask while every worker waits for Slack, and nobody can write to the store for five seconds."""
    with _app(mode) as (app, control):
        crowd = _crowd(control, seed)
        asked = crowd.ask_for(2.0, rate)
        control.do("latency", seconds=_BUSY)
        held = threading.Thread(target=_hold, args=(app.database,))
        held.start()
        asked += crowd.ask_for(STALL + 1.0, rate)
        held.join()
        control.do("latency", seconds=LATENCY)
        return seen(control, asked)


def killed(mode: str, rate: float, kills: int, seed: int) -> Seen:
    """Ask while the app is killed and started again, so many times."""
    chance = random.Random(seed)
    with _app(mode) as (app, control):
        crowd = _crowd(control, seed)
        ended = threading.Event()
        killer = threading.Thread(target=_kill, args=(app, kills, chance, ended))
        killer.start()
        asked = []
        while not ended.is_set():
            asked += crowd.ask_for(_EVERY, rate)
        killer.join()
        asked += crowd.ask_for(_EVERY, rate)
        return seen(control, asked)


@contextmanager
def _app(mode: str) -> Iterator[tuple[App, Control]]:
    with TemporaryDirectory(prefix="bench-slack-") as folder, running(mode, Path(folder)) as both:
        yield both


def _crowd(control: Control, seed: int) -> Crowd:
    crowd = Crowd(control, seed)
    crowd.settle_in()
    return crowd


def _watch(app: App, stop: threading.Event, resident: list[float]) -> None:
    while not stop.wait(_EVERY):
        resident.append(app.resident())


def _hold(database: Path) -> None:
    other = sqlite3.connect(database, timeout=STALL, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    time.sleep(STALL)
    other.execute("ROLLBACK")
    other.close()


def _kill(app: App, kills: int, chance: random.Random, ended: threading.Event) -> None:
    try:
        for _ in range(kills):
            time.sleep(chance.uniform(*_UP))
            app.kill()
            app.start()
            app.wait()
    finally:
        ended.set()
