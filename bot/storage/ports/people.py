"""The ports of workspaces, people, conversations, gaps and handovers."""

from datetime import datetime
from typing import Protocol

from bot.domain.gap import Gap, Handover
from bot.domain.workspace import Conversation, Person, Workspace


class Workspaces(Protocol):
    """What administrators set."""

    def get(self, team: str) -> Workspace:
        """Return a workspace; one with nothing set where none was kept."""

    def put(self, workspace: Workspace) -> None:
        """Keep a workspace instead of what was kept of it."""

    def channel_region(self, team: str, channel: str) -> str:
        """Return the region of a channel, empty where it is that of the workspace."""

    def set_channel_region(self, team: str, channel: str, region: str) -> None:
        """Set or, with an empty region, clear the region of a channel."""

    def erase(self, team: str) -> int:
        """Delete everything that is kept of a workspace, in every table; return how many rows.

        Dossiers stay, since they are records of the region; who recorded them is unnamed.
        """


class People(Protocol):
    """What people chose, and what is kept of one of them."""

    def get(self, team: str, user: str) -> Person:
        """Return a person; one with nothing chosen where none was kept."""

    def put(self, person: Person) -> None:
        """Keep a person instead of what was kept of them."""

    def export(self, team: str, user: str) -> dict[str, list[dict[str, object]]]:
        """Return every row that names a person, by table, as values that fit in JSON."""

    def erase(self, team: str, user: str) -> dict[str, int]:
        """Delete or unname every row that names a person; return how many rows, by table.

        A dossier keeps what was recorded, with `recorded_by` unnamed.
        """


class Conversations(Protocol):
    """What threads were last about."""

    def get(self, team: str, channel: str, thread: str) -> Conversation | None:
        """Return what a thread was last about."""

    def put(self, conversation: Conversation) -> None:
        """Keep what a thread is about now."""

    def forget(self, before: datetime) -> int:
        """Delete conversations that were last updated before a moment; return how many."""


class Gaps(Protocol):
    """Questions for curators."""

    def add(self, gap: Gap) -> None:
        """Keep a gap; one with the same id is kept once."""

    def since(self, moment: datetime, team: str = "") -> tuple[Gap, ...]:
        """Return the gaps asked at or after a moment, oldest first, of one workspace or of all."""

    def forget(self, before: datetime) -> int:
        """Delete gaps asked before a moment; return how many."""


class Handovers(Protocol):
    """Questions that were handed to a person."""

    def add(self, handover: Handover) -> None:
        """Keep a new handover; raise `ConflictError` when its id is taken."""

    def get(self, handover_id: str) -> Handover | None:
        """Return a handover."""

    def change(self, before: Handover, after: Handover) -> None:
        """Replace a handover; raise `ConflictError` unless it still is as `before` in state and helper."""

    def open_in(self, team: str) -> tuple[Handover, ...]:
        """Return the handovers of a workspace that are not resolved, oldest first."""

    def forget(self, before: datetime) -> int:
        """Delete handovers that were last changed before a moment; return how many."""
