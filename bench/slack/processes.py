"""The two programs of a run: a fake Slack, and the app as an operator starts it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.request import urlopen

from bench.setting import ROOT
from bench.slack.control import Control

LATENCY = 0.1  # seconds for each call to the fake Slack
_RETRIES = "0.2,1,2,4,8,16,30"  # seconds; quicker than Slack's, so that a run ends
_PATIENCE = 60.0
_GLANCE = 0.02
_KIB = 1024
MODES = ("http", "socket")


@dataclass(slots=True)
class App:
    """The app as a process that can be killed and started again."""

    environment: dict[str, str]
    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None
    _log: IO[bytes] | None = None

    @property
    def database(self) -> Path:
        """The file in which it keeps things."""
        return self.folder / "wegwijzer.db"

    @property
    def log(self) -> str:
        """What it has logged so far."""
        return (self.folder / "serve.log").read_text(encoding="utf-8")

    def start(self) -> None:
        """Start it, and return at once."""
        self._log = self._log or (self.folder / "serve.log").open("ab")
        command = (sys.executable, "-m", "bot", "serve")
        self.process = subprocess.Popen(command, env=self.environment, cwd=ROOT, stderr=self._log)  # noqa: S603 - our own

    def wait(self) -> None:
        """Wait until it says that it is ready."""
        until = time.monotonic() + _PATIENCE
        while not self._ready():
            if time.monotonic() > until or (self.process is not None and self.process.poll() is not None):
                raise SystemExit(f"the app did not become ready; its log ends with\n{self.log[-2000:]}")
            time.sleep(_GLANCE)

    def _ready(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5):
                return True
        except OSError:
            return False

    def kill(self) -> None:
        """End it as a power cut would."""
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def close(self) -> None:
        """Tell it to stop, and wait until it has."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(_PATIENCE)
        if self._log is not None:
            self._log.close()

    def resident(self) -> float:
        """Return how many megabytes it holds in memory now."""
        return _status(self.process, "VmRSS:") / _KIB

    def worked(self) -> float:
        """Return how many seconds of processor time it has used."""
        fields = (
            Path(f"/proc/{_id(self.process)}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        )
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def running(mode: str, folder: Path, faults: str = "") -> Iterator[tuple[App, Control]]:
    """Run both until the block ends; over HTTP or Socket Mode."""
    port, own = _free_port(), _free_port()
    target = f"http://127.0.0.1:{own}/slack/events" if mode == "http" else ""
    command = [sys.executable, "-m", "tests.fakeslack", "--port", str(port), "--latency", str(LATENCY)]
    command += ["--retries", _RETRIES, "--app-url", target, "--faults", faults]
    fake = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)  # noqa: S603 - our own
    try:
        told = dict(line.decode().strip().split("=", 1) for line in _lines(fake, 4))
        app = App({**os.environ, **told, **_settings(mode, folder, own)}, folder, own)
        if mode == "socket":
            app.environment["SLACK_SIGNING_SECRET"] = ""
        else:
            app.environment["SLACK_APP_TOKEN"] = ""
        with closing(Control(port)) as control, closing(app):
            app.start()
            app.wait()
            yield app, control
    finally:
        fake.terminate()
        fake.communicate()


def _settings(mode: str, folder: Path, port: int) -> dict[str, str]:
    return {
        "DATABASE_URL": f"sqlite:///{folder}/wegwijzer.db",
        "WEGWIJZER_JOURNAL": str(folder / "journal"),
        "WEGWIJZER_HOST": "127.0.0.1",
        "PORT": str(port),
        "BENCH_MODE": mode,
    }


def _lines(process: subprocess.Popen[bytes], count: int) -> Iterator[bytes]:
    if process.stdout is None:
        raise SystemExit("the fake Slack tells nothing")
    for _ in range(count):
        yield process.stdout.readline()


def _free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


def _id(process: subprocess.Popen[bytes] | None) -> int:
    if process is None:
        raise SystemExit("the app was not started")
    return process.pid


def _status(process: subprocess.Popen[bytes] | None, name: str) -> float:
    text = Path(f"/proc/{_id(process)}/status").read_text(encoding="ascii")
    return next(float(line.split()[1]) for line in text.splitlines() if line.startswith(name))
