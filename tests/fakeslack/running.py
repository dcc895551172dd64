"""Runs a fake Slack in a thread with an event loop of its own."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

from tests.fakeslack.cast import PEOPLE, channels
from tests.fakeslack.control import Control
from tests.fakeslack.slack import Setting, Slack

T = TypeVar("T")
ANSWER = 30.0
GLANCE = 0.005


class Running:
    """A fake Slack in its own thread; use it in a `with` statement."""

    def __init__(self, **setting: Any) -> None:
        self.setting = Setting(**setting)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fake-slack", daemon=True)
        self._slack: Slack | None = None

    @property
    def slack(self) -> Slack:
        """Return what runs on the loop, for tests of the fake itself; call it through `on_loop`."""
        if self._slack is None:
            raise RuntimeError("the fake Slack runs only inside its `with` statement")
        return self._slack

    def __enter__(self) -> Self:
        self._thread.start()
        self.run(self._start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.run(self.slack.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _start(self) -> None:
        self._slack = Slack(self.setting)
        self._slack.add_people(*PEOPLE)
        self._slack.add_channels(*channels(self.setting.workspace))
        await self._slack.start(Control(self._slack).extend)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine on the loop and return what it gives."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(ANSWER)

    def begin(self, work: Coroutine[Any, Any, object]) -> None:
        """Start a coroutine on the loop and do not wait for it."""
        asyncio.run_coroutine_threadsafe(work, self._loop)

    def on_loop(self, work: Callable[..., T], *arguments: Any, **named: Any) -> T:
        """Call a function on the loop, where the state may be read and changed."""

        async def called() -> T:
            return work(*arguments, **named)

        return self.run(called())

    def wait_for(self, predicate: Callable[[], T], timeout: float = 5.0) -> T:
        """Wait until a predicate gives something true and return that; raises TimeoutError."""
        end = time.monotonic() + timeout
        while True:
            found = predicate()
            if found:
                return found
            if time.monotonic() > end:
                raise TimeoutError(f"not within {timeout} s: {getattr(predicate, '__name__', predicate)}")
            time.sleep(GLANCE)
