"""What is said when somebody chose the day on which a reminder comes back."""

from datetime import date

from bot.domain.message import Message
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.slack.notices import plainly

_SNOOZED = Bilingual(
    "Goed, ik meld {title} weer op {day}.", "All right, I tell you of {title} again on {day}."
)


def snoozed(title: str, day: date, language: Language) -> Message:
    """Return the day on which a reminder comes back."""
    return plainly(_SNOOZED[language].format(title=title, day=long_date(day, language)), language)
