"""Everything the fake Slack remembers about its one workspace."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from tests.fakeslack.clock import Stamps
from tests.fakeslack.ephemerals import Ephemeral, ResponseUrls
from tests.fakeslack.messages import Log
from tests.fakeslack.refusal import RefusedError
from tests.fakeslack.triggers import Triggers
from tests.fakeslack.windows import Windows
from tests.fakeslack.workspace import Channel, User, Workspace

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """A Web API call as it came in, and what was answered: `error` is empty where it was ok."""

    method: str
    arguments: Json
    received: float
    status: int = 200
    error: str = ""
    fault: str = ""


class State:
    """Users, channels, messages, windows and what the app told about threads."""

    def __init__(self, workspace: Workspace, now: Callable[[], float] = time.time) -> None:
        self.workspace = workspace
        self.stamps = Stamps(now)
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.logs: dict[str, Log] = {}
        self.ephemerals: list[Ephemeral] = []
        self.response_urls = ResponseUrls()
        self.triggers = Triggers()
        self.windows = Windows()
        self.statuses: dict[tuple[str, str], Json] = {}
        self.prompts: dict[str, Json] = {}
        self.titles: dict[tuple[str, str], str] = {}
        self.reactions: list[tuple[str, str, str]] = []
        self.revoked = False
        self.uninstalled = False
        self.calls: list[Call] = []
        self._block_numbers = count(1)
        name = workspace.bot_name
        self.add_user(User(workspace.bot_user, name, name.capitalize(), "en-US", is_bot=True))

    def now(self) -> float:
        """Return the seconds since the epoch."""
        return self.stamps.now()

    def add_user(self, user: User) -> User:
        """Let a person be known; without a team the person is of this workspace."""
        user = replace(user, team=user.team or self.workspace.team, real_name=user.real_name or user.name)
        self.users[user.id] = user
        return user

    def add_channel(self, channel: Channel) -> Channel:
        """Let a channel exist."""
        self.channels[channel.id] = channel
        self.logs.setdefault(channel.id, Log())
        return channel

    def direct(self, user: str) -> Channel:
        """Return the direct message of the bot with a person, made where there is none."""
        if user not in self.users:
            raise RefusedError("user_not_found")
        name = "D" + user[1:]
        if name not in self.channels:
            members = frozenset({user, self.workspace.bot_user})
            self.add_channel(Channel(name, members=members, kind="im"))
        return self.channels[name]

    def channel(self, name: str) -> Channel:
        """Return a channel by id, or a direct message by the id of the person; else channel_not_found."""
        if name in self.channels:
            return self.channels[name]
        if name in self.users and name != self.workspace.bot_user:
            return self.direct(name)
        raise RefusedError("channel_not_found")

    def with_block_ids(self, blocks: list[Json]) -> tuple[Json, ...]:
        """Return the blocks, each with an id: Slack makes one up where the app gave none."""
        return tuple(
            block if block.get("block_id") else {**block, "block_id": f"g{next(self._block_numbers)}"}
            for block in blocks
        )
