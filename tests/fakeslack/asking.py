"""A Web API call as a method sees it: its arguments read strictly, and the state it may change."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.state import State
from tests.fakeslack.workspace import Channel

Json = dict[str, Any]
TRUE = {"true", "1", "True"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One call: its method, arguments, when it came in, and how events that follow from it are told."""

    method: str
    arguments: Json
    state: State
    received: float
    base: str
    emit: Callable[[Json], None]

    def text(self, name: str) -> str:
        """Return an argument as text, empty where it was not given."""
        value = self.arguments.get(name)
        return "" if value is None else str(value)

    def needed(self, name: str) -> str:
        """Return an argument that must be given; raises RefusedError invalid_arguments."""
        if not self.text(name):
            raise RefusedError("invalid_arguments", (f"[ERROR] missing required field: {name}",))
        return self.text(name)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a yes or no, sent as JSON or as a form."""
        value = self.arguments.get(name)
        return default if value is None else value is True or str(value) in TRUE

    def number(self, name: str, default: int, most: int) -> int:
        """Return a whole number from 1 to `most`; raises RefusedError invalid_limit."""
        text = self.text(name) or str(default)
        if not text.isdigit() or not 1 <= int(text) <= most:
            raise RefusedError("invalid_limit")
        return int(text)

    def structure(self, name: str, error: str) -> Any:
        """Return an argument that is JSON, as text in a form; raises RefusedError `error` otherwise."""
        value = self.arguments.get(name)
        if not isinstance(value, str) or not value:
            return value or None
        try:
            return json.loads(value)
        except ValueError as wrong:
            raise RefusedError(error, (f"[ERROR] {name} is not JSON: {wrong}",)) from wrong

    def channel(self, *, member: bool = False) -> Channel:
        """Return the channel that is named, of which the bot must be a member where `member`."""
        channel = self.state.channel(self.needed("channel"))
        seen = self.state.workspace.bot_user in channel.members
        if not seen and channel.kind != "channel":
            raise RefusedError("channel_not_found")
        if member and not seen:
            raise RefusedError("not_in_channel")
        return channel


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Web API: what does it, which scope it needs, and for which kind of token."""

    run: Callable[[Asked], Json]
    scope: str | Callable[[Asked], str] = ""
    token: str = "bot"  # noqa: S105 - the kind of token, bot or app
    posts: bool = False
    """Whether it puts a message into a channel, and so counts for the limit per channel."""

    def needs(self, asked: Asked) -> str:
        """Return the scope that this call needs, empty where it needs none."""
        return self.scope if isinstance(self.scope, str) else self.scope(asked)


def by_kind(suffix: str) -> Callable[[Asked], str]:
    """Return what finds the scope of a method that differs per kind of channel, as `im:history`."""

    def scope(asked: Asked) -> str:
        try:
            kind = asked.state.channel(asked.text("channel")).kind
        except RefusedError:
            kind = "channel"
        return f"{'channels' if kind == 'channel' else 'groups' if kind == 'group' else kind}:{suffix}"

    return scope
