"""What stands under a reminder once somebody did something about it: who, what and when."""

from datetime import date

from bot.domain.message import Block, Message
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.slack import actions as names
from bot.rendering.slack import reminder_words
from bot.rendering.slack.blocks import paragraph, user
from bot.rendering.slack.elements import Style, button
from bot.rendering.slack.layout import message
from bot.rendering.slack.reminder_rows import Dealt, Row
from bot.rendering.slack.values import Reference

_BY = Bilingual(" door ", " by ")
_SOMEBODY = Bilingual("een collega", "a colleague")
_DONE = Bilingual(
    "✓ Gedaan{who} op {day}. Niemand wordt hier nog aan herinnerd.",
    "✓ Done{who} on {day}. Nobody is reminded of it any more.",
)
_LATER = Bilingual("⏰ Komt terug op {day}, gevraagd{who}.", "⏰ Comes back on {day}, asked{who}.")
_NOT_MINE = Bilingual(
    "↪ Niet van hier, gezegd{who} op {day}. Hier meld ik dit niet meer.",
    "↪ Not ours, said{who} on {day}. I no longer tell of it here.",
)
_MUTED = Bilingual(
    "🔕 Dit meld ik hier niet meer. Met 'Herinneringen aanpassen' zet je het weer aan.",
    "🔕 I no longer tell of this here. 'Change reminders' turns it on again.",
)
_ALREADY = Bilingual("Dat is al gedaan, door ", "That is done already, by ")
_HAND_ON = Bilingual("Geef door …", "Pass on …")


def done(title: str, who: str, day: date, language: Language) -> Dealt:
    """Return that something was done; nothing can be pressed any more."""
    return _dealt("done", _DONE, (title, who, day), language)


def later(title: str, who: str, day: date, row: Row, language: Language) -> Dealt:
    """Return on which day something returns; it can be done meanwhile."""
    return _dealt(f"later-{day}", _LATER, (title, who, day), language, done_button(row, language))


def not_mine(title: str, who: str, day: date, row: Row, language: Language) -> Dealt:
    """Return that a receiver is not to hear of something; it can be passed on."""
    about = Reference(row.occurrence, language, note=row.subscription)
    hand_on = button(_HAND_ON[language], names.numbered(names.REMINDER_HAND_ON, row.number), about)
    return _dealt("not-mine", _NOT_MINE, (title, who, day), language, hand_on)


def muted(title: str, language: Language) -> Dealt:
    """Return that a rule was muted."""
    text = _MUTED[language]
    return Dealt("muted", paragraph(text), f"{title}: {text}")


def already(title: str, who: str, language: Language) -> Message:
    """Return that somebody was faster, for whoever pressed after them."""
    text = _ALREADY[language]
    named: Block | str = user(who) if who else _SOMEBODY[language]
    return message(f"{title}: {text}…", [paragraph(f"{title}: ", text, named, ".")], (), language)


def done_button(row: Row, language: Language) -> Block:
    """Return the button that tells that something was done."""
    about = Reference(row.occurrence, language, note=row.subscription)
    action = names.numbered(names.REMINDER_DONE, row.number)
    return button(reminder_words.DONE[language], action, about, style=Style.PRIMARY)


def _dealt(
    name: str, words: Bilingual, about: tuple[str, str, date], language: Language, *buttons: Block
) -> Dealt:
    """Return a line that mentions who did it; a person who had themselves erased has no name."""
    title, who, day = about
    before, after = words[language].format(who="\n", day=long_date(day, language)).split("\n")
    named: Block | str = user(who) if who else _SOMEBODY[language]
    text = f"{title}: {before}{after}"
    return Dealt(name, paragraph(before, _BY[language], named, after), text, buttons)
