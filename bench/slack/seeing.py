"""What came of the questions: acknowledged in time, answered once."""

import math
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bench.slack.asking import Asked
from bench.slack.control import Control

_PATIENCE = 150.0  # seconds: longer than what a killed process had in hand stays claimed
_QUIET = 6.0  # seconds in which nothing more came, after which nothing more will
_GLANCE = 0.5

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """Of a run: seconds to each acknowledgement and each answer, and what went wrong.

    `lost` counts acknowledged questions without an answer, `doubled` answers beyond the first.
    """

    asked: int
    acknowledged: int
    acks: tuple[float, ...]
    answers: tuple[float, ...]
    lost: int
    doubled: int
    repeated: int
    violations: int


def seen(control: Control, asked: Sequence[Asked]) -> Seen:
    """Wait until no more comes, and count."""
    _wait(control, len(asked))
    deliveries = {one["id"]: one for one in control.do("deliveries", kind="events_api")}
    messages = control.do("answers")
    taken = [one for one in asked if deliveries[one.deliveries[-1]]["acked"]]
    acks = [_took(deliveries[name]) for one in taken for name in one.deliveries if deliveries[name]["acked"]]
    moments, lost, doubled = _matched(asked, taken, messages)
    ids = Counter((one.get("metadata") or {}).get("event_payload", {}).get("id") for one in messages)
    return Seen(
        asked=len(asked),
        acknowledged=len(taken),
        acks=tuple(acks),
        answers=tuple(moments),
        lost=lost,
        doubled=doubled,
        repeated=sum(times - 1 for times in ids.values()),
        violations=control.do("counts")["violations"],
    )


def share(values: Iterable[float], part: float) -> float:
    """Return the value under which a part of all values lies; not a number where there are none."""
    ranked = sorted(values)
    return ranked[math.ceil(part * len(ranked)) - 1] if ranked else math.nan


def _wait(control: Control, count: int) -> None:
    begun, last, since = time.monotonic(), -1, time.monotonic()
    while time.monotonic() - begun < _PATIENCE:
        now = control.do("counts")["answers"]
        if now != last:
            last, since = now, time.monotonic()
        if now >= count and time.monotonic() - since > _QUIET / 2:
            return
        time.sleep(_GLANCE)


def _took(delivery: dict[str, Any]) -> float:
    return float(delivery["attempts"][-1]["took"])


def _matched(
    asked: Sequence[Asked], taken: Sequence[Asked], messages: Sequence[dict[str, Any]]
) -> tuple[list[float], int, int]:
    """Match answers to questions: in a thread its own, in a direct message one after the other."""
    answers: dict[Place, list[float]] = defaultdict(list)
    for message in messages:
        answers[message["channel"], message["thread_ts"]].append(float(message["ts"]))
    put, kept = _by_place(asked), _by_place(taken)
    moments: list[float] = []
    lost = doubled = 0
    for place, questions in put.items():
        come = sorted(answers.get(place, []))
        # What was kept but not acknowledged may be answered too.
        lost += max(0, len(kept.get(place, [])) - len(come))
        doubled += max(0, len(come) - len(questions))
        if len(come) == len(questions):
            moments += [answer - question for answer, question in zip(come, questions, strict=True)]
    return moments, lost, doubled


def _by_place(asked: Iterable[Asked]) -> dict[Place, list[float]]:
    found: dict[Place, list[float]] = defaultdict(list)
    for one in asked:
        found[one.channel, one.thread].append(one.moment)
    return found
