"""How long the command takes from the start of its process to the answer printed."""

import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bench.setting import TODAY
from bench.speed.still import Still, still

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
    """Seconds: the middle of several runs, and the first run after a change of knowledge.

    `cpu_s` counts only the time that a core worked for us (the middle run as well).
    """

    median_s: float
    slowest_s: float
    cpu_s: float
    runs: int
    first_s: float
    first_cpu_s: float
    peak_mb: int


def cold_start() -> ColdStart:
    """Measure: once with nothing in the cache, then as every later start."""
    with still() as copy:
        first = _spent(copy)
        spent = [_spent(copy) for _ in range(_RUNS)]
        peak = round(_peak(copy))
    clock, cpu = zip(*spent, strict=True)
    return ColdStart(
        median_s=round(median(clock), 3),
        slowest_s=round(max(clock), 3),
        cpu_s=round(median(cpu), 3),
        runs=_RUNS,
        first_s=round(first[0], 2),
        first_cpu_s=round(first[1], 2),
        peak_mb=peak,
    )


def _spent(copy: Still) -> tuple[float, float]:
    start, worked = time.perf_counter(), _worked()
    _run(_COMMAND, copy)
    return time.perf_counter() - start, _worked() - worked


def _worked() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def _peak(copy: Still) -> float:
    return float(_run((sys.executable, "-c", _PEAK, *_ASK), copy).stderr.split()[-1])


def _run(command: Sequence[str], copy: Still) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(  # noqa: S603 - our own command
        command, env=copy.environment, cwd=copy.folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"the command failed, so its start cannot be measured:\n{done.stderr.strip()}")
    return done
