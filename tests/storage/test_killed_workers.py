"""A worker that is killed at any step leaves its work to another, whole and once."""

import os
import signal
import subprocess
import sys

import pytest

from bot.storage.opening import store_at
from tests.conftest import ROOT
from tests.storage.samples import NOW, after, arrival, parcel

# Goes as far as it is told, says so, and waits to be killed.
WORKER = """
import sys, time
from bot.storage.opening import store_at
from tests.storage.samples import NOW, after, arrival, parcel

url, step = sys.argv[1:]
store = store_at(url, "url")

def at(name):
    if name == step:
        print(name, flush=True)
        time.sleep(60)

with store.writing() as unit:
    mine = unit.inbox.add(arrival("a"), after(60))
    at("adding")
at("added")
with store.writing() as unit:
    claim = unit.outbox.add(parcel("answer"), after(60))
    unit.inbox.finish(mine, NOW)
    at("finishing")
at("finished")
with store.writing() as unit:
    unit.outbox.sending(claim)
at("sending")
with store.writing() as unit:
    unit.outbox.sent(claim, NOW, "1.1")
    at("recording")
at("sent")
"""
# After each step: the arrivals and the parcels that another worker gets, and the states of the latter.
STEPS = {
    "adding": ([], []),
    "added": (["a"], []),
    "finishing": (["a"], []),
    "finished": ([], ["planned"]),
    "sending": ([], ["sending"]),
    "recording": ([], ["sending"]),
    "sent": ([], []),
}


def killed(url: str, step: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WORKER, url, step], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == f"{step}\n"
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


@pytest.mark.parametrize("step", STEPS)
def test_another_worker_takes_over_what_was_not_done(url: str, step: str) -> None:
    store_at(url, "url").close()
    killed(url, step)
    arrivals, states = STEPS[step]
    with store_at(url, "url") as store:
        with store.writing() as unit:
            assert unit.inbox.assign(after(59), after(120), 9) == ()
            assert unit.outbox.claim(after(59), after(120), 9) == ()
            assert [found.arrival.id for found in unit.inbox.assign(after(60), after(120), 9)] == arrivals
            assert [claim.state for claim in unit.outbox.claim(after(60), after(120), 9)] == states
        with store.writing() as unit:
            assert (unit.inbox.add(arrival("b", "key/a"), NOW) is None) == (step != "adding")
            known = step in {"finished", "sending", "recording", "sent"}
            assert (unit.outbox.add(parcel("answer")) is None) == known
