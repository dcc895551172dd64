"""Tells the fake Slack what to do, and asks it what it saw."""

import json
from http.client import HTTPConnection
from typing import Any

_TIMEOUT = 60.0


class Control:
    """A connection to the control page of a fake Slack."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=_TIMEOUT)

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def do(self, verb: str, **arguments: Any) -> Any:  # noqa: ANN401 - JSON can be anything
        """Have something done, or asked, and return what came of it."""
        body = json.dumps(arguments)
        self._connection.request("POST", f"/control/{verb}", body, {"Content-Type": "application/json"})
        answer = json.loads(self._connection.getresponse().read())
        if not answer["ok"]:
            raise SystemExit(f"the fake Slack refused {verb}: {answer['error']}")
        return answer["result"]
