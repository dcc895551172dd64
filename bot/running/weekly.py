"""Once a week the curators get the questions that had no good answer."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.gap import Gap
from bot.domain.message import Message, Parcel
from bot.domain.workspace import Workspace
from bot.running.planner import address_of
from bot.storage.ports.store import Store

_WEEK = timedelta(days=7)
_MONDAY, _HOUR = 0, 9
_HELPS = timedelta(days=2)
Draw = Callable[[Workspace, Sequence[Gap], datetime], Message]


class Weekly:
    """Sends the list of the last week on Monday morning, where a workspace set a channel for it."""

    def __init__(self, store: Store, team: str, timezone: str, clock: Clock, draw: Draw) -> None:
        self._store = store
        self._team = team
        self._zone = ZoneInfo(timezone)
        self._clock = clock
        self._draw = draw

    def once(self) -> bool:
        """Plan this week's list when it is time; return whether it was planned now."""
        now = self._clock.now()
        due = self._monday(now)
        if not due <= now < due + _HELPS:
            return False
        with self._store.reading() as unit:
            workspace = unit.workspaces.get(self._team)
            known = unit.outbox.delivery(self._cause(due))
            found = unit.gaps.since(due - _WEEK, self._team)
        if not workspace.curators or known is not None:
            return False
        parcel = Parcel(
            id=uuid4().hex,
            cause=self._cause(due),
            team=self._team,
            address=address_of(workspace.curators),
            message=self._draw(workspace, found, due - _WEEK),
            due=due,
            deadline=due + _HELPS,
            useless=due + _HELPS,
        )
        with self._store.writing() as unit:
            return unit.outbox.add(parcel) is not None

    def _cause(self, due: datetime) -> str:
        return f"gaps/{self._team}/{due:%G-W%V}"

    def _monday(self, now: datetime) -> datetime:
        """Return the last Monday morning, or the one of this Monday."""
        local = now.astimezone(self._zone)
        monday = local - timedelta(days=local.weekday() - _MONDAY)
        return monday.replace(hour=_HOUR, minute=0, second=0, microsecond=0)
