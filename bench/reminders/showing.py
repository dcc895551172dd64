"""Lays out what was measured of reminders."""

from bench import machine
from bench.reminders.burst import Burst
from bench.reminders.compared import Year
from bench.reminders.kills import Kills
from bench.tables import Table

SHARE = 0.9  # of the speed that Slack's limits allow
_COLUMNS = ("", "measured")


def _where() -> str:
    return f"{machine.today()}, {machine.describe()}, {machine.busy()}"


def kills(found: Kills) -> Table:
    """Return what came of killed workers."""
    steps = ", ".join(f"{step} {count}" for step, count in found.steps.most_common())
    rows = (
        ("workers killed", f"{found.runs:,} in {found.seconds:.0f} s, {found.workers} at a time"),
        ("at the steps (? is before the commit)", steps),
        ("reminders", f"{found.reminders:,}"),
        ("lost / doubled / marked as possible repeats", f"{found.lost} / {found.doubled} / {found.marked}"),
    )
    return Table(f"Workers killed, {found.side}, {_where()}", _COLUMNS, rows)


def burst(found: Burst) -> Table:
    """Return what came of a burst."""
    rows = (
        ("reminders / channels / workers", f"{found.reminders:,} / {found.channels:,} / {found.workers}"),
        ("delivered in / least time", f"{found.taken:.1f} s / {found.least:.1f} s"),
        ("share of the possible speed", f"{found.share:.1%}"),
        ("lost / doubled", f"{found.lost} / {found.doubled}"),
        ("refused with 429 / called before Retry-After", f"{found.refused} / {found.violations}"),
        ("displaced, 99 in 100 / worst", f"{found.displaced[0]} / {found.displaced[1]}"),
    )
    return Table(f"Burst, {found.side}, {_where()}", _COLUMNS, rows)


def year(found: Year) -> Table:
    """Return what came of a simulated year."""
    events = ", ".join(f"{kind} {count}" for kind, count in found.events.most_common())
    rows = (
        ("days / subscriptions", f"{found.days} / {found.subscriptions}"),
        ("restarts / passes", f"{found.days} / {found.passes:,} in {found.seconds:.0f} s"),
        ("happened", events),
        ("the disk was full / the database server restarted", f"{found.full} / {found.restarted}"),
        (
            "messages expected / reminders in them / late",
            f"{found.expected:,} / {found.reminders:,} / {found.late}",
        ),
        ("received as expected", f"{found.same:,}"),
        ("missing / unexpected", f"{len(found.missing)} / {len(found.unexpected)}"),
        *(("missing", name) for name in found.missing[:5]),
        *(("unexpected", name) for name in found.unexpected[:5]),
    )
    return Table(f"Simulated year, {found.side}, {_where()}", _COLUMNS, rows)
