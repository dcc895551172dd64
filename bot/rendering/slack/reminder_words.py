"""What reminders say."""

from bot.domain.reminder import ReminderKind
from bot.domain.text import Bilingual, Language

_BY = Bilingual("uiterlijk {day}.", "by {day} at the latest.")
_ON = Bilingual("op {day}.", "on {day}.")
DAYS = {
    ReminderKind.REGIONAL_DAY: _ON,
    ReminderKind.MEETING: _ON,
    ReminderKind.PAPERS: _BY,
    ReminderKind.OPENING: _BY,
    ReminderKind.DEADLINE: _BY,
    ReminderKind.TERM: _BY,
    ReminderKind.DOSSIER: _BY,
    ReminderKind.APPOINTMENT: _ON,
    ReminderKind.MOVED: Bilingual("is nu op {day}.", "is now on {day}."),
    ReminderKind.CANCELLED: Bilingual("vervalt op {day}.", "is cancelled on {day}."),
    ReminderKind.GONE: Bilingual(
        "staat niet meer in de agenda op {day}.", "is no longer in the calendar on {day}."
    ),
    ReminderKind.MISSED: Bilingual(
        "was uiterlijk {day}; ik kon dat niet op tijd melden.",
        "was due by {day}; I could not tell you in time.",
    ),
}
SYMBOLS = {
    ReminderKind.REGIONAL_DAY: "📅",
    ReminderKind.MEETING: "📅",
    ReminderKind.PAPERS: "📎",
    ReminderKind.OPENING: "🟢",
    ReminderKind.DEADLINE: "⏰",
    ReminderKind.TERM: "⏳",
    ReminderKind.DOSSIER: "📁",
    ReminderKind.APPOINTMENT: "🤝",
    ReminderKind.MOVED: "🔁",
    ReminderKind.CANCELLED: "✖️",
    ReminderKind.GONE: "✖️",
    ReminderKind.MISSED: "⚠️",
}
OWED = frozenset(
    {
        ReminderKind.PAPERS,
        ReminderKind.OPENING,
        ReminderKind.DEADLINE,
        ReminderKind.TERM,
        ReminderKind.DOSSIER,
    }
)
MET = frozenset({ReminderKind.REGIONAL_DAY, ReminderKind.MEETING, ReminderKind.APPOINTMENT})
COMING = OWED | MET
AFTER = Bilingual("Daarna: ", "After that: ")
OPENS = Bilingual("Het kan vanaf {day}.", "It is possible from {day}.")
WAS = Bilingual("Eerder meldde ik {day}.", "Earlier I told you {day}.")
_TODAY = Bilingual("Dat is vandaag", "That is today")
_ONE = Bilingual("Nog 1 werkdag", "1 working day left")
_MANY = Bilingual("Nog {number} werkdagen", "{number} working days left")

DONE = Bilingual("✓ Gedaan", "✓ Done")
NOT_MINE = Bilingual("Niet van mij", "Not mine")
MUTE = Bilingual("Niet meer melden", "Mute")
LATER = Bilingual("Later …", "Later …")
NEXT = Bilingual("De volgende werkdag", "The next working day")
WEEK = Bilingual("Over een week", "In a week")
CHOOSE = Bilingual("Kies een dag …", "Choose a day …")
# The same in a menu without a heading.
LATER_NEXT = Bilingual("Later: de volgende werkdag", "Later: the next working day")
LATER_WEEK = Bilingual("Later: over een week", "Later: in a week")
LATER_CHOOSE = Bilingual("Later: kies een dag …", "Later: choose a day …")
CHANGE = Bilingual("Herinneringen aanpassen", "Change reminders")
MUTE_TITLE = Bilingual("Nooit meer melden?", "Never tell again?")
MUTE_TEXT = Bilingual(
    "Dan meld ik dit niet meer, ook volgend jaar niet. Bij 'Herinneringen aanpassen' zet je het weer aan.",
    "Then I tell you no more of this, next year neither. 'Change reminders' turns it on again.",
)
MUTE_NO = Bilingual("Toch niet", "Keep it")


def left(days: int, language: Language) -> str:
    """Return how many working days are left."""
    if days <= 0:
        return _TODAY[language]
    return _ONE[language] if days == 1 else _MANY[language].format(number=days)
