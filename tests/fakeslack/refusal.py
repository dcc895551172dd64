"""What Slack answers when it does not do what it was asked."""

from collections.abc import Mapping
from typing import Any


class RefusedError(Exception):
    """A call that is refused with one of Slack's error names, and what is told besides."""

    def __init__(self, error: str, messages: tuple[str, ...] = (), **more: object) -> None:
        super().__init__(f"{error}: {'; '.join(messages)}" if messages else error)
        self.error = error
        self.messages = messages
        self.more = more

    def answer(self) -> Mapping[str, Any]:
        """Return the body of the answer."""
        told: dict[str, Any] = (
            {"response_metadata": {"messages": list(self.messages)}} if self.messages else {}
        )
        return {"ok": False, "error": self.error, **self.more, **told}
