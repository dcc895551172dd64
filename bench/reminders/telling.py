"""What is told to whom and at which moment, as the model has it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bench.reminders.reckoned import DAY, Thing, works
from bot.domain.subscription import Subscription

_ROOM = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One thing told to a receiver: its key, the day it is about, and the rule."""

    key: str
    rule: str
    day: date


@dataclass(frozen=True, slots=True)
class Expected:
    """A message that should be received at a pass, meant for `moment`."""

    receiver: str
    moment: datetime
    lines: tuple[Line, ...] = field(compare=False)
    keys: frozenset[str]


def when(who: Subscription, days: set[date], now: datetime) -> tuple[datetime, date] | None:
    """Return the next morning of a working day, or now where that is too late; None where all is over."""
    zone = ZoneInfo(who.timezone)
    ahead = [day for day in days if now < datetime.combine(day + DAY, time(), zone).astimezone(UTC)]
    day = now.astimezone(zone).date()
    while not works(day) or morning(who, day) < now:
        day += DAY
    if not ahead:
        return None
    return (morning(who, day), day) if day < min(ahead) else (now, now.astimezone(zone).date())


def morning(who: Subscription, day: date) -> datetime:
    """Return the moment of a receiver's morning."""
    return datetime.combine(day, who.morning, ZoneInfo(who.timezone)).astimezone(UTC)


def wants(who: Subscription, item: Thing) -> bool:
    """Tell whether somebody subscribed to something."""
    if item.topic not in who.topics or item.rule in who.muted:
        return False
    return (
        item.topic not in {"deadlines", "dossiers"} or not who.parties or bool(item.owing & set(who.parties))
    )


def line(who: Subscription, item: Thing, label: str) -> Line:
    """Return what is told of a thing."""
    return Line(f"{who.id}/{item.occurrence}/{label}@{item.day}", item.rule, item.day)


def about(key: str) -> tuple[str, str]:
    """Return the subscription and the occurrence of a key."""
    owner, _, rest = key.partition("/")
    return owner, rest.rpartition("/")[0]


def messages(receiver: str, moment: datetime, lines: list[Line]) -> Iterator[Expected]:
    """Yield lines in messages, the nearest days first: six in one, and a digest counts for four."""
    portion: list[Line] = []
    for told in sorted(lines, key=lambda told: (told.day, about(told.key)[1])):
        if portion and sum(map(_room, [*portion, told])) > _ROOM:
            yield _message(receiver, moment, portion)
            portion = []
        portion.append(told)
    yield _message(receiver, moment, portion)


def _room(told: Line) -> int:
    is_digest = told.rule == "regiodag" and not told.key.partition("@")[0].endswith(("/moved", "/cancelled"))
    return 4 if is_digest else 1


def _message(receiver: str, moment: datetime, lines: list[Line]) -> Expected:
    return Expected(receiver, moment, tuple(lines), frozenset(told.key for told in lines))
