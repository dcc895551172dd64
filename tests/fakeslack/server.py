"""The server: Web API, response URLs and Socket Mode on one port."""

import asyncio
import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from tests.fakeslack.answering import respond
from tests.fakeslack.connection import Connection
from tests.fakeslack.delivery_socket import MOST, SocketDelivery
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.service import Reply, Service

Json = dict[str, Any]
LINK_TIME = 3600


class Server:
    """Handles requests; it keeps nothing itself."""

    def __init__(self, service: Service, sockets: SocketDelivery, *, ping_every: float) -> None:
        self._service, self._sockets, self._ping_every = service, sockets, ping_every
        self._numbers = 0

    def application(self) -> web.Application:
        """Return the application with its routes."""
        application = web.Application(client_max_size=4 * 1024 * 1024)
        application.router.add_route("*", "/api/{method}", self.method)
        application.router.add_get("/api/link/", self.link)
        application.router.add_post("/api/{kind:commands|actions|app}/{team}/{number}/{key}", self.respond)
        return application

    async def method(self, request: web.Request) -> web.StreamResponse:
        """Answer a Web API call, late or not at all where that was asked for."""
        name = request.match_info["method"]
        try:
            arguments = await _arguments(request)
        except ValueError:
            return _response(Reply({"ok": False, "error": "invalid_json"}))
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        token = token or str(arguments.pop("token", ""))
        fault = self._service.draw(name, arguments)
        if fault is not None and fault.kind == "refused":
            return _cut(request)
        half = self._service.latency / 2
        if half:
            await asyncio.sleep(half)
        reply = self._service.answer(name, arguments, token, fault)
        if half or reply.delay:
            await asyncio.sleep(half + reply.delay)
        return _cut(request) if reply.cut else _response(reply)

    async def respond(self, request: web.Request) -> web.StreamResponse:
        """Take an answer to a response URL."""
        if self._service.latency:
            await asyncio.sleep(self._service.latency)
        key = f"{request.match_info['number']}/{request.match_info['key']}"
        try:
            respond(self._service.state, key, await _arguments(request))
        except RefusedError as refused:
            gone = refused.error in {"used_url", "expired_url", "invalid_url"}
            return _response(Reply(dict(refused.answer()), 404 if gone else 400))
        return web.Response(text="ok")

    async def link(self, request: web.Request) -> web.StreamResponse:
        """Keep a Socket Mode connection."""
        if len(self._sockets.connections) >= MOST:
            return _response(Reply({"ok": False, "error": "too_many_websockets"}, 429))
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        self._numbers += 1
        short = request.query.get("debug_reconnects") == "true"
        app = self._service.state.workspace.app
        lifetime = 360 if short else LINK_TIME
        connection = Connection(socket, lambda: _abort(request), self._numbers, app, lifetime)
        self._sockets.connections.append(connection)
        try:
            await connection.greet(len(self._sockets.connections))
            await connection.listen(self._sockets.acknowledge, self._ping_every)
        finally:
            self._sockets.connections.remove(connection)
        return socket


def _abort(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


def _cut(request: web.Request) -> web.StreamResponse:
    _abort(request)
    return web.Response()


def _response(reply: Reply) -> web.Response:
    return web.Response(
        body=json.dumps(reply.body).encode(), status=reply.status, headers=reply.headers,
        content_type="application/json", charset="utf-8",
    )  # fmt: skip


async def _arguments(request: web.Request) -> Json:
    """Read arguments from the address, and from a form or JSON in the body."""
    arguments: Json = dict(request.query)
    body = await request.read()
    if not body:
        return arguments
    if request.content_type == "application/json":
        found = json.loads(body)
        return arguments | found if isinstance(found, dict) else arguments
    if request.content_type.startswith("multipart/"):
        return arguments | {key: str(value) for key, value in (await request.post()).items()}
    return arguments | dict(parse_qsl(body.decode(), keep_blank_values=True))
