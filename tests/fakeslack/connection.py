"""One Socket Mode connection: greets, pings, passes envelopes on, and can go deaf."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web

Json = dict[str, Any]


class Connection:
    """A WebSocket to the app; `half_open` keeps the TCP connection but neither hears nor says anything."""

    def __init__(
        self, socket: web.WebSocketResponse, cut: Callable[[], None], number: int, app: str, lifetime: int
    ) -> None:
        self.number = number
        self.half_open = False
        self.closing = False
        self._socket, self._cut, self._app, self._lifetime = socket, cut, app, lifetime

    @property
    def ready(self) -> bool:
        """Return whether Slack would send through it: it does not know that a connection is half open."""
        return not self._socket.closed and not self.closing

    async def send(self, message: Json) -> None:
        """Send a message, into nowhere where the connection is half open or broken."""
        if self.half_open or self._socket.closed:
            return
        try:
            await self._socket.send_str(json.dumps(message))
        except ConnectionError:
            self.closing = True

    async def greet(self, connections: int) -> None:
        """Say hello, as Slack does on a new connection."""
        debug = {
            "host": f"applink-{self.number}", "build_number": 1,
            "approximate_connection_time": self._lifetime,
        }  # fmt: skip
        info = {"app_id": self._app, "approximate_connection_time": self._lifetime}
        await self.send(
            {"type": "hello", "num_connections": connections, "debug_info": debug, "connection_info": info}
        )

    async def disconnect(self, reason: str, *, close: bool) -> None:
        """Announce the end (warning, refresh_requested, link_disabled), and make it where `close`."""
        debug = {"host": f"applink-{self.number}"}
        await self.send({"type": "disconnect", "reason": reason, "debug_info": debug})
        if close:
            self.closing = True
            await self._socket.close()

    def abort(self) -> None:
        """Cut the connection without a word."""
        self.closing = True
        self._cut()

    async def listen(self, acknowledge: Callable[[str, Any], None], ping_every: float) -> None:
        """Hear acknowledgements and answer pings until the connection ends."""
        pings = asyncio.create_task(self._ping(ping_every))
        try:
            while not self._socket.closed:
                message = await self._socket.receive()
                if message.type in {WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR}:
                    return
                if not self.half_open:
                    await self._hear(message.type, message.data, acknowledge)
        except ConnectionError:
            return
        finally:
            self.closing = True
            pings.cancel()

    async def _hear(self, kind: WSMsgType, data: Any, acknowledge: Callable[[str, Any], None]) -> None:
        if kind == WSMsgType.PING:
            await self._socket.pong(data)
        elif kind == WSMsgType.TEXT:
            heard = json.loads(data)
            acknowledge(str(heard.get("envelope_id")), heard.get("payload"))

    async def _ping(self, every: float) -> None:
        number = 0
        while True:
            await asyncio.sleep(every)
            number += 1
            if not self.half_open and self.ready:
                await self._socket.ping(f"Ping from applink-{self.number}-{number}".encode())
