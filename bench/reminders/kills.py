"""Workers killed at every step: whether a reminder is lost, and whether one comes twice."""

import json
import logging
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime

from bench.reminders.fastclock import FastClock
from bench.reminders.forks import Plan
from bench.reminders.stage import store_url
from bench.setting import ROOT
from bot.domain.message import Delivery, State
from bot.domain.subscription import Subscription, Topic
from bot.domain.text import Language
from bot.reminders.keys import PREFIX, read_cause
from bot.storage.opening import store_at
from tests.fakeslack import FakeSlack
from tests.fakeslack.messages import Message
from tests.fakeslack.workspace import Channel

MOMENT = "2027-02-19T07:59:55+00:00"  # seven days before two deadlines, at 9 in the morning in Amsterdam
_SINCE = datetime.fromisoformat("2027-02-15T00:00:00+00:00")
_LATENCY = 0.02
_BATCH = 20  # runs on one store
_STEPS = 30  # a worker ends at one of so many; it delivers about a fifth of that before
_PLANNING = ("add?", "add")
_NAMED = ("claim?", "claim", "sending?", "sending", "calling", "stored", "sent?", "sent")
_EACH = 4  # reminders a run, so that there is something left to be killed over


@dataclass(slots=True)
class Kills:
    """What came of runs: how many workers were killed at which step, and what was received.

    `lost` and `doubled` count reminders: a subscription, an occurrence and how long before.
    """

    side: str
    workers: int
    runs: int = 0
    reminders: int = 0
    lost: int = 0
    doubled: int = 0
    marked: int = 0
    steps: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


def kills(side: str, workers: int, runs: int, seed: int = 1) -> Kills:
    """Kill so many workers, each at a step drawn from the seed, and count what was received."""
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # it tells of every call cut short
    found, draw, began = Kills(side, workers), random.Random(seed), time.monotonic()
    while found.runs < runs:
        batch = min(_BATCH, runs - found.runs)
        _batch(found, _traps(draw, batch))
    found.seconds = time.monotonic() - began
    return found


def _traps(draw: random.Random, number: int) -> list[int | str]:
    """Return where workers are killed: the first while it plans, half of the others at a step by its name."""
    later = [
        draw.choice(_NAMED) if draw.random() < 1 / 2 else draw.randint(1, _STEPS) for _ in range(number - 1)
    ]
    return [draw.choice(_PLANNING), *later]


def _batch(found: Kills, steps: list[int | str]) -> None:
    clock = FastClock.at(MOMENT)
    number = _EACH * len(steps)
    with FakeSlack(now=clock.seconds, latency=_LATENCY, echo=False) as slack, store_url(found.side) as url:
        channels = [f"C0N{count:07d}" for count in range(number)]
        bot = frozenset({slack.workspace.bot_user})
        slack.add(*(Channel(name, name.lower(), bot) for name in channels))
        _subscribe(url, slack.workspace.team, channels)
        plan = Plan(
            url, environment(slack), number, found.workers, [*steps, 0],
            clock.base.isoformat(), clock.origin, clock.factor,
        )  # fmt: skip
        told = list(forked(plan))
        killed = [str(line["step"]) for line in told if "step" in line]
        wrong = [line for line in told if line.get("status", 0) not in {0, -9}]
        if wrong:
            raise RuntimeError(f"workers ended otherwise than by their trap: {wrong}")
        found.runs += len(killed)
        found.steps.update(killed)
        received = [message for name in channels for message in slack.answers(name)]
        _count(found, channels, received, _kept(url))


def environment(slack: FakeSlack) -> dict[str, str]:
    """Return the settings with which a worker finds a fake Slack."""
    return {"SLACK_BOT_TOKEN": slack.workspace.bot_token, "SLACK_API_URL": slack.url}


def forked(plan: Plan) -> Iterator[dict[str, object]]:
    """Run workers as planned; yield what they tell, until the last has ended."""
    command = (sys.executable, "-m", "bench.reminders.forks")
    with subprocess.Popen(  # noqa: S603 - our own
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None  # noqa: S101 - pipes were asked for
        assert process.stdout is not None  # noqa: S101
        process.stdin.write(json.dumps(asdict(plan)))
        process.stdin.close()
        for line in process.stdout:
            yield json.loads(line)


def _subscribe(url: str, team: str, channels: Iterable[str]) -> None:
    with store_at(url, "url") as store, store.writing() as unit:
        for name in channels:
            unit.subscriptions.put(subscription(team, name))


def subscription(team: str, channel: str) -> Subscription:
    """Return a channel's subscription to deadlines, seven days before."""
    return Subscription(
        id=f"S-{channel}",
        team=team,
        receiver=channel,
        owner="U0ANNA0001",
        region="flevoland",
        topics=(Topic.DEADLINES,),
        language=Language.NL,
        lead_days=(7,),
        since=_SINCE,
    )


def _kept(url: str) -> tuple[Delivery, ...]:
    with store_at(url, "url") as store, store.reading() as unit:
        return unit.outbox.deliveries(PREFIX)


def _count(found: Kills, channels: list[str], received: list[Message], kept: tuple[Delivery, ...]) -> None:
    """Count by the opaque ids, by what they stand for, and by what a receiver sees."""
    stands_for = {item.parcel_id: item for item in kept}
    ids = Counter(message.event_payload["id"] for message in received)
    keys = Counter(str(key) for name in ids.elements() for key in _keys(stands_for[name]))
    texts = Counter((message.channel, message.text) for message in received)
    expected = {str(key) for item in kept for key in _keys(item)}
    found.reminders += len(expected)
    found.lost += len(expected - set(keys)) + len(set(channels) - {channel for channel, _ in texts})
    found.lost += sum(item.state is not State.SENT for item in kept)
    found.doubled += sum(max(counted.total() - len(counted), 0) for counted in (ids, keys, texts))
    found.marked += sum("herhaling" in message.text for message in received)


def _keys(delivery: Delivery) -> tuple[object, ...]:
    cause = read_cause(delivery.cause)
    return cause.keys if cause else ()
