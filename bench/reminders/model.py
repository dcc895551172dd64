"""The state of the year beside the program's: who wants what, what was said, what was told."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bench.reminders.happening import Event
from bench.reminders.reckoned import DAY, Thing, back, begun, things, works
from bench.reminders.telling import Expected, Line, about, line, messages, morning, wants, when
from bot.domain.subscription import MarkKind, Subscription

Known = dict[str, Thing]
Hit = tuple[date, bool, str]


@dataclass(slots=True)
class Model:
    """Everything that decides; `last` is the moment of the pass before."""

    subscriptions: dict[str, Subscription]
    last: datetime
    paused: set[str] = field(default_factory=set)
    changes: dict[tuple[str, date], Any] = field(default_factory=dict)
    terms: list[Any] = field(default_factory=list)
    dossiers: dict[str, tuple[Any, datetime]] = field(default_factory=dict)
    seen: dict[tuple[str, date], datetime] = field(default_factory=dict)
    marks: dict[tuple[str, str], Any] = field(default_factory=dict)
    told: dict[tuple[str, str], Line] = field(default_factory=dict)
    waiting: dict[str, tuple[datetime, date, Line]] = field(default_factory=dict)

    def happens(self, event: Event) -> None:
        """Take in what happened."""
        what = event.what
        if event.kind == "pause":
            self.paused.add(what)
        elif event.kind == "resume":
            self.paused.discard(what)
            self.subscriptions[what] = replace(self.subscriptions[what], since=event.moment)
        elif event.kind == "leads":
            name, leads = what
            self.subscriptions[name] = replace(self.subscriptions[name], lead_days=leads, since=event.moment)
        elif event.kind == "term":
            self.terms.append(what)
        elif event.kind == "dossier":
            self.dossiers[what[0].id] = what[0], event.moment
        elif event.kind == "change":
            self.changes[what.meeting, what.day] = what
        else:
            self.marks[what.occurrence, what.receiver] = what

    def received(self, now: datetime) -> list[Expected]:
        """Return the messages that a pass brings."""
        self.seen = {about: self.seen.get(about, now) for about in self.changes}
        known = {item.occurrence: item for item in self._things(now.year)}
        self._notify(known, now)
        found = [*self._reminders(known, now), *self._notices(now)]
        self.told |= {about(told.key): told for one in found for told in one.lines}
        self.last = now
        return found

    def _things(self, year: int) -> Iterator[Thing]:
        for one in (year - 1, year, year + 1):
            yield from things(one, self.changes, self.seen)
        yield from begun(self.terms, self.dossiers.values())

    @property
    def _active(self) -> list[Subscription]:
        return [item for name, item in sorted(self.subscriptions.items()) if name not in self.paused]

    def _reminders(self, known: Known, now: datetime) -> Iterator[Expected]:
        chosen: dict[tuple[str, datetime], dict[str, tuple[date, Line]]] = {}
        for who in self._active:
            for moment, item, (wanted, _, label) in self._due(who, known, now):
                held = chosen.setdefault((who.receiver, moment), {})
                if item.occurrence not in held or wanted > held[item.occurrence][0]:
                    held[item.occurrence] = wanted, line(who, item, label)
        for (receiver, moment), held in chosen.items():
            yield from messages(receiver, moment, [told for _, told in held.values()])

    def _due(self, who: Subscription, known: Known, now: datetime) -> Iterator[tuple[datetime, Thing, Hit]]:
        for day in (now.date() + step * DAY for step in (-1, 0, 1)):
            moment = morning(who, day)
            if works(day) and self.last < moment <= now and moment >= (who.since or moment):
                for item, hit in self._of(who, known, day):
                    if item.known is None or item.known <= moment:
                        yield moment, item, hit

    def _of(self, who: Subscription, known: Known, day: date) -> Iterator[tuple[Thing, Hit]]:
        for item in known.values():
            if item.cancelled or not wants(who, item):
                continue
            hits = [hit for sent, hit in item.leads(who) if sent == day]
            hit = self._said(who, item, day, max(hits) if hits else None)
            if hit is not None:
                yield item, hit

    def _said(self, who: Subscription, item: Thing, day: date, hit: Hit | None) -> Hit | None:
        """Return the reason to tell of something, after what people said of it."""
        own = self.marks.get((item.occurrence, who.receiver))
        if (item.occurrence, "") in self.marks or (own and own.kind is MarkKind.NOT_MINE):
            return None
        if own is None:
            return hit
        until, asked = date.fromisoformat(own.until), own.made.astimezone(ZoneInfo(who.timezone)).date()
        returns = back(until)
        while returns <= asked or not works(returns):
            returns += DAY
        regular = hit if hit and day >= until else None
        again = (until, True, f"again-{until}") if day == returns else None
        return again if again and (regular is None or until > regular[0]) else regular

    def _notify(self, known: Known, now: datetime) -> None:
        """Plan notices to those who were told of what has changed, and drop those that hold no longer."""
        active = {item.id: item for item in self._active}
        wanted = {}
        for (owner, name), was in self.told.items():
            item, who = known.get(name), active.get(owner)
            if item and who and item.rule not in who.muted and not self._disowned(who, name):
                lead = "cancelled" if item.cancelled else "moved"
                told_off = "/cancelled@" in was.key
                differs = item.cancelled != told_off if item.cancelled or told_off else was.day != item.day
                if differs and (moment := when(who, {was.day, item.day}, now)):
                    wanted[f"{owner}/{name}/{lead}@{item.day}"] = (*moment, line(who, item, lead))
        self.waiting = {key: self.waiting.get(key, notice) for key, notice in wanted.items()}

    def _disowned(self, who: Subscription, name: str) -> bool:
        mark = self.marks.get((name, who.receiver))
        return mark is not None and mark.kind is MarkKind.NOT_MINE

    def _notices(self, now: datetime) -> Iterator[Expected]:
        due: dict[tuple[str, date, datetime], list[Line]] = {}
        for key, (moment, day, told) in list(self.waiting.items()):
            if moment <= now:
                del self.waiting[key]
                receiver = self.subscriptions[about(key)[0]].receiver
                due.setdefault((receiver, day, moment), []).append(told)
        for (receiver, _, moment), lines in due.items():
            yield from messages(receiver, moment, lines)
