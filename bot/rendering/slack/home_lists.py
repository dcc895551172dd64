"""The lists on the home page: meetings, deadlines, reminders, dossiers."""

from collections.abc import Sequence
from datetime import date

from bot.domain.calendar import Due, Occurrence
from bot.domain.message import Block
from bot.domain.region import Region
from bot.domain.standing import Standing as DossierStanding
from bot.domain.subscription import Subscription
from bot.domain.text import Language
from bot.domain.workspace import Person
from bot.rendering.dates import distance, long_date
from bot.rendering.dossier_words import term_words
from bot.rendering.remarks import change_note, party_words, who_words, working_day_note
from bot.rendering.slack import actions as names
from bot.rendering.slack import home_words as texts
from bot.rendering.slack import words
from bot.rendering.slack.blocks import bullets, channel, context, header, paragraph, said, section
from bot.rendering.slack.elements import actions, button, confirmation
from bot.rendering.slack.fitting import joined
from bot.rendering.slack.subscription_words import is_person, wish_words
from bot.rendering.slack.values import Reference

_DAYS, _DUES, _SUBSCRIPTIONS, _DOSSIERS = 4, 6, 5, 8


def coming(
    found: Sequence[Occurrence], region: Region, today: date, language: Language, *, calendar: bool = False
) -> list[Block]:
    """Return the next days on which there are meetings; with `calendar`, a button for one's own calendar."""
    days: dict[date, list[Occurrence]] = {}
    for item in found:
        days.setdefault(item.day, []).append(item)
    lines = [_meeting_day(day, items, today, language) for day, items in list(days.items())[:_DAYS]]
    about = Reference(language=language, region=region.id)
    listed = bullets(lines) if lines else paragraph(texts.NO_MEETINGS[language])
    return [
        header(texts.MEETINGS[language]),
        listed,
        actions(
            [
                button(texts.ALL_MEETINGS[language], names.LIST_AGENDA, about),
                *([_into_calendar(about)] if calendar else []),
            ]
        ),
    ]


def _into_calendar(about: Reference) -> Block:
    language = about.language
    words = (texts.INTO_TITLE, texts.INTO_TEXT, texts.INTO_YES, texts.INTO_NO)
    sure = confirmation(*(text[language] for text in words))
    return button(texts.INTO_CALENDAR[language], names.CALENDAR_SUBSCRIBE, about, confirm=sure)


def _meeting_day(
    day: date, items: Sequence[Occurrence], today: date, language: Language
) -> tuple[Block | str, ...]:
    label = ", ".join(item.meeting.label[language] for item in items)
    papers = {item.papers_due for item in items if item.papers_due}
    notes = [texts.PAPERS[language].format(day=long_date(due, language)) for due in sorted(papers)]
    changes = dict.fromkeys(change_note(item, language) for item in items)
    head = said(f"{long_date(day, language)} ({distance(day, today, language)}): ", bold=True)
    return head, joined((f"{label}.", *changes, *notes))


def owed(
    found: Sequence[Due], person: Person, region: Region, today: date, language: Language
) -> list[Block]:
    """Return what falls due first, for the municipality and role that were chosen or for all."""
    chosen = [party for party in (person.municipality, person.role) if party]
    who = party_words(region, chosen, language)
    title = texts.DUES_OF[language].format(who=who) if chosen else texts.DUES[language]
    about = Reference(language=language, region=region.id)
    lines = [_due(due, region, today, language) for due in found[:_DUES]]
    buttons = [button(texts.ALL_DUES[language], names.LIST_DEADLINES, about)]
    if region.mandate is not None:
        buttons.append(button(texts.MANDATE[language], names.LIST_MANDATE, about))
    return [
        header(title),
        bullets(lines) if lines else paragraph(texts.NO_DUES[language]),
        *([] if chosen else [context(texts.EVERYBODY[language])]),
        actions(buttons),
    ]


def _due(due: Due, region: Region, today: date, language: Language) -> tuple[Block | str, ...]:
    note = working_day_note(due.due, due.last_working_day, language)
    debtor = who_words(region, due.duty, language)
    who = f"{debtor[:1].upper()}{debtor[1:]}."
    head = said(f"{long_date(due.due, language)} ({distance(due.due, today, language)}): ", bold=True)
    return head, joined((f"{due.duty.title[language]}.", who, note))


def reminders(found: Sequence[Subscription], region: Region, language: Language) -> list[Block]:
    """Return what a person is reminded of, each with a button to change it."""
    new = Reference(language=language, region=region.id)
    rows = [
        _subscription(item, number, region, language) for number, item in enumerate(found[:_SUBSCRIPTIONS])
    ]
    text = texts.ANOTHER if rows else texts.NEW_REMINDER
    return [
        header(texts.REMINDERS[language]),
        *([block for row in rows for block in row] or [paragraph(texts.NO_REMINDERS[language])]),
        actions([button(text[language], names.SUBSCRIPTION_NEW, new)]),
    ]


def _subscription(item: Subscription, number: int, region: Region, language: Language) -> list[Block]:
    about = Reference(item.id, language, item.region)
    change = button(texts.CHANGE[language], names.numbered(names.SUBSCRIPTION_CHANGE, number), about)
    wish = wish_words(item, region, language)
    if is_person(item.receiver):
        return [section(wish, change)]
    return [paragraph(channel(item.receiver), f": {wish}"), actions([change])]


def dossiers(found: Sequence[DossierStanding], region: Region, language: Language) -> list[Block]:
    """Return the open dossiers: about what, where each stands and by when somebody must act."""
    lines = [_dossier(item, number, region, language) for number, item in enumerate(found[:_DOSSIERS])]
    left = len(found) - len(lines)
    more = [context(words.LEFT_OUT[language].format(number=left))] if left else []
    return [
        header(texts.DOSSIERS[language]),
        *(lines or [paragraph(texts.NO_DOSSIERS[language])]),
        *more,
    ]


def _dossier(item: DossierStanding, number: int, region: Region, language: Language) -> Block:
    who = party_words(region, item.dossier.parties, language)
    term = term_words(item.running[0], item, region, language) if item.running else ""
    text = f"{item.dossier.subject} ({who})\n{joined((f'{item.state.label[language]}.', term))}"
    about = Reference(item.dossier.id, language, region.id)
    return section(text, button(texts.SHOW[language], names.numbered(names.DOSSIER_SHOW, number), about))
