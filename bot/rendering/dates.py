"""Days as people write them, with the weekday and how far off they are."""

from datetime import date
from functools import lru_cache

from bot.domain.text import Language

_LOCALES = {Language.NL: "nl_NL", Language.EN: "en_GB"}
_PATTERNS = {Language.NL: "EEEE d MMMM y", Language.EN: "EEEE d MMMM y"}


@lru_cache(maxsize=4096)
def long_date(day: date, language: Language) -> str:
    """Return a day with its weekday: "maandag 1 februari 2027", "Monday 1 February 2027"."""
    from babel.dates import format_date  # noqa: PLC0415 - most questions need no date, and Babel is slow to load

    return format_date(day, _PATTERNS[language], locale=_LOCALES[language])


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
