"""A worker that is stopped past its claim and then goes on (SIGSTOP, SIGCONT): it sends nothing."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.reminders.fastclock import FastClock
from bench.reminders.forks import Plan
from bench.reminders.kills import MOMENT, environment, forked, subscription
from bot.storage.sql.store import SqlStore
from tests.fakeslack import FakeSlack
from tests.fakeslack.cast import GENERAL


@pytest.fixture
def clock() -> FastClock:
    return FastClock.at(MOMENT)


@pytest.fixture
def slack(clock: FastClock) -> Iterator[FakeSlack]:
    with FakeSlack(now=clock.seconds, echo=False) as fake:
        yield fake


def plan(url: str, slack: FakeSlack, clock: FastClock, trap: int | str, how: str = "SIGSTOP") -> Plan:
    """Return a plan of one worker for the one reminder there is."""
    moment = (clock.base.isoformat(), clock.origin, clock.factor)
    return Plan(url, environment(slack), 1, 1, [trap], *moment, how)


def freeze(url: str, slack: FakeSlack, clock: FastClock, step: str) -> tuple[int, int]:
    """Let another worker deliver while one stands still; return the calls before and after it wakes."""
    frozen = forked(plan(url, slack, clock, step))
    stopped = int(str(next(frozen)["pid"]))
    until_stopped(stopped)
    list(forked(plan(url, slack, clock, 0)))
    before = len(slack.calls("chat.postMessage"))
    os.kill(stopped, signal.SIGCONT)
    assert next(frozen)["status"] == 0
    return before, len(slack.calls("chat.postMessage"))


def until_stopped(pid: int) -> None:
    while Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "T":
        time.sleep(0.01)


@pytest.mark.parametrize("step", ["claim", "sending"])
def test_one_that_was_to_send_sends_nothing(
    url: str, store: SqlStore, slack: FakeSlack, clock: FastClock, step: str
) -> None:
    with store.writing() as unit:
        unit.subscriptions.put(subscription(slack.workspace.team, GENERAL))
    assert freeze(url, slack, clock, step) == (1, 1)
    assert len(slack.answers(GENERAL)) == 1


def test_one_that_looked_up_and_found_nothing_sends_nothing(
    url: str, store: SqlStore, slack: FakeSlack, clock: FastClock
) -> None:
    with store.writing() as unit:
        unit.subscriptions.put(subscription(slack.workspace.team, GENERAL))
    list(forked(plan(url, slack, clock, "sending", "SIGKILL")))
    assert freeze(url, slack, clock, "looked up") == (1, 1)
    assert len(slack.answers(GENERAL)) == 1
