"""Upkeep goes on whatever happens: without it, what is left would stay so."""

import threading
import time

import pytest

from bot.intake.upkeep import look_after
from bot.storage.errors import StoreError
from tests.unit.intake.shop import Shop


class Drained:
    """An intake whose journal fails once."""

    def __init__(self, fault: Exception) -> None:
        self.faults = [fault]
        self.times = 0

    def drain(self) -> int:
        self.times += 1
        if self.faults:
            raise self.faults.pop()
        return 0


@pytest.mark.parametrize("fault", [StoreError("away"), OSError(5, "disk"), ValueError("kwikstaart")])
def test_it_goes_on_after_a_fault(
    shop: Shop,
    fault: Exception,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bot.intake.upkeep._OFTEN", 0.01)
    intake, stop = Drained(fault), threading.Event()
    thread = threading.Thread(target=look_after, args=(intake, shop.workers, stop))
    thread.start()
    until = time.monotonic() + 10
    while intake.times < 3 and time.monotonic() < until:
        time.sleep(0.01)
    stop.set()
    thread.join()
    assert intake.times >= 3
    assert type(fault).__name__ in caplog.text
    assert "kwikstaart" not in caplog.text
