"""A reminder before it is drawn: what it says, about what, to whom and when."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.citation import Citation
from bot.domain.subscription import Topic
from bot.domain.text import Bilingual, Language


class ReminderKind(StrEnum):
    """What a reminder is: of something to come, of something that changed, or of what was missed."""

    REGIONAL_DAY = "regional-day"
    MEETING = "meeting"
    PAPERS = "papers"
    OPENING = "opening"
    DEADLINE = "deadline"
    TERM = "term"
    DOSSIER = "dossier"
    APPOINTMENT = "appointment"
    MOVED = "moved"
    CANCELLED = "cancelled"
    GONE = "gone"
    MISSED = "missed"


CHANGES = frozenset({ReminderKind.MOVED, ReminderKind.CANCELLED, ReminderKind.GONE})


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a digest: what, on or by which day, and who."""

    text: Bilingual
    day: date | None = None
    who: Bilingual | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of a digest under one heading; never empty."""

    heading: Bilingual
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class ReminderContent:
    """What a reminder says.

    `due` is the last safe day, or the day of a meeting; `last_working_day` the last working day up
    to it, which may be that day. `days_left` are the working days after `day`, the day of sending,
    up to and including `due`. `actor` is who must do it, `opens` the first day of a window, `was`
    the day told before of something that moved. `sections` make a digest of a regional day.
    """

    kind: ReminderKind
    title: Bilingual
    day: date
    due: date
    last_working_day: date
    days_left: int
    actor: Bilingual | None = None
    citations: tuple[Citation, ...] = ()
    opens: date | None = None
    was: date | None = None
    next_step: Item | None = None
    notes: tuple[Bilingual, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminder:
    """One occurrence brought to one receiver's attention.

    `key` is unique and the same in every run: subscription, occurrence, how long before and the
    day it is about (bot/reminders/keys.py). `occurrence` names what it is about, as marks do;
    `rule` is what can be muted; `day` is the day of sending in the receiver's time zone.
    """

    key: str
    subscription: str
    occurrence: str
    rule: str
    topic: Topic
    lead: str
    day: date
    moment: datetime
    deadline: datetime
    useless: datetime
    content: ReminderContent = field(compare=False)


@dataclass(frozen=True, slots=True)
class PlannedReminder:
    """One message to one receiver: all their reminders of one morning, the nearest deadline first.

    `cause` is unique and lists the keys of the reminders in it. `moment` (UTC) is when to send it,
    `deadline` the end of the nearest last safe day, and after `useless` it helps nobody any more.
    `subscription` is that of the first reminder.
    """

    cause: str
    team: str
    receiver: str
    subscription: str
    language: Language
    day: date
    moment: datetime
    deadline: datetime
    useless: datetime
    reminders: tuple[Reminder, ...]

    @property
    def gathered(self) -> bool:
        """Tell whether it holds more than one reminder."""
        return len(self.reminders) > 1

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its reminders."""
        return tuple(reminder.key for reminder in self.reminders)
