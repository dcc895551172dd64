"""The web server: Slack's requests, and whether we are alive and ready.

Waitress serves it, a production server of plain threads; Bolt's own is for development.
"""

import json
import logging
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from waitress import wasyncore
from waitress.server import create_server

from bot.health import Health

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

EVENTS = "/slack/events"
_THREADS = 32
_LOOK = 0.5  # seconds between looks whether to stop
_LARGEST = 1_000_000  # bytes; Slack's payloads stay far below
Page = Callable[[str], tuple[int, str, bytes] | None]
"""Takes a path, gives a status, a content type and a body; None where the path is not its own."""

log = logging.getLogger("wegwijzer.http")


def health_page(health: Health) -> Page:
    """Return the pages that tell how we are: `/healthz` (alive) and `/readyz` (fit for work)."""

    def page(path: str) -> tuple[int, str, bytes] | None:
        if path == "/healthz":
            return 200, "text/plain; charset=utf-8", b"alive\n"
        if path != "/readyz":
            return None
        ready, findings = health.ready()
        rows = [{"check": item.name, "well": item.well, "found": item.what} for item in findings]
        body = json.dumps({"ready": ready, "checks": rows}, ensure_ascii=False).encode()
        return 200 if ready else 503, "application/json", body

    return page


def site(app: App | None, pages: Iterable[Page]) -> "WSGIApplication":
    """Return the whole site; without an app (in Socket Mode) only the pages."""
    slack = SlackRequestHandler(app, path=EVENTS) if app is not None else None
    shown = tuple(pages)

    def serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path, method = environ.get("PATH_INFO", ""), environ.get("REQUEST_METHOD", "")
        if slack is not None and path == EVENTS and method == "POST":
            return slack(environ, start_response)
        found = (
            next((page for show in shown if (page := show(path))), None)
            if method in {"GET", "HEAD"}
            else None
        )
        status, kind, body = found or (404, "text/plain; charset=utf-8", b"not found\n")
        start_response(_STATUS[status], [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [b"" if method == "HEAD" else body]

    return serve


_STATUS = {200: "200 OK", 404: "404 Not Found", 503: "503 Service Unavailable"}


class WebServer:
    """A server that listens as soon as it is made; raise `OSError` where it cannot."""

    def __init__(self, application: "WSGIApplication", host: str, port: int) -> None:
        self._map: dict[int, Any] = {}
        self._server = create_server(
            application,
            map=self._map,
            host=host,
            port=port,
            threads=_THREADS,
            ident=None,
            max_request_body_size=_LARGEST,
            channel_timeout=30,
        )
        self.port = int(getattr(self._server, "effective_port", port))

    def run(self, stop: threading.Event) -> None:
        """Serve until `stop` is set; requests in hand are finished."""
        while not stop.is_set():
            wasyncore.loop(timeout=_LOOK, use_poll=True, map=self._map, count=1)
        self._server.task_dispatcher.shutdown()
        wasyncore.close_all(self._map)
