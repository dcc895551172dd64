"""A year of a region, drawn from a seed: who subscribes to what, and what people and the region do."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bench.reminders.dossiers import dossier
from bench.reminders.happening import Event
from bot.domain.calendar import Action, Change
from bot.domain.subscription import Mark, MarkKind, StartedTerm, Subscription, Topic
from bot.domain.text import Bilingual, Language

TEAM = "T0WEGWIJZR"
# In Cairo summer begins on a Friday at midnight, so that this morning is skipped once a year.
MORNINGS = (
    (time(9), "Europe/Amsterdam"),
    (time(7, 30), "Europe/Amsterdam"),
    (time(9), "Asia/Kolkata"),
    (time(8, 45), "Australia/Lord_Howe"),
    (time(0, 30), "Africa/Cairo"),
)
_PARTIES = ("almere", "dronten", "lelystad", "noordoostpolder", "urk", "zeewolde")
_RULES = ("regiodag", "bosd", "bosd-papers", "concept-settlement", "final-settlement", "purchasing-plan-data")
_LEADS = ((21, 7, 2, 0), (14, 7), (30, 3), (7, 6, 5), (0,))
_WORKING = ((5, 1), (10,), (1,), (3, 2, 1))
_EVENTS = ("pause", "leads", "done", "snooze", "not-mine", "term", "move", "cancel", "dossier")
_REASON = Bilingual("Afgesproken", "Agreed")


@dataclass(frozen=True, slots=True)
class Story:
    """Days from `first` to `last`, who subscribes at the beginning, and what happens, in order."""

    first: date
    last: date
    subscriptions: tuple[Subscription, ...]
    events: tuple[Event, ...]


def story(first: date, last: date, subscriptions: int, seed: int) -> Story:
    """Return a story; about one event a day."""
    draw = random.Random(seed)
    since = datetime.combine(first, time(), UTC)
    made = tuple(_subscription(number, draw, since) for number in range(subscriptions))
    days = [first + timedelta(days=count) for count in range((last - first).days)]
    events = [event for day in days if draw.random() < 0.7 for event in _events(day, made, draw)]  # noqa: PLR2004
    return Story(first, last, made, tuple(sorted(_once(events), key=lambda event: event.moment)))


def _once(events: list[Event]) -> Iterator[Event]:
    """Leave out what would change the same meeting a second time."""
    changed = set()
    for event in events:
        about = (event.what.meeting, event.what.day) if event.kind == "change" else event
        if about not in changed:
            changed.add(about)
            yield event


def _subscription(number: int, draw: random.Random, since: datetime) -> Subscription:
    # Every eighth is a second subscription of a channel that has one, at the same time of day.
    place = number - 1 if number % 8 == 7 else number  # noqa: PLR2004
    person = place % 4 == 3  # noqa: PLR2004
    morning, zone = MORNINGS[place % len(MORNINGS)]
    return Subscription(
        id=f"S{number:02d}",
        team=TEAM,
        receiver=f"U0N{place:07d}" if person else f"C0N{place:07d}",
        owner="U0ANNA0001",
        region="flevoland",
        topics=tuple(topic for topic in Topic if draw.random() < 0.7) or (Topic.DEADLINES,),  # noqa: PLR2004
        language=draw.choice(list(Language)),
        parties=tuple(draw.sample(_PARTIES, 2)) if draw.random() < 0.3 else (),  # noqa: PLR2004
        lead_days=draw.choice(_LEADS),
        lead_working_days=draw.choice(_WORKING),
        morning=morning,
        timezone=zone,
        muted=tuple(draw.sample(_RULES, 1)) if draw.random() < 0.2 else (),  # noqa: PLR2004
        since=since,
    )


def _events(day: date, subscriptions: tuple[Subscription, ...], draw: random.Random) -> Iterator[Event]:
    """Yield what happens on a day, at a minute at which nobody has their morning."""
    now = datetime.combine(day, time(draw.randrange(24), 17), UTC)
    who = draw.choice(subscriptions)
    kind = draw.choice(_EVENTS)
    if kind == "pause":
        yield Event(now, "pause", who.id)
        yield Event(now + timedelta(days=draw.randrange(1, 9)), "resume", who.id)
    elif kind == "leads":
        yield Event(now, "leads", (who.id, draw.choice(_LEADS)))
    elif kind == "term":
        # As often told on the day itself as days later, when some of its leads lie behind.
        begun = str(day - timedelta(days=draw.choice((0, 0, 6, 10))))
        about = (TEAM, "flevoland", "react-concept-settlement", begun, "U1")
        yield Event(now, "term", StartedTerm(f"R{day:%m%d}", *about, made=now))
    elif kind == "dossier":
        yield from dossier(day, now, draw.sample(_PARTIES, 2), draw)
    elif kind in {"move", "cancel"}:
        yield Event(now, "change", _change(kind, day, draw))
    else:
        yield Event(now, "mark", _mark(kind, who.receiver, now, draw))


def _change(kind: str, day: date, draw: random.Random) -> Change:
    """Return a change of a meeting within the next four weeks, which may lie in other months."""
    meeting = draw.choice(("regiodag", "bosd"))
    held = next(found for found in _held(meeting, day) if found > day + timedelta(days=draw.randrange(6)))
    if kind == "cancel":
        return Change(meeting, Action.CANCEL, held, _REASON)
    to = held + timedelta(days=draw.choice((1, 2, 6, 7, 8)))
    return Change(meeting, Action.MOVE, held, _REASON, to)


def _held(meeting: str, day: date) -> Iterator[date]:
    """Yield the days of a meeting by its rule: each first Tuesday, or each third Thursday."""
    weekday, first = (1, 1) if meeting == "regiodag" else (3, 15)
    while True:
        if day.weekday() == weekday and first <= day.day < first + 7:
            yield day
        day += timedelta(days=1)


def _mark(kind: str, receiver: str, now: datetime, draw: random.Random) -> Mark:
    """Return a mark on something that lies within the next weeks."""
    day = now.date()
    bosd, regional = next(_held("bosd", day)), next(_held("regiodag", day))
    dues = [
        f"duty/{rule}/{day.year}-{due}"
        for rule, due in (
            ("concept-settlement", "02-28"),
            ("execution-costs-settlement", "02-28"),
            ("final-settlement", "03-30"),
            ("purchasing-plan-data", "05-31"),
            ("purchasing-plan-youth-proposal", "06-30"),
        )
        if f"{day:%m-%d}" < due and day + timedelta(days=40) > date.fromisoformat(f"{day.year}-{due}")
    ]
    about = draw.choice(
        [*dues, f"meeting/bosd/{bosd}", f"papers/bosd/{bosd}", f"meeting/regiodag/{regional}"]
    )
    until = str(day + timedelta(days=draw.randrange(1, 9))) if kind == "snooze" else ""
    found = {"done": MarkKind.DONE, "snooze": MarkKind.SNOOZED, "not-mine": MarkKind.NOT_MINE}[kind]
    whose = "" if kind == "done" else receiver
    return Mark(TEAM, f"flevoland/{about}", whose, found, "U0ANNA0001", now, until)
