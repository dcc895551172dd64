"""What a press under a reminder is about, what is marked, and the message drawn anew in the same transaction.

Two people can press in one message at the same moment. Each draws it from the marks as they stand when
the press is kept, so that whoever comes second shows what the first did.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.subscription import Mark, MarkKind, Subscription
from bot.domain.text import Language
from bot.intake.work import Work
from bot.reminders.leads import returned
from bot.reminders.moments import zone_called
from bot.rendering.rule_names import occurrence_name, rule_name
from bot.rendering.slack import reminder_dealt as dealt
from bot.rendering.slack.reminder_rows import Dealt, Row, dealt_with, rows
from bot.storage.ports.store import Unit
from handlers.asker import Asker, Body, asker
from handlers.places import is_direct
from handlers.pressed import Action, pressed_message, reference
from handlers.reception import Reception
from handlers.within import add

Marks = Mapping[tuple[str, str], Mark]


@dataclass(frozen=True, slots=True)
class Press:
    """A press under a reminder: by whom, about what, and whose reminder it is.

    `receiver` is who is reminded there: the one of the subscription, else the conversation itself.
    """

    who: Asker
    note: str
    language: Language
    row: Row
    region: Region
    receiver: str
    zone: ZoneInfo

    @property
    def title(self) -> str:
        """What it is about, in words."""
        return title_of(self.row, self.region, self.language)


def title_of(row: Row, region: Region, language: Language) -> str:
    """Return what a reminder is about, in words."""
    name = occurrence_name(region, row.occurrence) if row.occurrence else rule_name(region, row.rule)
    return name[language]


def press(reception: Reception, body: Body, action: Action) -> Press | None:
    """Return what a press is about; None where the message no longer tells."""
    who, about = asker(reception, body), reference(action)
    number = str(action.get("action_id", "")).rpartition(".")[2]
    row = next((item for item in rows(_blocks(body)) if str(item.number) == number), None)
    if about is None or row is None or not (row.occurrence or row.rule):
        return None
    with reception.store.reading() as unit:
        found = unit.subscriptions.get(row.subscription)
    region = reception.region(row.occurrence.split("/")[0] or (found.region if found else ""))
    receiver = found.receiver if found else who.user if is_direct(who) else who.channel
    zone = zone_called(found.timezone if found else "", region.profile.timezone)
    return Press(who, about.note, about.language, row, region, receiver, zone)


def mark(pressed: Press, work: Work, kind: MarkKind, until: date | None = None) -> Mark:
    """Return a mark on what was pressed; what is done is done for everybody."""
    receiver = "" if kind is MarkKind.DONE else pressed.receiver
    when = until.isoformat() if until else ""
    return Mark(work.team, pressed.row.occurrence, receiver, kind, pressed.who.user, work.now, when)


def keep_mark(unit: Unit, work: Work, body: Body, pressed: Press, made: Mark) -> None:
    """Keep a mark unless the matter is done already, draw the message, and tell who came second."""
    unit.alone(f"mark/{made.team}/{made.occurrence}")
    done = done_mark(unit, work.team, made.occurrence)
    if done is None:
        unit.marks.put(made)
    elif done.user != made.user:
        told = dealt.already(pressed.title, done.user, pressed.language)
        add(unit, work, "already", pressed.who.privately, told)
    redraw(unit, work, body, pressed)


def done_mark(unit: Unit, team: str, occurrence: str) -> Mark | None:
    """Return who said that something is done, if anybody did."""
    return _marks(unit, team).get((occurrence, ""))


def redraw(unit: Unit, work: Work, body: Body, pressed: Press) -> None:
    """Have the message that was pressed in say what was done about the reminders in it."""
    place = pressed_message(body)
    unit.alone(f"message/{work.team}/{place.channel}/{place.stamp}")
    marks, subscriptions = _marks(unit, work.team), unit.subscriptions
    found = {}
    for row in rows(_blocks(body)):
        item = _dealt(row, pressed, marks, subscriptions.get(row.subscription), work.now)
        if item is not None:
            found[row.number] = item
    text = str((body.get("message") or {}).get("text", ""))
    if found:
        add(unit, work, "redrawn", place, dealt_with(text, _blocks(body), found))


def _dealt(
    row: Row, pressed: Press, marks: Marks, subscription: Subscription | None, now: datetime
) -> Dealt | None:
    """Return what was done about a reminder, if anything was."""
    language, zone = pressed.language, pressed.zone
    title = title_of(row, pressed.region, language)
    done, own = marks.get((row.occurrence, "")), marks.get((row.occurrence, pressed.receiver))
    if done is not None:
        return dealt.done(title, done.user, _day(done.made, zone), language)
    if subscription is not None and row.rule in subscription.muted:
        return dealt.muted(title, language)
    if own is None:
        return None
    made = _day(own.made, zone)
    if own.kind is MarkKind.NOT_MINE:
        return dealt.not_mine(title, own.user, made, row, language)
    back = returned(date.fromisoformat(own.until), made).day
    return dealt.later(title, own.user, back, row, language) if back > _day(now, zone) else None


def _marks(unit: Unit, team: str) -> Marks:
    return {(item.occurrence, item.receiver): item for item in unit.marks.of_team(team)}


def _day(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()


def _blocks(body: Body) -> list[Block]:
    return list((body.get("message") or {}).get("blocks") or ())
