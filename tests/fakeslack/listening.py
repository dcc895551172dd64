"""Listens on one port, can be gone for a while, and comes back on the same port."""

import asyncio
import socket

from aiohttp import web


class Listening:
    """A port on 127.0.0.1 (0: a free one), bound from the start so that its number is known."""

    def __init__(self, port: int) -> None:
        self._socket = _bound(port)
        self.port = int(self._socket.getsockname()[1])
        self._runner: web.AppRunner | None = None
        self._server: asyncio.Server | None = None

    async def start(self, application: web.Application) -> None:
        """Begin to answer."""
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await self._listen()

    async def outage(self, seconds: float) -> None:
        """Cut all connections, refuse new ones for so many seconds; raises LookupError before the start."""
        if self._server is None:
            raise LookupError("nothing listens: start first")
        await self._stop(self._server)
        await asyncio.sleep(seconds)
        self._socket = _bound(self.port)
        await self._listen()

    async def close(self) -> None:
        """Stop for good."""
        if self._server is not None:
            await self._stop(self._server)
        if self._runner is not None:
            await self._runner.cleanup()
        self._socket.close()

    async def _listen(self) -> None:
        if self._runner is None or self._runner.server is None:
            raise LookupError("nothing to listen with: start first")
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._runner.server, sock=self._socket, backlog=512)

    async def _stop(self, server: asyncio.Server) -> None:
        # Python 3.11 leaks a connection that is being accepted while its server closes: first no
        # more are accepted, then those under way are finished, then the port is closed.
        self._server = None
        for listening in server.sockets:
            asyncio.get_running_loop().remove_reader(listening.fileno())
        for _ in range(3):
            await asyncio.sleep(0)
        server.close()
        if self._runner is not None and self._runner.server is not None:
            for connection in list(self._runner.server.connections):
                if connection.transport is not None:
                    connection.transport.abort()
        await asyncio.sleep(0)


def _bound(port: int) -> socket.socket:
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.bind(("127.0.0.1", port))
    return made
