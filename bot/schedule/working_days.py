"""Working days: not a Saturday, a Sunday or a public holiday.

The Algemene termijnenwet (art. 3) names the public holidays, 5 May and Good Friday among them.
It does not extend the charter's own terms, so a working day is only ever added as advice.
"""

from datetime import date, timedelta

from bot.domain.text import Bilingual
from bot.schedule.public_holidays import names_in

_SATURDAY = 5
_DAY = timedelta(days=1)


def holiday(day: date) -> Bilingual | None:
    """Return the name of the Dutch public holiday on a day, if it is one."""
    return names_in(day.year).get(day)


def is_working_day(day: date) -> bool:
    """Tell whether a day is neither in a weekend nor a public holiday."""
    return day.weekday() < _SATURDAY and holiday(day) is None


def last_working_day(day: date) -> date:
    """Return the last working day up to and including a day."""
    while not is_working_day(day):
        day -= _DAY
    return day
