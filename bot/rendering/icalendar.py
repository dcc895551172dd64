"""An agenda as an iCalendar file (RFC 5545) that Outlook, Google Calendar and Thunderbird take.

Every day of a rule is an event of its own, so that a note, a holiday or a change stands on the
day it is about (docs/decisions/0011-calendar-single-events.md).
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache

from icalendar import Alarm, Calendar, Event
from icalendar.parser import Contentline

from bot.domain.calendar import Due, Occurrence
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.agenda import Item, Words, items

_NAME = Bilingual("Regiokalender {region}", "Regional calendar {region}")
_BEGIN, _END = "BEGIN:VEVENT\r\n", "END:VCALENDAR\r\n"
_DAY = timedelta(days=1)


def icalendar_text(
    region: Region,
    occurrences: Iterable[Occurrence],
    dues: Iterable[Due],
    language: Language,
    stamp: datetime,
) -> str:
    """Return an iCalendar file of meetings and duties; `stamp` is when it is made."""
    found = items(region, occurrences, dues, language)
    return (
        _text(_frame(region, language)).removesuffix(_END)
        + "".join(_event(item, stamp) for item in found)
        + _END
    )


def with_items(text: str, more: Iterable[Item], stamp: datetime) -> str:
    """Return an iCalendar file that was made before with items added at its end."""
    return text.removesuffix(_END) + "".join(_event(item, stamp) for item in more) + _END


def _frame(region: Region, language: Language) -> Calendar:
    calendar = Calendar()
    calendar.add("PRODID", f"-//Wegwijzer//{region.id}//{language.value.upper()}")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", _NAME[language].format(region=region.profile.name[language]))
    # A day is a day in every zone, so no event needs a VTIMEZONE; this tells where the calendar is of.
    calendar.add("X-WR-TIMEZONE", region.profile.timezone)
    return calendar


def _event(item: Item, stamp: datetime) -> str:
    """Return one event: its own days, then the words that it shares with other days of its rule."""
    # The end of an event of whole days is the day after it (RFC 5545, 3.6.1).
    days = f"DTSTART;VALUE=DATE:{item.start:%Y%m%d}\r\nDTEND;VALUE=DATE:{item.last + _DAY:%Y%m%d}\r\n"
    shared = _shared(item.words, stamp, item.start != item.last)
    return f"{_BEGIN}{_folded(f'UID:{item.uid}')}\r\n{days}{shared}"


def _folded(line: str) -> str:
    content: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
    return content.decode("utf-8")


@lru_cache(maxsize=1024)
def _shared(words: Words, stamp: datetime, several_days: bool) -> str:  # noqa: FBT001 - a key of the cache
    """Return what follows the days of an event; written by the library once for each wording."""
    event = Event()
    event.add("DTSTAMP", stamp)
    event.add("SUMMARY", words.summary)
    event.add("DESCRIPTION", words.description)
    event.add("CATEGORIES", [words.category])
    event.add("SEQUENCE", words.sequence)
    event.add("STATUS", "CANCELLED" if words.cancelled else "CONFIRMED")
    # A day without hours must not make people look busy all day.
    event.add("TRANSP", "TRANSPARENT")
    if not words.cancelled:
        event.add_component(_alarm(words, several_days=several_days))
    return _text(event).removeprefix(_BEGIN)


def _alarm(words: Words, *, several_days: bool) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", words.summary)
    if several_days:  # counted from the end, which is the day after the last
        alarm.add("TRIGGER", words.alarm - _DAY, parameters={"RELATED": "END"})
    else:
        alarm.add("TRIGGER", words.alarm)
    return alarm


def _text(component: Calendar | Event) -> str:
    content: bytes = component.to_ical()
    return content.decode("utf-8")
