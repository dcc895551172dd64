"""ISO 8601 lengths in whole days, weeks, months or years, such as P14D; a minus counts back.

The day of the event itself does not count: 14 days from 10 February end on 24 February. A
month ends on the day with the same number, or on the last day of the month where there is no
such day: three months from 30 November end on 28 or 29 February.
"""

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

_FORM = re.compile(r"(?P<back>-)?P(?P<count>[1-9]\d{0,3})(?P<unit>[DWMY])")
_UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


def taken_apart(length: str) -> tuple[int, str]:
    """Return count and unit of a length: `-P7D` gives (-7, "days"); raise `ValueError` for other forms."""
    match = _FORM.fullmatch(length)
    if match is None:
        raise ValueError(
            f"length {length!r} is not understood; write P14D, P4W, P3M or P1Y, with - to count back"
        )
    return int(match["count"]) * (-1 if match["back"] else 1), _UNITS[match["unit"]]


@lru_cache(maxsize=256)
def _step(length: str) -> "relativedelta":
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - most questions need no length

    count, unit = taken_apart(length)
    match unit:
        case "days":
            return relativedelta(days=count)
        case "weeks":
            return relativedelta(weeks=count)
        case "months":
            return relativedelta(months=count)
        case _:
            return relativedelta(years=count)


def counted(start: date, length: str) -> date:
    """Return the last day of a length that starts to run on `start`."""
    return start + _step(length)
