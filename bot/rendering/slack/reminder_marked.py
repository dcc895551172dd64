"""What is said when somebody did something about a reminder."""

from datetime import date

from bot.domain.message import Message
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.slack.blocks import paragraph, user
from bot.rendering.slack.layout import message
from bot.rendering.slack.notices import plainly

_DONE = Bilingual(
    "✓ Gedaan: {title}. Niemand krijgt hier nog een herinnering aan.",
    "✓ Done: {title}. Nobody is reminded of it any more.",
)
_BY = Bilingual("Gemeld door ", "Reported by ")
_SNOOZED = Bilingual(
    "Goed, ik meld {title} weer op {day}.", "All right, I tell you of {title} again on {day}."
)
_NOT_MINE = Bilingual(
    "Goed, ik herinner jou hier niet meer aan: {title}. Volgende keer wel weer.",
    "All right, I do not remind you of this any more: {title}. Next time I do.",
)
_MUTED = Bilingual(
    "Goed, ik meld dit niet meer: {title}. Met 'Herinneringen aanpassen' zet je het weer aan.",
    "All right, I tell you no more of this: {title}. 'Change reminders' turns it on again.",
)


def done(title: str, user_id: str, language: Language) -> Message:
    """Return that something was done and who said so, for everybody who was reminded of it."""
    text = _DONE[language].format(title=title)
    return message(text, [paragraph(text), paragraph(_BY[language], user(user_id))], (), language)


def snoozed(title: str, day: date, language: Language) -> Message:
    """Return the day on which a reminder comes back."""
    return plainly(_SNOOZED[language].format(title=title, day=long_date(day, language)), language)


def not_mine(title: str, language: Language) -> Message:
    """Return that one receiver is left alone this time."""
    return plainly(_NOT_MINE[language].format(title=title), language)


def muted(title: str, language: Language) -> Message:
    """Return that one receiver hears no more of a rule."""
    return plainly(_MUTED[language].format(title=title), language)
