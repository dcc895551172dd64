"""`python -m bench.reminders.forks`: workers that end at exact steps, forked from one warm process.

It reads a `Plan` as JSON from standard input and prints one line of JSON for each worker that has ended.
A start of the whole program takes a second; a fork takes hundredths, and is a process as well.
"""

import json
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from bench.reminders.fastclock import FastClock
from bench.reminders.trap import Trap, TrappedStore
from bench.setting import knowledge
from bot.assistant import Assistant
from bot.corpus.loading import load
from bot.corpus.snapshot import Shelf
from bot.domain.message import State
from bot.reminders.keys import PREFIX
from bot.running.parts import Given, Parts
from bot.running.sending import Sending
from bot.settings import Settings
from bot.slack.app import web_client
from bot.slack.identity import identify
from bot.storage.errors import StoreError
from bot.storage.opening import store_at
from bot.storage.ports.store import Store

_GLANCE = 0.05
_OPEN = {State.PLANNED, State.SENDING, State.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Plan:
    """Which workers to run, so many at a time, and until when: all `reminders` were dealt with.

    Each of `traps` is the step (a number or a name) at which one worker ends; 0 is none. `how` is the
    signal that ends it. With `base` empty the clock is the real one.
    """

    url: str
    slack: dict[str, str]
    reminders: int
    workers: int
    traps: list[int | str]
    base: str = ""
    origin: float = 0.0
    factor: float = 1.0
    how: str = "SIGKILL"
    settings: dict[str, str] = field(default_factory=dict)

    def clock(self) -> FastClock:
        """Return the clock of every worker."""
        return FastClock(datetime.fromisoformat(self.base), self.origin, self.factor)


def main() -> None:
    """Run the plan."""
    plan = Plan(**json.load(sys.stdin))
    folder = knowledge()
    shelf = Shelf(folder)
    corpus = load(folder, shelf)
    assistant = Assistant(corpus, shelf)
    given = Given(Settings.from_environment(plan.slack), plan.slack, corpus, lambda: assistant, plan.clock())
    running: dict[int, int | str] = {}
    left = list(plan.traps)
    while left or running:
        while left and len(running) < plan.workers:
            trap = left.pop(0)
            running[_forked(plan, given, trap)] = trap
        pid, status = os.wait()
        _tell(ended=pid, trap=running.pop(pid), status=os.waitstatus_to_exitcode(status))


def _forked(plan: Plan, given: Given, trap: int | str) -> int:
    pid = os.fork()
    if pid:
        return pid
    try:
        _work(plan, given, trap)
    except BaseException:  # noqa: BLE001 - a fork must never go on as its parent
        traceback.print_exc()
        os._exit(70)
    os._exit(0)


def _work(plan: Plan, given: Given, wanted: int | str) -> None:
    """Deliver as `wegwijzer worker` does, until all was dealt with or the trap ends it."""
    trap = Trap(wanted, lambda name: _tell(step=name, pid=os.getpid()), signal.Signals[plan.how])
    settings = given.settings.slack
    client = web_client(settings.bot_token, settings.api_url)
    identity = identify(client)
    with store_at(plan.url, "url") as store:
        watched: Store = TrappedStore(store, trap)
        parts = Parts(
            given.settings,
            watched,
            given.open_assistant,
            given.corpus,
            trap.client(client),
            identity,
            given.clock,
        )
        with _delivering(Sending(parts)) as stop:
            while not _is_done(store, plan.reminders):
                stop.wait(_GLANCE)


@contextmanager
def _delivering(sending: Sending) -> Iterator[threading.Event]:
    stop = threading.Event()
    threads = [threading.Thread(target=loop, daemon=True) for loop in sending.loops(stop)]
    for thread in threads:
        thread.start()
    yield stop
    stop.set()
    for thread in threads:
        thread.join()
    sending.dispatcher.close()


def _is_done(store: Store, number: int) -> bool:
    try:
        with store.reading() as unit:
            found = unit.outbox.deliveries(PREFIX)
    except StoreError:
        return False
    return sum(item.state not in _OPEN for item in found) >= number


def _tell(**what: object) -> None:
    # One write, so that lines of several processes do not mix, and none is lost by what follows.
    os.write(sys.stdout.fileno(), json.dumps(what).encode() + b"\n")


if __name__ == "__main__":
    main()
