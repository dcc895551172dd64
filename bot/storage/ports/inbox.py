"""The port of what came in."""

from datetime import datetime
from typing import Protocol

from bot.domain.arrival import Arrival, Assignment, Backlog


class Inbox(Protocol):
    """Arrivals: unique by key, each worked off by one worker at a time."""

    def add(self, arrival: Arrival, until: datetime) -> Assignment | None:
        """Keep an arrival, assigned to whoever adds it until `until`; None when a key of it is known."""

    def assign(self, now: datetime, until: datetime, most: int) -> tuple[Assignment, ...]:
        """Assign arrivals that nobody works on (any more), oldest first; none goes to two workers."""

    def finish(self, assignment: Assignment, now: datetime) -> None:
        """Strike an arrival off and forget its body; raise `LostLeaseError` when it was assigned anew."""

    def postpone(self, assignment: Assignment, until: datetime) -> None:
        """Let an arrival rest until `until` after a failure; raise `LostLeaseError` when assigned anew."""

    def give_up(self, assignment: Assignment, now: datetime) -> None:
        """Mark an arrival as failed for good and forget its body; raise `LostLeaseError` likewise."""

    def backlog(self, now: datetime) -> Backlog:
        """Return how much waits (not assigned, or past its assignment)."""

    def forget(self, before: datetime) -> int:
        """Delete arrivals struck off before a moment, with their keys; return how many."""
