"""Reminders as plain text: first who must do what by when, then how long that is, then the rest."""

from collections.abc import Iterator

from bot.domain.region import Region
from bot.domain.reminder import CHANGES, Item, PlannedReminder, ReminderContent, ReminderKind, Section
from bot.domain.text import Bilingual, Language
from bot.rendering.dates import long_date
from bot.rendering.labels import label
from bot.rendering.remarks import working_day_note

_LEADS = {
    ReminderKind.REGIONAL_DAY: Bilingual("{title} op {day}.", "{title} on {day}."),
    ReminderKind.MEETING: Bilingual("{title} op {day}.", "{title} on {day}."),
    ReminderKind.APPOINTMENT: Bilingual("{title} op {day}.", "{title} on {day}."),
    ReminderKind.OPENING: Bilingual(
        "{who}: {title}, vanaf {opens} en uiterlijk {day}.",
        "{who}: {title}, from {opens} and by {day} at the latest.",
    ),
    ReminderKind.MOVED: Bilingual(
        "Let op, veranderd: {title} is nu {day}, niet meer {was}.",
        "Mind, changed: {title} is now {day}, no longer {was}.",
    ),
    ReminderKind.CANCELLED: Bilingual(
        "Let op, vervallen: {title} van {day}.", "Mind, cancelled: {title} of {day}."
    ),
    ReminderKind.GONE: Bilingual(
        "Let op: {title} van {day} staat niet meer in de regels.",
        "Mind: {title} of {day} is no longer in the rules.",
    ),
    ReminderKind.MISSED: Bilingual(
        "Deze herinnering kon niet op tijd komen: {title}, {day}.",
        "This reminder could not come in time: {title}, {day}.",
    ),
}
_DUE = Bilingual("{title}: uiterlijk {day}.", "{title}: by {day} at the latest.")
_DUE_BY = Bilingual("{who}: {title}, uiterlijk {day}.", "{who}: {title}, by {day} at the latest.")
_LEFT = Bilingual("Nog {number} werkdagen na vandaag.", "{number} working days left after today.")
_ONE_LEFT = Bilingual("Nog 1 werkdag na vandaag.", "1 working day left after today.")
_LAST = Bilingual("Vandaag is de laatste werkdag.", "Today is the last working day.")
_OVER = Bilingual("Die dag is voorbij.", "That day has passed.")
_SOURCE = Bilingual("Bron: {labels}.", "Source: {labels}.")
_NEXT = Bilingual("Daarna: {text}.", "Next: {text}.")
_ON = Bilingual("{text}, {day}", "{text}, {day}")
_GATHERED = Bilingual("{number} herinneringen voor {day}", "{number} reminders for {day}")
_UNHURRIED = CHANGES | {
    ReminderKind.MISSED,
    ReminderKind.REGIONAL_DAY,
    ReminderKind.MEETING,
    ReminderKind.APPOINTMENT,
}


def reminder_text(planned: PlannedReminder, region: Region) -> str:
    """Return a whole message in its receiver's language; what was gathered stands one below the other."""
    language = planned.language
    texts = [content_text(reminder.content, region, language) for reminder in planned.reminders]
    if not planned.gathered:
        return texts[0]
    day = long_date(planned.day, language)
    return "\n\n".join((f"{_GATHERED[language].format(number=len(texts), day=day)}:", *texts))


def content_text(content: ReminderContent, region: Region, language: Language) -> str:
    """Return one reminder in lines."""
    return "\n".join(_lines(content, region, language))


def lead_line(content: ReminderContent, language: Language) -> str:
    """Return the answer in one line: who must do what by when, or what meets, moved or was cancelled."""
    actor = content.actor[language] if content.actor else ""
    otherwise = _DUE_BY if actor else _DUE
    line = _LEADS.get(content.kind, otherwise)[language].format(
        who=actor,
        title=content.title[language],
        day=long_date(content.due, language),
        opens=long_date(content.opens, language) if content.opens else "",
        was=long_date(content.was, language) if content.was else "",
    )
    return line[:1].upper() + line[1:]


def left_line(content: ReminderContent, language: Language) -> str:
    """Return how many working days are left, or nothing where that is no matter."""
    if content.kind in CHANGES | {ReminderKind.MISSED}:
        return ""
    if content.due < content.day:
        return _OVER[language]
    if content.days_left == 1:
        return _ONE_LEFT[language]
    if content.days_left:
        return _LEFT[language].format(number=content.days_left)
    return "" if content.kind in _UNHURRIED else _LAST[language]


def source_line(content: ReminderContent, region: Region, language: Language) -> str:
    """Return the source, or nothing where there is none."""
    labels = "; ".join(label(item, region.documents, language) for item in content.citations)
    return _SOURCE[language].format(labels=labels) if labels else ""


def next_line(content: ReminderContent, language: Language) -> str:
    """Return what comes next, or nothing where that is not known."""
    step = content.next_step
    return _NEXT[language].format(text=item_line(step, language)) if step else ""


def item_line(item: Item, language: Language) -> str:
    """Return one line of a digest: what, on or by which day, and who."""
    text = item.text[language]
    if item.day is not None:
        text = _ON[language].format(text=text, day=long_date(item.day, language))
    return f"{text} ({item.who[language]})" if item.who else text


def _lines(content: ReminderContent, region: Region, language: Language) -> Iterator[str]:
    told = (lead_line(content, language), left_line(content, language), _working_day(content, language))
    yield " ".join(filter(None, told))
    for section in content.sections:
        yield from _section(section, language)
    if notes := " ".join(note[language] for note in content.notes):
        yield notes
    yield from filter(None, (next_line(content, language), source_line(content, region, language)))


def _working_day(content: ReminderContent, language: Language) -> str:
    if content.kind in _UNHURRIED or content.due < content.day:
        return ""
    return working_day_note(content.due, content.last_working_day, language)


def _section(section: Section, language: Language) -> Iterator[str]:
    yield f"{section.heading[language]}:"
    yield from (f"- {item_line(item, language)}" for item in section.items)
