"""A store is closed while threads use it: nobody crashes, and what was under way is kept."""

import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.storage.errors import StoreError
from tests.stores import *  # noqa: F403 - the fixtures it lists
from tests.stores import OpenStore

NOW = datetime(2027, 2, 19, 8, tzinfo=UTC)
# A crash would end the interpreter, so this is tried in one of its own.
USED_BY_MANY = """
import sys, threading
from pathlib import Path
from bot.storage.errors import StoreError
from bot.storage.sqlite.store import SqliteStore

def use(store, started):
    try:
        while True:
            with store.reading() as unit:
                unit.outbox.deliveries("reminder/")
                started.set()
    except StoreError:
        pass

for number in range(30):
    store = SqliteStore(Path(sys.argv[1]) / "store.db")
    events = [threading.Event() for _ in range(6)]
    threads = [threading.Thread(target=use, args=(store, event)) for event in events]
    for thread in threads:
        thread.start()
    for event in events:
        event.wait()
    store.close()
    for thread in threads:
        thread.join()
print("well")
"""


def test_a_unit_under_way_is_finished_before_the_store_is_closed(open_store: OpenStore) -> None:
    store, begun, go_on = open_store(), threading.Event(), threading.Event()

    def write() -> None:
        with store.writing() as unit:
            unit.pulse.beat("closing", NOW)
            begun.set()
            go_on.wait(10)
            unit.pulse.beat("closed", NOW)

    writer, closer = threading.Thread(target=write), threading.Thread(target=store.close)
    writer.start()
    begun.wait(10)
    closer.start()
    closer.join(0.2)
    with pytest.raises(StoreError, match="closed"), store.reading():
        pass
    go_on.set()
    writer.join(10)
    closer.join(10)
    assert not closer.is_alive()
    with open_store() as again, again.reading() as unit:
        assert unit.pulse.last("closed") is not None


def test_closing_under_readers_never_ends_the_interpreter(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", USED_BY_MANY, str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (told.returncode, told.stdout) == (0, "well\n"), told.stderr
