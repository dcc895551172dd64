"""What can be done about a reminder."""

from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.reminder import PlannedReminder, Reminder
from bot.domain.text import Language
from bot.rendering.slack import actions as names
from bot.rendering.slack import reminder_words as texts
from bot.rendering.slack.elements import Style, button, confirmation, option, overflow, select
from bot.rendering.slack.limits import OPTION_VALUE
from bot.rendering.slack.values import Reference, written


def buttons(item: Reminder, number: int, language: Language) -> list[Block]:
    """Return the buttons of one reminder: of a duty all, of a meeting only not to hear of it again."""
    kind = item.content.kind
    about = Reference(item.occurrence, language, note=item.subscription)
    owed = [
        _done(item, number, language),
        _later(item, number, language),
        button(texts.NOT_MINE[language], names.numbered(names.REMINDER_NOT_MINE, number), about),
    ]
    return [
        *(owed if kind in texts.OWED else []),
        *([_mute(item, number, language)] if kind in texts.COMING else []),
    ]


def few_buttons(item: Reminder, number: int, language: Language) -> list[Block]:
    """Return the same in less room: what is done as a button, all else of a duty in a small menu."""
    if item.content.kind not in texts.OWED:
        return buttons(item, number, language)
    choices = (
        (texts.LATER_NEXT, names.SNOOZE_NEXT),
        (texts.LATER_WEEK, names.SNOOZE_WEEK),
        (texts.LATER_CHOOSE, names.SNOOZE_CHOOSE),
        (texts.NOT_MINE, names.MORE_NOT_MINE),
        (texts.MUTE, names.MORE_MUTE),
    )
    # What it is about stands in the button before it.
    options = [option(text[language], written(Reference("", language, note=note))) for text, note in choices]
    return [_done(item, number, language), overflow(names.numbered(names.REMINDER_MORE, number), options)]


def change(planned: PlannedReminder, region: Region) -> Block:
    """Return the button to change what one is reminded of."""
    about = Reference(planned.subscription, planned.language, region.id)
    return button(texts.CHANGE[planned.language], names.SUBSCRIPTION_CHANGE, about)


def _done(item: Reminder, number: int, language: Language) -> Block:
    about = Reference(item.occurrence, language, note=item.subscription)
    action = names.numbered(names.REMINDER_DONE, number)
    return button(texts.DONE[language], action, about, style=Style.PRIMARY)


def _mute(item: Reminder, number: int, language: Language) -> Block:
    sure = confirmation(
        texts.MUTE_TITLE[language],
        texts.MUTE_TEXT[language],
        texts.MUTE[language],
        texts.MUTE_NO[language],
    )
    about = Reference(item.rule, language, note=item.subscription)
    action = names.numbered(names.REMINDER_MUTE, number)
    return button(texts.MUTE[language], action, about, confirm=sure)


def _later(item: Reminder, number: int, language: Language) -> Block:
    """Return a menu of days; where its values would be too long, a button that asks for the day."""
    action = names.numbered(names.REMINDER_SNOOZE, number)
    choices = [
        (texts.NEXT, names.SNOOZE_NEXT),
        (texts.WEEK, names.SNOOZE_WEEK),
        (texts.CHOOSE, names.SNOOZE_CHOOSE),
    ]
    made = [(text, Reference(item.occurrence, language, note=note)) for text, note in choices]
    if any(len(written(about)) > OPTION_VALUE for _, about in made):
        return button(texts.LATER[language], action, made[-1][1])
    options = [option(text[language], written(about)) for text, about in made]
    return select(action, texts.LATER[language], options)
