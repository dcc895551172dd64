"""One matter to be reminded of."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.calendar import Due, Occurrence, TermEnd
from bot.domain.reminder import ReminderKind
from bot.domain.standing import Standing, TermRun
from bot.domain.subscription import Topic

# Of a dossier a term that runs, or where there is none its appointment.
Source = Occurrence | Due | TermEnd | tuple[Standing, TermRun | None]


@dataclass(frozen=True, slots=True)
class Matter:
    """One occurrence to be reminded of.

    `day` is the last safe day or the day of the meeting; `owing` are the parties it concerns,
    empty where it concerns all; `team` is set where it belongs to one workspace. A `silent` one
    is no matter for a reminder of its own: it is cancelled, or told with the regional day. What
    would have been due before `known`, when it came to be, is owed to nobody.
    """

    occurrence: str
    kind: ReminderKind
    topic: Topic
    rule: str
    day: date
    source: Source
    opens: date | None = None
    owing: tuple[str, ...] = ()
    team: str = ""
    cancelled: bool = False
    silent: bool = False
    known: datetime | None = None
