"""What came in from Slack: kept before it is acknowledged, worked off after it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing that somebody did and that asks for work.

    `keys` identify it: of all arrivals that share a key, one is worked off (Slack repeats events,
    and sends two for a mention). `task` names the function that does the work, `body` is Slack's
    payload as JSON.
    """

    id: str
    keys: tuple[str, ...]
    task: str
    body: str
    received: datetime


@dataclass(frozen=True, slots=True)
class Assignment:
    """The right to work off an arrival until `until`; `fence` grows with every assignment."""

    arrival: Arrival
    fence: int
    until: datetime
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much work waits: arrivals or parcels, how many failed for good, and the oldest one."""

    waiting: int
    failed: int
    oldest: datetime | None
