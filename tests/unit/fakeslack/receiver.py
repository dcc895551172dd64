"""A tiny app: takes what Slack sends over HTTP, and answers as a test tells it."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

Json = dict[str, Any]


@dataclass(frozen=True)
class Received:
    """One request: its headers in lower case, its body as it came and as it is meant."""

    headers: dict[str, str]
    body: bytes
    payload: Json


@dataclass(frozen=True)
class Answer:
    """What the app says."""

    status: int = 200
    body: Any = None
    headers: tuple[tuple[str, str], ...] = ()


class Receiver:
    """Keeps what came in; `answer` decides what is said to it."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.answer: Callable[[Received], Answer] = lambda _: Answer()
        self.url = ""

    def take(self, headers: dict[str, str], body: bytes) -> Answer:
        """Keep a request and return what to say."""
        received = Received(headers, body, meant(headers.get("content-type", ""), body))
        self.received.append(received)
        return self.answer(received)


def meant(content: str, body: bytes) -> Json:
    """Return a payload, whether it came as JSON or in a form."""
    if content.startswith("application/json"):
        return dict(json.loads(body))
    form = {key: values[0] for key, values in parse_qs(body.decode(), keep_blank_values=True).items()}
    return dict(json.loads(form["payload"])) if "payload" in form else form


@contextmanager
def receiving() -> Iterator[Receiver]:
    """Run a receiver on a free port."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = receiver.take({key.lower(): value for key, value in self.headers.items()}, body)
            told = b"" if answer.body is None else json.dumps(answer.body).encode()
            self.send_response(answer.status)
            for key, value in (*answer.headers, ("Content-Length", str(len(told)))):
                self.send_header(key, value)
            with suppress(ConnectionError):  # a late answer: Slack has hung up
                self.end_headers()
                self.wfile.write(told)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.url = f"http://127.0.0.1:{server.server_address[1]}/slack/events"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
