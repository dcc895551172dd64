"""Reminders as messages: who must do what by when, how long that is, and what can be done about it."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from bot.domain.message import Block, Message
from bot.domain.region import Region
from bot.domain.reminder import Item, PlannedReminder, Reminder, ReminderContent, Section
from bot.domain.text import Language
from bot.rendering.dates import long_date
from bot.rendering.remarks import working_day_note
from bot.rendering.slack import limits, words
from bot.rendering.slack import reminder_words as texts
from bot.rendering.slack.blocks import bullets, context, divider, paragraph, quote, said
from bot.rendering.slack.elements import actions
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.layout import fits, message
from bot.rendering.slack.reminder_buttons import buttons, change, few_buttons
from bot.rendering.slack.sourced import source, source_line

Say: TypeAlias = Callable[[ReminderContent, Language], list[Block]]
Press: TypeAlias = Callable[[Reminder, int, Language], list[Block]]
_TITLE = 160  # characters of a title where many stand in one message
_LISTED = 5  # lines of a list in a digest, likewise


def reminder(planned: PlannedReminder, region: Region, text: str, *, repeated: bool = False) -> Message:
    """Return all reminders of one morning as one message; `text` is the whole of it as text.

    Each keeps what can be done about it. Where that does not fit, the buttons take less room, and
    then the words do (they stand in `text`).
    """
    language = planned.language
    mark = words.REPEATED[language] if repeated else ""
    cited = [citation for item in planned.reminders for citation in item.content.citations]
    citations = tuple(dict.fromkeys(cited))
    last = source_line(citations, region, language)
    foot = [*source(citations, region, language), actions([change(planned, region)])]
    above = [context(mark)] if mark else []
    for say, press in ((told, buttons), (told, few_buttons), (briefly, few_buttons)):
        body = [*above, *_body(planned, say, press)]
        if fits(body, foot):
            break
    return message(joined((mark, text), "\n\n"), body, foot, language, tail=len(last))


def _body(planned: PlannedReminder, say: Say, press: Press) -> Iterator[Block]:
    language = planned.language
    for number, item in enumerate(planned.reminders):
        if number and say is told:
            yield divider()
        yield from say(item.content, language)
        if row := press(item, number, language):
            yield actions(row)


def told(content: ReminderContent, language: Language) -> list[Block]:
    """Return one reminder without anything to press."""
    return [
        paragraph(
            f"{texts.SYMBOLS[content.kind]} ",
            said(content.title[language], bold=True),
            _when(content, language),
        ),
        *([quote(*(note[language] for note in content.notes))] if content.notes else []),
        *[block for section in content.sections for block in _section(section, language)],
        *(
            [paragraph(f"{texts.AFTER[language]}{_line(content.next_step, language)}")]
            if content.next_step
            else []
        ),
    ]


def briefly(content: ReminderContent, language: Language) -> list[Block]:
    """Return the same in less room: without remarks and what comes next, of lists the beginning."""
    title = said(content.title[language], bold=True, most=_TITLE)
    return [
        paragraph(f"{texts.SYMBOLS[content.kind]} ", title, _when(content, language)),
        *[block for section in content.sections for block in _section(section, language, _LISTED)],
    ]


def _when(content: ReminderContent, language: Language) -> str:
    """Return who must do it by when and how many working days that leaves."""
    day = long_date(content.due, language)
    opens = texts.OPENS[language].format(day=long_date(content.opens, language)) if content.opens else ""
    was = texts.WAS[language].format(day=long_date(content.was, language)) if content.was else ""
    parts = (
        texts.DAYS[content.kind][language].format(day=day),
        f"{texts.left(content.days_left, language)}." if content.kind in texts.COMING else "",
        working_day_note(content.due, content.last_working_day, language)
        if content.kind in texts.OWED
        else "",
        opens,
        was,
    )
    actor = f"{content.actor[language][:1].upper()}{content.actor[language][1:]}: " if content.actor else ""
    whole = joined(parts)
    return f"\n{actor}{whole}" if actor else f"\n{whole[:1].upper()}{whole[1:]}"


def _section(section: Section, language: Language, most: int = limits.BULLETS) -> list[Block]:
    lines = [_line(item, language) for item in section.items]
    title = paragraph(said(section.heading[language], bold=True))
    return [title, bullets(lines, words.LEFT_OUT[language], most)]


def _line(item: Item, language: Language) -> str:
    day = long_date(item.day, language) if item.day else ""
    who = item.who[language] if item.who else ""
    behind = joined((day, who), ", ")
    return f"{item.text[language]} ({behind})" if behind else item.text[language]
