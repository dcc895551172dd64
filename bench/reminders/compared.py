"""What a simulated year brought beside what it should have brought."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bench.reminders.telling import Expected
from bot.reminders.keys import read_cause
from tests.fakeslack import FakeSlack

_LATE = timedelta(minutes=15)


@dataclass(slots=True)
class Year:
    """What came of a year; a message is the same when receiver, moment and every reminder in it are.

    `full` tells when the disk was full, `restarted` when the database server was restarted.
    """

    side: str
    subscriptions: int
    days: int
    events: Counter[str] = field(default_factory=Counter)
    passes: int = 0
    expected: int = 0
    reminders: int = 0
    late: int = 0
    same: int = 0
    missing: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)
    seconds: float = 0.0
    full: str = ""
    restarted: str = "not (the store has no server)"


def count(found: Year, expected: Iterable[tuple[datetime, Expected]], received: Iterable[str]) -> None:
    """Write down what was expected, each at the moment of the pass that should bring it, and what came."""
    told = list(expected)
    wanted = Counter(
        _shown(message.receiver, moment, message.keys, late=moment - message.moment > _LATE)
        for moment, message in told
    )
    got = Counter(received)
    found.expected = wanted.total()
    found.reminders = sum(len(message.keys) for _, message in told)
    found.late = sum(" late " in name for name in wanted.elements())
    found.same = (wanted & got).total()
    found.missing = sorted((wanted - got).elements())
    found.unexpected = sorted((got - wanted).elements())


def received(
    slack: FakeSlack,
    receivers: Iterable[str],
    causes: Mapping[str, str],
    passed: Callable[[datetime], datetime],
) -> Iterator[str]:
    """Give every message that came; `causes` are by the id in its metadata, `passed` tells its pass."""
    for receiver in receivers:
        for message in slack.answers(receiver):
            cause = read_cause(causes[message.event_payload["id"]])
            keys = frozenset(map(str, cause.keys)) if cause else frozenset()
            moment = passed(datetime.fromtimestamp(float(message.ts.partition(".")[0]), UTC))
            yield _shown(receiver, moment, keys, late=message.text.startswith("⏱"))


def _shown(receiver: str, moment: datetime, keys: frozenset[str], *, late: bool) -> str:
    return " ".join([f"{moment:%Y-%m-%dT%H:%M}", receiver, "late" if late else "", *sorted(keys)])
