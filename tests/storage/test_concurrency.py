"""Threads and processes on one store: nothing lost, nothing doubled, nothing half."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.domain.dossier import Dossier, Event
from bot.storage.opening import store_at
from bot.storage.sql.store import SqlStore
from bot.storage.sqlite.store import SqliteStore

WHEN = datetime(2027, 1, 4, tzinfo=UTC)
DAY = date(2027, 1, 4)
# What each process does: wait for the start sign, then open the store and write dossiers of two events.
WORKER = """
import sys, time
from datetime import UTC, date, datetime
from pathlib import Path
from bot.domain.dossier import Dossier, Event
from bot.storage.errors import ConflictError
from bot.storage.opening import store_at

url, name, count, go = sys.argv[1], sys.argv[2], int(sys.argv[3]), Path(sys.argv[4])
when, day = datetime(2027, 1, 4, tzinfo=UTC), date(2027, 1, 4)
print("ready", flush=True)
while not go.exists():
    time.sleep(0.001)
with store_at(url, "url") as store:
    while count:
        try:
            with store.writing() as unit:
                taken = unit.dossiers.count("d-")
                id, first = f"d-{taken + 1:05}", Event(1, "x", day, when)
                made = Dossier(id, "f", "p", name, ("a", "b"), when, (first,))
                unit.dossiers.open(made)
                unit.dossiers.append(made.id, Event(2, "y", day, when))
        except ConflictError:
            continue  # another machine took the number first
        if count % 10 == 0:
            print("writing", flush=True)
        count -= 1
"""


def started(url: str, name: str, count: int, go: Path) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", WORKER, url, name, str(count), str(go)]
    process = subprocess.Popen(arguments, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def stored(url: str) -> tuple[Dossier, ...]:
    with store_at(url, "url") as store, store.reading() as unit:
        return unit.dossiers.of_region("f")


def test_processes_that_start_at_once_on_a_new_store_all_succeed(url: str, tmp_path: Path) -> None:
    go = tmp_path / "go"
    processes = [started(url, f"p{number}", 10, go) for number in range(8)]
    go.touch()
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert (process.returncode, errors) == (0, "")
    dossiers = stored(url)
    assert [dossier.id for dossier in dossiers] == [f"d-{number:05}" for number in range(1, 81)]
    assert all(len(dossier.events) == 2 for dossier in dossiers)


def test_a_process_that_is_killed_leaves_whole_dossiers_only(url: str, tmp_path: Path) -> None:
    go = tmp_path / "go"
    store_at(url, "url").close()
    go.touch()
    for number in range(6):
        process = started(url, f"k{number}", 100_000, go)
        assert process.stdout is not None
        assert process.stdout.readline() == "writing\n"
        time.sleep(0.01 + 0.007 * number)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        assert process.returncode == -signal.SIGKILL
    dossiers = stored(url)
    assert len({dossier.subject for dossier in dossiers}) == 6
    assert [dossier.id for dossier in dossiers] == [f"d-{n:05}" for n in range(1, len(dossiers) + 1)]
    assert all(len(dossier.events) == 2 for dossier in dossiers)


def test_threads_share_a_store_and_read_before_they_write(store: SqlStore) -> None:
    with store.writing() as unit:
        unit.dossiers.open(Dossier("d-1", "f", "p", "s", ("a", "b"), WHEN))

    def append(_: int) -> None:
        with store.writing() as unit:
            dossier = unit.dossiers.get("d-1")
            assert dossier is not None
            unit.dossiers.append("d-1", Event(len(dossier.events) + 1, "x", DAY, WHEN))

    with ThreadPoolExecutor(16) as pool:  # more threads than a pool has connections
        list(pool.map(append, range(200)))
    with store.reading() as unit:
        dossier = unit.dossiers.get("d-1")
    assert dossier is not None
    assert [event.number for event in dossier.events] == list(range(1, 201))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open files are counted in /proc")
def test_connections_of_threads_that_ended_are_closed(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "store.db") as store:

        def read() -> None:
            with store.reading() as unit:
                unit.dossiers.count("")

        for _ in range(30):
            thread = threading.Thread(target=read)
            thread.start()
            thread.join()
        links = [link for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
        assert sum(str(link.readlink()) == str(tmp_path / "store.db") for link in links) <= 3


def test_the_first_start_waits_for_whoever_writes_to_the_file(tmp_path: Path) -> None:
    """SQLite itself does not wait here: the switch to the write-ahead log ignores every timeout."""
    file = tmp_path / "store.db"
    holder = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    holder.execute("CREATE TABLE other (x)")
    holder.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.5, holder.rollback)
    release.start()
    SqliteStore(file).close()
    release.join()
    holder.close()
