"""Ends or freezes its own process at an exact step of a delivery, without the program knowing.

The steps, in the order in which a reminder meets them: `add` (planned), `claim`, `sending`, `calling`
(before the call to Slack), `stored` (after Slack stored it), `sent`; `history` and `looked up` where it is
looked up. Those that the store commits come twice: before the commit as `sent?`, after it as `sent`.
"""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from slack_sdk import WebClient

from bot.storage.ports.store import Store, Unit

_CALLS = {"chat.postMessage": ("calling", "stored"), "conversations.history": ("history", "looked up")}
_STOPPING = 0.2  # seconds; a thread can run on for a moment after its process was told to stop
_COMMITTED = frozenset({"add", "claim", "sending", "sent", "unknown", "put_off", "failed"})


class Trap:
    """Counts steps; at the one it waits for it tells its name and sends its process a signal."""

    def __init__(self, wanted: int | str, told: Callable[[str], None], how: signal.Signals) -> None:
        self._wanted = wanted
        self._told = told
        self._how = how
        self._steps = 0
        self._lock = threading.Lock()
        # Who is killed leaves its unit undone; who is frozen in one would keep all others waiting.
        self.unit: AbstractContextManager[Any] = nullcontext() if how is signal.SIGKILL else threading.RLock()

    def step(self, name: str) -> None:
        """Count a step."""
        with self._lock:
            self._steps += 1
            if self._wanted not in {name, self._steps}:
                return
            self._wanted = 0
        with self.unit:
            self._told(name)
            os.kill(os.getpid(), self._how)
            time.sleep(_STOPPING)

    def client(self, made: WebClient) -> WebClient:
        """Return a client that counts its calls."""
        call = made.api_call

        def counted(api_method: str, **more: Any) -> Any:  # noqa: ANN401 - the SDK's own
            before, after = _CALLS.get(api_method, ("", ""))
            if before:
                self.step(before)
            answer = call(api_method, **more)
            if after:
                self.step(after)
            return answer

        made.api_call = counted  # type: ignore[method-assign]
        return made


class TrappedStore:
    """A store that counts what is committed to its outbox."""

    def __init__(self, store: Store, trap: Trap) -> None:
        self._store = store
        self._trap = trap

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the store has
        return getattr(self._store, name)

    @contextmanager
    def writing(self) -> Iterator[Unit]:
        """Open a unit, and count what it did before and after it is committed."""
        done: list[str] = []
        with self._trap.unit, self._store.writing() as unit:
            yield _Watched(unit, done)
            for name in done[:1]:
                self._trap.step(f"{name}?")
        for name in done[:1]:
            self._trap.step(name)


class _Watched:
    """A unit or an outbox that notes which of its methods had an effect."""

    def __init__(self, watched: Any, done: list[str]) -> None:  # noqa: ANN401 - a unit or an outbox
        self._watched = watched
        self._done = done

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the watched one has
        found = getattr(self._watched, name)
        if name == "outbox":
            return _Watched(found, self._done)
        return self._noting(name, found) if name in _COMMITTED else found

    def _noting(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - the watched one's own
            given = call(*arguments, **named)
            if name != "claim" or given:
                self._done.append(name)
            return given

        return noted
