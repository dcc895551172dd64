"""How long one question takes inside a running program."""

import math
import os
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bench.quality.rows import Row, read
from bench.setting import QUESTIONS, TODAY, region_of
from bot.assistant import Assistant
from bot.corpus.corpus import Corpus
from bot.domain.outcome import Outcome
from bot.domain.question import Question

_MILLISECOND = 1_000_000
ANY, MANDATE, PROBLEM = "any", "mandate", "route"  # the last two as files are named
KINDS = (ANY, MANDATE, PROBLEM)
_AS = {"where": PROBLEM}  # questions that bring up a matter are many more there than anybody asks
_EVERY = 5  # of the example questions, one in so many warms up

Door = Callable[[Question], Outcome]


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds a question: the middle one, and the one that 99 in 100 stay under.

    `cpu_p50` and `cpu_p99` count only the time that the core worked for us, which is what the clock
    would have shown on a machine with nothing else to do.
    """

    p50: float
    p99: float
    cpu_p50: float
    cpu_p99: float
    questions: int


def of(spent: Sequence[tuple[int, int]]) -> Latency:
    """Return the percentiles of pairs of clock and processor time in nanoseconds."""
    clock, cpu = zip(*spent, strict=True)
    return Latency(*percentiles(clock), *percentiles(cpu), len(spent))


def percentiles(times: Sequence[int]) -> tuple[float, float]:
    """Return the 50th and 99th percentile in milliseconds."""
    ranked = sorted(times)
    middle, high = (ranked[math.ceil(share * len(ranked)) - 1] for share in (0.5, 0.99))
    return round(middle / _MILLISECOND, 3), round(high / _MILLISECOND, 3)


def one_core() -> None:
    """Keep this process on one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def warm_up(assistant: Assistant, corpus: Corpus) -> None:
    """Ask example questions of the knowledge, which are none of those that are measured."""
    for region in corpus.regions:
        texts = [text for entry in region.entries for text in entry.questions][:5000:_EVERY]
        for text in texts:
            assistant.ask(Question(text, TODAY, region.id))


def rows() -> dict[str, list[Row]]:
    """Return the questions of all files in the bench by what is asked.

    `ANY` are files in which everything is asked about as often as people do; the others hold far more
    about the mandate, and more problems, than anybody asks.
    """
    found: dict[str, list[Row]] = {kind: [] for kind in KINDS}
    for path in sorted(QUESTIONS.glob("*.jsonl")):
        named = path.stem.split("-")[0]
        kind = _AS.get(named, named)
        # What a right answer holds is not needed here, and would count as memory of the program.
        found[kind if kind in KINDS else ANY] += [replace(row, facts=(), accept=()) for row in read(path)]
    re.purge()
    return found


def ask_all(assistant: Assistant, corpus: Corpus, asked: Sequence[Row]) -> list[tuple[int, int]]:
    """Ask every row once; return the clock and processor time that each took, in nanoseconds."""
    spent = []
    for row in asked:
        door: Door = assistant.route if row.routed else assistant.ask
        question = Question(row.q, TODAY, region_of(corpus, row.region))
        start, worked = time.perf_counter_ns(), time.thread_time_ns()
        door(question)
        spent.append((time.perf_counter_ns() - start, time.thread_time_ns() - worked))
    return spent
