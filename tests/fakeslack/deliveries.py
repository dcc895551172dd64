"""What was sent to the app: every attempt, what came back and how long that took."""

import threading
from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]
Kind = Literal["events_api", "slash_commands", "interactive"]
RETRIES = (0.0, 60.0, 300.0)
"""Slack's schedule: at once, after a minute, after five (docs.slack.dev/apis/events-api)."""


@dataclass(slots=True)
class Attempt:
    """One try: when it was sent (epoch), how long until the answer (None: none came), and what it was."""

    number: int
    sent: float
    took: float | None = None
    status: int | None = None
    reason: str = ""
    """Slack's name for what was wrong (http_timeout, connection_failed, http_error), or empty."""


@dataclass(slots=True)
class Delivery:
    """One payload on its way; `answer` is the body the app acknowledged with (parsed JSON or text)."""

    id: str
    kind: Kind
    payload: Json
    made: float
    attempts: list[Attempt] = field(default_factory=list)
    acked: bool = False
    answer: Any = None
    problem: str = ""
    """What was wrong with the answer: Slack would tell the person that the app does not work."""
    done: threading.Event = field(default_factory=threading.Event)
    """Set once it was acknowledged or given up."""

    @property
    def event(self) -> Json:
        """Return the event in an Events API payload, else nothing."""
        return dict(self.payload.get("event", {}))

    @property
    def took(self) -> float | None:
        """Return the seconds from the attempt that was acknowledged to the acknowledgement."""
        return self.attempts[-1].took if self.acked else None

    def wait(self, timeout: float = 5.0) -> "Delivery":
        """Wait until it is acknowledged or given up; raises TimeoutError, ValueError on a wrong answer."""
        if not self.done.wait(timeout):
            raise TimeoutError(f"delivery {self.id} ({self.kind}): no end after {timeout} s: {self.attempts}")
        if self.problem:
            raise ValueError(f"delivery {self.id} ({self.kind}): answer refused: {self.problem}")
        return self
