"""Who wants to be reminded of what."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from bot.domain.text import Language


class Topic(StrEnum):
    """The kinds of reminders that can be subscribed to."""

    REGIONAL_DAYS = "regional-days"
    MEETINGS = "meetings"
    DEADLINES = "deadlines"
    DOSSIERS = "dossiers"


class Standing(StrEnum):
    """Whether reminders are sent."""

    ACTIVE = "active"
    PAUSED = "paused"  # by a person
    SUSPENDED = "suspended"  # by a fault: the channel is archived, the user has left
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Subscription:
    """One receiver's wish: what to hear of, how long before, at what time of day.

    `receiver` is a channel or a user, `owner` who made it. `parties` limits deadlines to those of
    some parties, empty means all. `lead_days` are days before a deadline; `lead_working_days` are
    working days before a regional day or meeting. `muted` holds ids of rules not to hear of.
    """

    id: str
    team: str
    receiver: str
    owner: str
    region: str
    topics: tuple[Topic, ...]
    language: Language
    parties: tuple[str, ...] = ()
    lead_days: tuple[int, ...] = (21, 7, 2, 0)
    lead_working_days: tuple[int, ...] = (5, 1)
    morning: time = time(9, 0)
    timezone: str = "Europe/Amsterdam"
    muted: tuple[str, ...] = ()
    standing: Standing = Standing.ACTIVE
    reason: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class StartedTerm:
    """A term that somebody started: "we received the concept settlement on 10 February".

    `made` is when it was started here; what would have been due before that is owed to nobody.
    """

    id: str
    team: str
    region: str
    term: str
    start: str
    owner: str
    note: str = ""
    made: datetime | None = None


@dataclass(frozen=True, slots=True)
class CalendarAddress:
    """A personal address of a calendar; only a hash of its secret is kept."""

    secret_hash: str
    team: str
    user: str
    region: str
    made: datetime


class MarkKind(StrEnum):
    """What somebody did with a reminder."""

    DONE = "done"
    SNOOZED = "snoozed"
    NOT_MINE = "not-mine"


@dataclass(frozen=True, slots=True)
class Mark:
    """What somebody said of an occurrence: done, remind me later, or not mine.

    `occurrence` names the rule, the day and the region, such as
    `flevoland/duty/concept-settlement/2027-02-28`; `receiver` is empty where it counts for
    everybody (done). `until` is the day a snoozed one returns.
    """

    team: str
    occurrence: str
    receiver: str
    kind: MarkKind
    user: str
    made: datetime
    until: str = ""
