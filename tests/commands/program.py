"""Starts the program as people and scripts do: in a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

TODAY = "2026-11-22"


@dataclass(frozen=True)
class Run:
    """What a run of the program gave."""

    code: int
    out: str
    err: str


def wegwijzer(
    *arguments: str, typed: str = "", folder: Path = ROOT, today: str | None = TODAY, **environment: str
) -> Run:
    """Run `python -m bot` with arguments, with what is typed into it, and in a folder."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **environment}
    for name in ("NO_COLOR", "WEGWIJZER_SOURCES"):
        surroundings.pop(name, None)
    surroundings.update(environment)
    day = ["--today", today] if today else []
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "bot", *day, *arguments],
        input=typed, capture_output=True, text=True, encoding="utf-8", cwd=folder, env=surroundings,
        timeout=300, check=False,
    )  # fmt: skip
    return Run(done.returncode, done.stdout, done.stderr)


def refused(run: Run, *parts: str) -> None:
    """Check that a run ended as wrong usage: one line on standard error that names the mistake."""
    assert run.code == 2, run
    assert run.out == ""
    (line,) = [line for line in run.err.splitlines() if not line.startswith(("usage:", " "))]
    for part in parts:
        assert part in line, line
