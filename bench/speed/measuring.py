"""Runs the measurements of speed and lays them out."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bench import machine
from bench.speed.coldstart import ColdStart
from bench.speed.latency import ANY, MANDATE, PROBLEM
from bench.speed.still import Still, still
from bench.tables import Table

SIZES = (0, 1_500, 15_000)
FOOTNOTE = (
    "Latency: the questions of bench/quality/questions through the same door as users', in a warm process"
    " on one core; in the first table from the files in which all is asked about as often as people"
    " do. A new question has not been asked before in that process. Processor time leaves out the"
    " waiting for a core that others hold (see the load). Memory: VmRSS after all"
    " questions, and the most there ever was (VmHWM), with the knowledge taken from the cache as every start"
    " but the first does. Larger knowledge is generated from ours (bench/speed/generated.py)."
)


def sized(size: int) -> dict[str, Any]:
    """Build and measure knowledge of a size (0: as it is), each in a process of its own."""
    with still() as copy:
        return {**_child("make", size, copy), **_child("measure", size, copy)}


def _child(what: str, size: int, copy: Still) -> dict[str, Any]:
    command = (sys.executable, "-m", "bench.speed.child", what, "--size", str(size))
    done = subprocess.run(  # noqa: S603 - our own command
        command, env=copy.environment, cwd=copy.folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"measuring {size or 'the real'} entries failed:\n{done.stderr.strip()}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def tables(measured: Sequence[Mapping[str, Any]], start: ColdStart) -> list[Table]:
    """Return a table over the sizes and one of the command, with date and machine."""
    where = f"{machine.today()}, {machine.describe()}, {machine.busy()}"
    return [
        Table(f"Speed and memory, {where}", _COLUMNS, tuple(_line(one) for one in measured)),
        Table(
            "A new question by what is asked, the smallest knowledge", _BY_KIND, tuple(_kinds(measured[0]))
        ),
        Table(f"The command `wegwijzer ask`, {where}", ("", "measured"), _command(start)),
    ]


_KINDS = {ANY: "anything, as people ask", MANDATE: "the mandate", PROBLEM: "a problem, where to"}
_BY_KIND = ("", "questions", "p50 / p99 ms", "processor time p50 / p99 ms")
_COLUMNS = (
    "entries",
    "words known",
    "new question p50 / p99 ms",
    "processor time of it p50 / p99 ms",
    "asked again, processor p50 / p99 ms",
    "resident / most MB",
    "taken up s",
    "indexed s / most MB",
)


def _line(one: Mapping[str, Any]) -> tuple[str, ...]:
    new, again = one["new"][ANY], one["again"][ANY]
    return (
        f"{one['entries']:,}",
        f"{one['words']:,}",
        f"{new['p50']:.2f} / {new['p99']:.2f} ({new['questions']} questions)",
        f"{new['cpu_p50']:.2f} / {new['cpu_p99']:.2f}",
        f"{again['cpu_p50']:.2f} / {again['cpu_p99']:.2f}",
        f"{one['resident_mb']} / {one['peak_mb']}",
        f"{one['load_s']}",
        f"{one['build_s']} / {one['build_peak_mb']}",
    )


def _kinds(one: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for kind, name in _KINDS.items():
        new = one["new"][kind]
        clock, cpu = (
            f"{new[p50]:.2f} / {new[p99]:.2f}" for p50, p99 in (("p50", "p99"), ("cpu_p50", "cpu_p99"))
        )
        yield name, str(new["questions"]), clock, cpu


def _command(start: ColdStart) -> tuple[tuple[str, str], ...]:
    return (
        ("process start to end, answer printed", f"{start.median_s:.2f} s (median of {start.runs})"),
        ("slowest of these", f"{start.slowest_s:.2f} s"),
        ("processor time of it", f"{start.cpu_s:.2f} s (median)"),
        ("first start after a change of the knowledge: reads, checks, indexes", f"{start.first_s:.1f} s"),
        ("processor time of it", f"{start.first_cpu_s:.1f} s"),
        ("most memory", f"{start.peak_mb} MB"),
    )
