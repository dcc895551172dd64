"""The figures of the runs as tables."""

from collections.abc import Sequence
from statistics import mean

from bench import machine
from bench.slack.processes import MODES
from bench.slack.runs import STALL, Steady, killed, stalled, steady
from bench.slack.seeing import Seen, share
from bench.tables import Table

RATE, SECONDS, KILLS = 50.0, 60.0, 20
FOOTNOTE = (
    "Real processes: a fake Slack that takes 100 ms for every call, and `wegwijzer serve` with its SQLite"
    " store. Questions of bench/quality from 200 people in both languages, half in direct messages, half as"
    " mentions in 100 channels; every message of the app comes back as an event, as at Slack. Answered: from"
    " the moment a question was written to the moment Slack kept its answer. Lost: acknowledged and not"
    " answered; doubled: answers beyond the first; repeated: the same id in two messages."
)
_COLUMNS = (
    "mode",
    "questions",
    "acknowledged p50 / p99 / most ms",
    "answered p50 / p95 / p99 ms",
    "lost / doubled / repeated",
    "processor ms a question",
    "memory MB, second and last quarter",
)
_SHORT = ("mode", "questions", "acknowledged", "slowest acknowledgement ms", "lost / doubled / repeated")


def tables(
    modes: tuple[str, ...] = MODES,
    seconds: float = SECONDS,
    rate: float = RATE,
    kills: int = KILLS,
    seed: int = 1,
) -> tuple[Table, ...]:
    """Make every run and return a table of each."""
    return (
        steady_table([(mode, steady(mode, seconds, rate, seed)) for mode in modes], rate, seconds),
        stalled_table([(mode, stalled(mode, rate, seed)) for mode in modes], rate),
        killed_table([(mode, killed(mode, rate, kills, seed)) for mode in modes], rate, kills),
    )


def steady_table(measured: Sequence[tuple[str, Steady]], rate: float, seconds: float) -> Table:
    """Return the table of the steady load."""
    title = f"{rate:.0f} questions a second for {seconds:.0f} s, {_where()}"
    return Table(title, _COLUMNS, tuple(_line(mode, one) for mode, one in measured))


def stalled_table(measured: Sequence[tuple[str, Seen]], rate: float) -> Table:
    """Return the table of the store that stands still."""
    title = f"Store stalled for {STALL:.0f} s, all workers busy, {rate:.0f} a second, {_where()}"
    return Table(title, _SHORT, tuple(_short(mode, one) for mode, one in measured))


def killed_table(measured: Sequence[tuple[str, Seen]], rate: float, kills: int) -> Table:
    """Return the table of the kills."""
    title = f"kill -9 at a random moment, {kills} times, {rate:.0f} a second, {_where()}"
    return Table(title, _SHORT, tuple(_short(mode, one) for mode, one in measured))


def quarters(resident: Sequence[float]) -> tuple[float, float]:
    """Return the mean of the second and of the last quarter of a series."""
    quarter = max(1, len(resident) // 4)
    return mean(resident[quarter : 2 * quarter] or resident), mean(resident[-quarter:])


def _line(mode: str, one: Steady) -> tuple[str, ...]:
    found, (early, late) = one.seen, quarters(one.resident)
    return (
        mode,
        f"{found.asked}",
        " / ".join(_ms(share(found.acks, part)) for part in (0.5, 0.99, 1.0)),
        " / ".join(_ms(share(found.answers, part)) for part in (0.5, 0.95, 0.99)),
        _wrong(found),
        f"{1000 * one.worked / found.asked:.1f}",
        f"{early:.0f}, {late:.0f}",
    )


def _short(mode: str, found: Seen) -> tuple[str, ...]:
    slowest = _ms(share(found.acks, 1.0))
    return mode, f"{found.asked}", f"{found.acknowledged}", slowest, _wrong(found)


def _wrong(found: Seen) -> str:
    return f"{found.lost} / {found.doubled} / {found.repeated}"


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f}"


def _where() -> str:
    return f"{machine.today()}, {machine.describe()}, {machine.busy()}"
