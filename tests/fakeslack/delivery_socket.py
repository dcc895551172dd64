"""Delivery over Socket Mode: envelopes to any one of the app's connections, until one acknowledges."""

import asyncio
import random
from collections.abc import Callable
from typing import Any

from tests.fakeslack.connection import Connection
from tests.fakeslack.deliveries import Attempt, Delivery

Json = dict[str, Any]
MOST = 10


class SocketDelivery:
    """The app's connections, and the envelopes that wait for an acknowledgement."""

    def __init__(
        self, now: Callable[[], float], delays: tuple[float, ...], timeout: float, seed: int
    ) -> None:
        self.connections: list[Connection] = []
        self.delays = delays
        self._now, self._timeout = now, timeout
        self._random = random.Random(seed)  # noqa: S311 - which connection, no secret
        self._waiting: dict[str, asyncio.Future[Any]] = {}

    async def deliver(self, delivery: Delivery) -> None:
        """Send an envelope until it is acknowledged; only events are sent again."""
        retries = self.delays if delivery.kind == "events_api" else ()
        for number, delay in enumerate((0.0, *retries)):
            if delay:
                await asyncio.sleep(delay)
            last = delivery.attempts[-1].reason if number else ""
            attempt = Attempt(number, self._now())
            delivery.attempts.append(attempt)
            await self._send(delivery, attempt, last)
            if delivery.acked:
                return

    def acknowledge(self, envelope: str, payload: Any) -> None:
        """Take what a connection sent back for an envelope."""
        waiting = self._waiting.get(envelope)
        if waiting is not None and not waiting.done():
            waiting.set_result(payload)

    async def _send(self, delivery: Delivery, attempt: Attempt, reason: str) -> None:
        ready = [connection for connection in self.connections if connection.ready]
        if not ready:
            attempt.reason = "connection_failed"
            return
        envelope = _envelope(delivery, attempt, reason)
        waiting = asyncio.get_running_loop().create_future()
        self._waiting[delivery.id] = waiting
        try:
            await self._random.choice(ready).send(envelope)
            delivery.answer = await asyncio.wait_for(waiting, self._timeout)
        except TimeoutError:
            attempt.reason = "timeout"
        else:
            attempt.took, attempt.status, delivery.acked = self._now() - attempt.sent, 200, True
        finally:
            del self._waiting[delivery.id]


def _envelope(delivery: Delivery, attempt: Attempt, reason: str) -> Json:
    events = delivery.kind == "events_api"
    retried = {"retry_attempt": attempt.number, "retry_reason": reason} if events else {}
    return {
        "envelope_id": delivery.id, "payload": delivery.payload, "type": delivery.kind,
        "accepts_response_payload": not events, **retried,
    }  # fmt: skip
