"""Thousands of reminders due in the same minute: how fast, in what order, and whether anybody is pushed."""

import random
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from statistics import quantiles

from bench.reminders.stage import Slack, slack, store_url, workers
from bot.domain.message import Address, Message, Parcel, Way
from bot.storage.opening import store_at
from tests.fakeslack.rates import RateLimits
from tests.fakeslack.workspace import Workspace

LATENCY = 0.02  # seconds that Slack takes for a call
_LEAD = timedelta(seconds=5)  # from when all is kept until it is due
_GLANCE = 1.0
_GIVE_UP = 3.0  # times the least time


@dataclass(frozen=True, slots=True)
class Burst:
    """What came of a burst; seconds after the moment at which all were due.

    `least` is what the limits allow at best, `displaced` how many messages with a later deadline came
    before one of an earlier deadline: 99 in 100 are below it, and the worst.
    """

    side: str
    workers: int
    reminders: int
    channels: int
    least: float
    taken: float
    lost: int
    doubled: int
    refused: int
    violations: int
    displaced: tuple[int, int]

    @property
    def share(self) -> float:
        """Return which share of the possible speed was reached."""
        return self.least / self.taken


def burst(side: str, number: int, reminders: int, channels: int, seed: int = 1) -> Burst:
    """Let reminders over channels be due at once with a number of workers on a kind of store."""
    with slack("--limits", "--latency", str(LATENCY)) as fake, store_url(side) as url:
        names = fake.channels(channels)
        with workers(number, url, fake):
            due = datetime.now(UTC) + _LEAD + timedelta(seconds=reminders / 500)
            parcels = _parcels(due, reminders, names, random.Random(seed))
            _keep(url, parcels)
            if datetime.now(UTC) > due:
                raise RuntimeError("the machine was too slow to keep all reminders before they were due")
            least = least_time(parcels)
            _wait(fake, reminders, due.timestamp() + _GIVE_UP * least + 10)
        return _counted(fake, parcels, Burst(side, number, reminders, channels, least, 0, 0, 0, 0, 0, (0, 0)))


def least_time(parcels: list[Parcel], limits: RateLimits | None = None) -> float:
    """Return the seconds that Slack's limits need at least for some messages due at once."""
    allowed = limits or RateLimits()
    most = max(Counter(parcel.address.channel for parcel in parcels).values())
    in_a_channel = (most - allowed.burst) / allowed.channel
    return max(0.0, in_a_channel, (len(parcels) - allowed.overall) / allowed.overall)


def _parcels(due: datetime, number: int, channels: list[str], draw: random.Random) -> list[Parcel]:
    """Return reminders spread evenly over channels, each with a deadline of its own, in any order."""
    places = [channels[count % len(channels)] for count in range(number)]
    draw.shuffle(places)
    made = [_parcel(count, place, due) for count, place in enumerate(places)]
    draw.shuffle(made)
    return made


def _parcel(count: int, channel: str, due: datetime) -> Parcel:
    text = f"Herinnering {count}: de concept-eindafrekening moet uiterlijk 28 februari weg zijn. " * 3
    return Parcel(
        id=f"burst-{count}",
        cause=f"burst/{count}",
        team=Workspace().team,
        address=Address(Way.POST, channel=channel),
        message=Message(text, ({"type": "section", "text": {"type": "mrkdwn", "text": text}},)),
        due=due,
        deadline=due + timedelta(minutes=count + 1),
    )


def _keep(url: str, parcels: list[Parcel]) -> None:
    with store_at(url, "url") as store, store.writing() as unit:
        for parcel in parcels:
            unit.outbox.add(parcel)


def _wait(fake: Slack, reminders: int, until: float) -> None:
    while fake.ask("counts")["answers"] < reminders and time.time() < until:
        time.sleep(_GLANCE)


def _counted(fake: Slack, parcels: list[Parcel], empty: Burst) -> Burst:
    posted = fake.ask("answers")
    ids = [message["metadata"]["event_payload"]["id"] for message in posted]
    counted = Counter(ids)
    refused = sum(call["status"] == 429 for call in fake.ask("calls"))  # noqa: PLR2004 - too many requests
    due = parcels[0].due.timestamp()
    return Burst(
        empty.side,
        empty.workers,
        empty.reminders,
        empty.channels,
        empty.least,
        max((message["received"] for message in posted), default=0.0) - due,
        lost=len(parcels) - len(counted),
        doubled=len(ids) - len(counted),
        refused=refused,
        violations=len(fake.ask("violations")),
        displaced=displaced([int(name.removeprefix("burst-")) for name in ids]),
    )


def displaced(arrived: list[int]) -> tuple[int, int]:
    """Return by how many places messages came after one of a later deadline: 99 in 100, and the worst.

    `arrived` are the ranks of the deadlines in the order of arrival.
    """
    latest = accumulate(arrived, max)
    behind = sorted(max(0, last - rank) for last, rank in zip(latest, arrived, strict=True))
    if len(behind) < 2:  # noqa: PLR2004 - one message has no order
        return 0, 0
    return int(quantiles(behind, n=100)[-1]), behind[-1]
