"""The same from outside: POST /control/VERB with a JSON object of arguments, answered in JSON."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any

from aiohttp import web

from tests.fakeslack.control_reading import READS
from tests.fakeslack.control_verbs import VERBS
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.slack import Slack

Json = dict[str, Any]


class Control:
    """Routes under /control: GET reads, POST does; a wrong argument is answered with 400 and why."""

    def __init__(self, slack: Slack) -> None:
        self._slack = slack

    def extend(self, application: web.Application) -> None:
        """Add the routes to an application."""
        application.router.add_get("/control/{verb}", self.read)
        application.router.add_post("/control/{verb}", self.act)

    async def read(self, request: web.Request) -> web.Response:
        """Answer what is asked: messages, ephemerals, home, modal, deliveries, calls, violations, counts."""
        return await self._run(READS, request.match_info["verb"], dict(request.query))

    async def act(self, request: web.Request) -> web.Response:
        """Do what is asked: post, slash, press, submit, faults, outage and the others."""
        body = await request.read()
        return await self._run(VERBS | READS, request.match_info["verb"], json.loads(body) if body else {})

    async def _run(self, verbs: dict[str, Callable[..., Any]], verb: str, arguments: Json) -> web.Response:
        if verb not in verbs:
            return _answer({"ok": False, "error": f"no verb {verb!r}; there are {sorted(verbs)}"}, 404)
        try:
            result = verbs[verb](self._slack, **arguments)
            result = await result if asyncio.iscoroutine(result) else result
        except (LookupError, TypeError, ValueError, RefusedError) as wrong:
            return _answer({"ok": False, "error": f"{verb}: {wrong}"}, 400)
        return _answer({"ok": True, "result": plain(result)})


def plain(value: Any) -> Any:
    """Return a value as JSON can hold it."""
    if is_dataclass(value) and not isinstance(value, type):
        shown = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        shown.pop("done", None)
        return shown
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(one) for one in value]
    return value


def _answer(body: Json, status: int = 200) -> web.Response:
    return web.Response(body=json.dumps(body).encode(), status=status, content_type="application/json")
