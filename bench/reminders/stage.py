"""Where reminders are measured: a fake Slack, a store, and workers, each a process of its own."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from bench.setting import ROOT
from tests.postgresql_server import server

STORES = ("sqlite", "postgresql")
_PATIENCE = 30.0  # seconds for a process to answer or to end


class Slack:
    """A fake Slack that runs as a process, through its control addresses."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self.environment = dict(told)
        self._control = told["SLACK_API_URL"].replace("/api/", "/control/")

    def ask(self, verb: str, **arguments: object) -> Any:  # noqa: ANN401 - whatever was asked for
        """Have the fake Slack do or tell something."""
        request = Request(self._control + verb, json.dumps(arguments).encode())  # noqa: S310 - our own server
        with urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310 - likewise
            return json.load(answer)["result"]

    def channels(self, number: int) -> list[str]:
        """Make so many channels with the bot in them; return their ids."""
        bot = self.ask("workspace")["workspace"]["bot_user"]
        made = [f"C0N{count:07d}" for count in range(number)]
        for name in made:
            self.ask("add_channel", id=name, name=name.lower(), members=[bot])
        return made


@contextmanager
def slack(*options: str) -> Iterator[Slack]:
    """Run a fake Slack with options of `python -m tests.fakeslack` until the block ends."""
    command = (sys.executable, "-m", "tests.fakeslack", "--no-echo", *options)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        try:
            assert process.stdout is not None  # noqa: S101 - a pipe was asked for
            lines = [process.stdout.readline().strip() for _ in range(4)]
            yield Slack(dict(line.split("=", 1) for line in lines))
        finally:
            process.terminate()


@contextmanager
def store_url(side: str) -> Iterator[str]:
    """Give the address of an empty store, kept until the block ends."""
    if side == "postgresql":
        yield server().new_url()
        return
    with tempfile.TemporaryDirectory(prefix="wegwijzer-bench-") as folder:
        yield f"sqlite:///{Path(folder) / 'store.db'}"


@contextmanager
def workers(number: int, url: str, fake: Slack) -> Iterator[tuple["subprocess.Popen[bytes]", ...]]:
    """Run `wegwijzer worker` so many times until the block ends; each has begun to deliver by then."""
    environment = {**os.environ, **fake.environment, "DATABASE_URL": url}
    command = (sys.executable, "-m", "bot", "worker")
    started = [
        subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE)  # noqa: S603 - our own
        for _ in range(number)
    ]
    try:
        for process in started:
            _delivering(process)
        yield tuple(started)
    finally:
        for process in started:
            process.terminate()
        for process in started:
            process.communicate(timeout=_PATIENCE)


def _delivering(process: "subprocess.Popen[bytes]") -> None:
    """Wait until a worker says that it delivers; what it logs before that is a fault."""
    assert process.stderr is not None  # noqa: S101 - a pipe was asked for
    line = process.stderr.readline()
    if b"Traceback" in line:
        line += process.stderr.read()
    if b"delivering" not in line:
        raise RuntimeError(f"a worker did not start: {line.decode(errors='replace')}")
