"""The way from Slack to the app: which events it gets, over which connection, and a record of all."""

import asyncio
import secrets
from collections.abc import Callable
from typing import Any, Protocol

from tests.fakeslack.deliveries import Delivery, Kind
from tests.fakeslack.payloads import event_envelope, subscription
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.state import State

Json = dict[str, Any]
Then = Callable[[Delivery], None]


class Way(Protocol):
    """How payloads get to the app."""

    async def deliver(self, delivery: Delivery) -> None:
        """Send a payload, and again where Slack does so."""


class Outbox:
    """Sends payloads in the background, in the order they were made but without waiting for each other."""

    def __init__(self, state: State, way: Way, *, echo: bool) -> None:
        self.way = way
        self.echo = echo
        self.deliveries: list[Delivery] = []
        self._state = state
        self._tasks: set[asyncio.Task[None]] = set()

    def event(self, event: Json) -> tuple[Delivery, ...]:
        """Send an event where the app is installed and subscribed to it."""
        channel = self._state.channels.get(str(event.get("channel", "")))
        name = subscription(event, channel)
        if self._state.uninstalled or name not in self._state.workspace.events:
            return ()
        payload = event_envelope(self._state, event, channel)
        return (self.send("events_api", payload),)

    def echoed(self, event: Json) -> None:
        """Send the event of something the app did itself, as Slack does too."""
        if self.echo:
            channel = self._state.channels[event["channel"]]
            self.event({**event, "channel_type": channel.kind})

    def send(self, kind: Kind, payload: Json, then: Then | None = None) -> Delivery:
        """Send a payload; `then` sees it once it was acknowledged or given up."""
        delivery = Delivery(secrets.token_hex(8), kind, payload, self._state.now())
        self.deliveries.append(delivery)
        task = asyncio.get_running_loop().create_task(self._run(delivery, then))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return delivery

    async def close(self) -> None:
        """Give up what is still on its way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _run(self, delivery: Delivery, then: Then | None) -> None:
        try:
            await self.way.deliver(delivery)
            if then is not None:
                then(delivery)
        except (RefusedError, ValueError, KeyError) as wrong:
            delivery.problem = repr(wrong)
        finally:
            delivery.done.set()
