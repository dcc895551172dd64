"""What is drawn of handovers, reminders, gaps and dossiers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.citation import Citation
from bot.domain.dossier import Dossier, Event
from bot.domain.gap import GapKind, Handover, HandoverState
from bot.domain.message import Message
from bot.domain.reminder import Item, PlannedReminder, Reminder, ReminderContent, ReminderKind, Section
from bot.domain.standing import Standing
from bot.domain.subscription import Topic
from bot.domain.text import Bilingual
from bot.procedures.replay import standing
from bot.rendering.slack.dossier import dossier
from bot.rendering.slack.gaps import GapGroup, weekly
from bot.rendering.slack.handover import notice, request
from bot.rendering.slack.reminder import reminder
from tests.pictures.samples import NL, NOON, TODAY, Studio

_HANDOVER = Handover(
    "h-1", "T1", "flevoland", "U0123", NL,
    "Wie tekent de verlenging van het contract met onze jeugdaanbieder?",
    "Inkoopovereenkomsten sluiten: dat mag Almere op grond van volmacht.", "D1", "", "C1", "1.2",
    HandoverState.OPEN, "", "", NOON, NOON,
)  # fmt: skip
_DEADLINE = ReminderContent(
    ReminderKind.DEADLINE,
    Bilingual("Reactie op de concept-eindafrekening", "Reaction to the draft settlement"),
    date(2027, 3, 7),
    date(2027, 3, 14),
    date(2027, 3, 12),
    5,
    actor=Bilingual("de regiogemeenten", "the regional municipalities"),
    citations=(Citation("dvh:art-11.3"),),
    next_step=Item(Bilingual("Definitieve eindafrekening", "Final settlement"), date(2027, 3, 30)),
)
_DAY = ReminderContent(
    ReminderKind.REGIONAL_DAY,
    Bilingual("Regiodag", "Regional day"),
    date(2027, 2, 23),
    date(2027, 3, 2),
    date(2027, 3, 2),
    5,
    citations=(Citation("inrichtingsplan:4.2"),),
    sections=(
        Section(
            Bilingual("Die dag", "That day"),
            (Item(Bilingual("DOSD", "DOSD")), Item(Bilingual("Control overleg", "Control overleg"))),
        ),
        Section(
            Bilingual("Voor de volgende regiodag", "Before the next regional day"),
            (Item(Bilingual("Definitieve eindafrekening", "Final settlement"), date(2027, 3, 30)),),
        ),
    ),
)


def _reminder(content: ReminderContent) -> Reminder:
    topic = Topic.DEADLINES if content.kind is ReminderKind.DEADLINE else Topic.REGIONAL_DAYS
    return Reminder(
        "k", "s-1", "flevoland/duty/x/2027-03-14", "x", topic, "P7D", content.day, NOON, NOON, NOON, content
    )


def _planned(*contents: ReminderContent) -> PlannedReminder:
    found = tuple(_reminder(content) for content in contents)
    later = NOON + timedelta(days=1)
    return PlannedReminder("c", "T1", "U0123", "s-1", NL, TODAY, NOON, later, later, found)


def _standing(studio: Studio) -> Standing:
    procedure = next(item for item in studio.region.procedures if item.id == "escalatiemodel")
    days = [("signal", 9, "urk"), ("start-agreed", 10, None), ("impasse-document-sent", 12, "urk")]
    events = [
        Event(n, kind, date(2026, 11, day), NOON, party) for n, (kind, day, party) in enumerate(days, 1)
    ]
    kept = Dossier(
        "flevoland-2026-001",
        "flevoland",
        procedure.id,
        "Kosten beschermd wonen",
        ("urk", "dronten"),
        NOON,
        tuple(events),
    )
    found = standing(studio.region, procedure, kept, TODAY)
    if not isinstance(found, Standing):
        raise TypeError(f"the story of the picture is refused: {found}")
    return found


_CLAIMED = replace(_HANDOVER, state=HandoverState.CLAIMED, helper="U0456")
_ANSWERED = replace(
    _CLAIMED, state=HandoverState.ANSWERED, reply="Dat doet de contractmanager, in overleg met jou."
)
_GROUPS = [
    GapGroup("Wie is onze contractmanager voor jeugd?", 7, GapKind.UNANSWERED),
    GapGroup("Wat kost een uur begeleiding?", 4, GapKind.UNANSWERED),
    GapGroup("Wanneer moet de raad beslissen over het inkoopplan?", 2, GapKind.UNHELPFUL, "dvh-5-2"),
]
MESSAGES: dict[str, Callable[[Studio], Message]] = {
    "reminder": lambda s: reminder(_planned(_DEADLINE), s.region, "Reactie op de concept-eindafrekening"),
    "reminder-digest": lambda s: reminder(_planned(_DAY, _DEADLINE), s.region, "Regiodag"),
    "reminder-many": lambda s: reminder(_planned(*[_DEADLINE] * 6), s.region, "Zes herinneringen"),
    "handover-request": lambda _: request(_HANDOVER, NL),
    "handover-answered": lambda _: request(_ANSWERED, NL),
    "handover-notice": lambda _: notice(_ANSWERED),
    "gaps": lambda _: weekly(_GROUPS, date(2026, 11, 15), NL),
    "dossier": lambda s: dossier(_standing(s), s.region, NL),
}
