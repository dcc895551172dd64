"""Modals and Home tabs: what is open for whom, on which stack, with which hash."""

import secrets
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.fakeslack.refusal import RefusedError

Json = dict[str, Any]
STACK = 3
SHOWN = (
    "type", "blocks", "private_metadata", "callback_id", "title", "submit", "close",
    "clear_on_close", "notify_on_close", "external_id", "submit_disabled",
)  # fmt: skip
DEFAULTS: Json = {
    "private_metadata": "", "callback_id": "", "title": None, "submit": None, "close": None,
    "clear_on_close": False, "notify_on_close": False, "external_id": "", "submit_disabled": False,
}  # fmt: skip


@dataclass(slots=True)
class Window:
    """A modal or Home tab as it is shown to one person; `shown` is what the app gave, completed."""

    id: str
    user: str
    shown: Json
    hash: str
    root: str
    previous: str = ""
    state: dict[str, dict[str, Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    """What the app said is wrong with the last submission, per block id."""


class Windows:
    """The open modals (a stack per person, three at most) and the published Home tabs."""

    def __init__(self) -> None:
        self.homes: dict[str, Window] = {}
        self.stacks: dict[str, list[Window]] = {}
        self._numbers = count(1)

    def get(self, view_id: str = "", external_id: str = "") -> Window:
        """Return an open window by id or the app's own id; raises RefusedError not_found."""
        open_ones = [*self.homes.values(), *(window for stack in self.stacks.values() for window in stack)]
        for window in open_ones:
            if window.id == view_id or (external_id and window.shown.get("external_id") == external_id):
                return window
        raise RefusedError("not_found")

    def open(self, user: str, view: Json) -> Window:
        """Open a modal in place of whatever was open."""
        self.stacks[user] = [self._new(user, view)]
        return self.stacks[user][0]

    def push(self, user: str, view: Json) -> Window:
        """Put a modal on top of the one that is open; raises RefusedError beyond the third."""
        stack = self.stacks.get(user, [])
        if not stack:
            raise RefusedError("not_found")
        if len(stack) >= STACK:
            raise RefusedError("push_limit_reached")
        window = self._new(user, view)
        window.root, window.previous = stack[0].id, stack[-1].id
        stack.append(window)
        return window

    def publish(self, user: str, view: Json, given_hash: str = "") -> Window:
        """Publish a Home tab; raises RefusedError hash_conflict where it is no longer the one expected."""
        known = self.homes.get(user)
        if known is None:
            self.homes[user] = self._new(user, view)
            return self.homes[user]
        return self.update(known, view, given_hash)

    def update(self, window: Window, view: Json, given_hash: str = "") -> Window:
        """Show something else in a window; raises RefusedError hash_conflict likewise."""
        if given_hash and given_hash != window.hash:
            raise RefusedError("hash_conflict")
        window.shown, window.hash, window.errors = self._completed(view), self._hash(), {}
        kept = {block.get("block_id") for block in window.shown["blocks"]}
        window.state = {block: values for block, values in window.state.items() if block in kept}
        return window

    def close(self, window: Window) -> None:
        """Close a modal and what stands on top of it."""
        stack = self.stacks.get(window.user, [])
        if window in stack:
            del stack[stack.index(window) :]

    def clear(self, user: str) -> None:
        """Close every modal of a person."""
        self.stacks.pop(user, None)

    def _new(self, user: str, view: Json) -> Window:
        name = f"V{next(self._numbers):09d}"
        return Window(name, user, self._completed(view), self._hash(), root=name)

    def _completed(self, view: Json) -> Json:
        blocks = [
            {**block, "block_id": block.get("block_id") or f"b{next(self._numbers)}"}
            for block in view["blocks"]
        ]
        return {**DEFAULTS, **{key: view[key] for key in SHOWN if key in view}, "blocks": blocks}

    def _hash(self) -> str:
        return f"{next(self._numbers)}.{secrets.token_hex(4)}"
