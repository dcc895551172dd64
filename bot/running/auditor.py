"""Checks, apart from whoever plans and sends, that what should have gone out did."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.message import Message, Parcel
from bot.domain.region import Region
from bot.health import Finding
from bot.reminders.auditing import Miss, audit
from bot.reminders.keys import PREFIX
from bot.reminders.reading import read_situation
from bot.running.planner import address_of
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store, Unit

NAME = "auditor"
EVERY = timedelta(minutes=13)  # no divisor of an hour, so that it is not always busy at the full hour
_SILENT = timedelta(hours=1)

log = logging.getLogger("wegwijzer.audit")
Tell = Callable[[tuple[Miss, ...]], Message]


class Auditor:
    """Audits the last day; `administrators` are told of a miss once a day, `tell` draws what."""

    def __init__(
        self,
        store: Store,
        regions: Iterable[Region],
        clock: Clock,
        administrators: Iterable[str],
        tell: Tell,
    ) -> None:
        self._store = store
        self._regions = tuple(regions)
        self._clock = clock
        self._administrators = tuple(sorted(administrators))
        self._tell = tell

    def turn(self, *, patient: bool = False) -> None:
        """Audit when it is time again, for whichever process comes first.

        A patient one leaves it for later while messages are due: after a standstill they are late, and
        on their way.
        """
        now = self._clock.now()
        with self._store.reading() as unit:
            last = unit.pulse.last(NAME)
            busy = patient and unit.outbox.backlog(now).waiting > 0
        # A sign that lies ahead was given by a clock that was wrong.
        fresh = last is not None and timedelta() <= now - last[0] < EVERY
        if not busy and not fresh:
            self.once()

    def once(self) -> tuple[Miss, ...]:
        """Audit every region, and leave a sign of having done so."""
        now = self._clock.now()
        with self._store.writing() as unit:
            misses = tuple(miss for region in self._regions for miss in _misses(unit, region, now))
            unit.pulse.beat(NAME, now, str(len(misses)))
            for team in sorted({miss.team for miss in misses}):
                self._report(unit, team, tuple(miss for miss in misses if miss.team == team), now)
        if misses:
            log.error("%s reminders of the last day did not go out", len(misses))
        return misses

    def _report(self, unit: Unit, team: str, misses: tuple[Miss, ...], now: datetime) -> None:
        for administrator in self._administrators:
            unit.outbox.add(
                Parcel(
                    id=uuid4().hex,
                    cause=f"audit/{team}/{administrator}/{now.date()}",
                    team=team,
                    address=address_of(administrator),
                    message=self._tell(misses),
                    due=now,
                    deadline=now,
                )
            )


def _misses(unit: Unit, region: Region, now: datetime) -> tuple[Miss, ...]:
    today = now.astimezone(ZoneInfo(region.profile.timezone)).date()
    return audit(read_situation(unit, region, today), unit.outbox.deliveries(PREFIX), now)


def audit_finding(store: Store, clock: Clock) -> Finding:
    """Tell what the auditor found last, and whether it is silent."""
    try:
        with store.reading() as unit:
            last = unit.pulse.last(NAME)
    except StoreError:
        return Finding("audit", well=False, what="the store does not tell", mend="see the store")
    if last is None:
        return Finding("audit", well=True, what="has not run yet")
    when, note = last
    if abs(clock.now() - when) > _SILENT:
        what = f"silent since {when:%Y-%m-%d %H:%M} UTC"
        return Finding("audit", well=False, what=what, mend="start wegwijzer serve or wegwijzer worker")
    if note != "0":
        what = f"{note} reminders of the last day did not go out"
        return Finding("audit", well=False, what=what, mend="see the log, and docs/operations.md")
    return Finding("audit", well=True, what="every reminder of the last day went out")
