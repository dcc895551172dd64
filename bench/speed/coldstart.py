"""How long the command takes from the start of its process to the answer printed."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from statistics import median

from bench.setting import ROOT, TODAY

_ASK = ("--today", TODAY.isoformat(), "ask", "wanneer komt de concept-eindafrekening?")
_COMMAND = (sys.executable, "-m", "bot", *_ASK)
# The command itself, and then the most memory that its process ever held.
_PEAK = (
    "import sys; from bot.__main__ import main; from bench import machine; "
    "main(sys.argv[1:]); print(machine.peak(), file=sys.stderr)"
)
_RUNS = 15


@dataclass(frozen=True, slots=True)
class ColdStart:
    """Seconds: the middle and the slowest of several runs, and the first run after a change of knowledge."""

    median_s: float
    slowest_s: float
    runs: int
    first_s: float
    peak_mb: int


def cold_start() -> ColdStart:
    """Measure with a cache folder of our own, so that nobody else's is touched."""
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "XDG_CACHE_HOME": cache, "PYTHONPATH": str(ROOT)}
        first = _spent(environment)
        spent = [_spent(environment) for _ in range(_RUNS)]
        peak = round(_peak(environment))
    slowest = round(max(spent), 3)
    return ColdStart(round(median(spent), 3), slowest, _RUNS, round(first, 2), peak)


def _spent(environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(_COMMAND, env=environment, check=True, capture_output=True)  # noqa: S603 - our own command
    return time.perf_counter() - start


def _peak(environment: dict[str, str]) -> float:
    command = (sys.executable, "-c", _PEAK, *_ASK)
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)  # noqa: S603
    return float(done.stderr.split()[-1])
