"""Days as people write them, with the weekday and how far off they are."""

from datetime import date

from bot.domain.text import Language

# As the Unicode CLDR has them; a test compares. A library for these would be slow to load and take 5 MB.
_WEEKDAYS = {
    Language.NL: ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    Language.NL: (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    Language.EN: (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def long_date(day: date, language: Language) -> str:
    """Return a day with its weekday: "maandag 1 februari 2027", "Monday 1 February 2027"."""
    weekday, month = _WEEKDAYS[language][day.weekday()], _MONTHS[language][day.month - 1]
    return f"{weekday} {day.day} {month} {day.year}"


def short_date(day: date, language: Language) -> str:
    """Return a day without its weekday: "1 februari 2027"."""
    return long_date(day, language).split(" ", 1)[1]


def distance(day: date, today: date, language: Language) -> str:
    """Return how far off a day is: "over 71 dagen", "in 71 days", "vandaag"."""
    days = (day - today).days
    if language is Language.NL:
        words = {0: "vandaag", 1: "morgen", -1: "gisteren"}
        return words.get(days) or (f"over {days} dagen" if days > 0 else f"{-days} dagen geleden")
    words = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return words.get(days) or (f"in {days} days" if days > 0 else f"{-days} days ago")
