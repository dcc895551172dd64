"""RFC 5545 recurrence rules of whole days.

A rule here says its days by itself: by weekday or day of the month, without a first day, a count
or an interval. So any stretch of years can be computed on its own, and two people who read the
same rule mean the same days.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache

_PARTS = ("FREQ", "BYMONTH", "BYMONTHDAY", "BYDAY")
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY")
_WEEKDAY = re.compile(r"(?P<nth>[+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)")
_WEEKDAYS_IN_YEAR, _WEEKDAYS_IN_MONTH = 53, 5
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_TRIED = range(2024, 2036)  # three leap years


@lru_cache(maxsize=4096)
def days_in(rule: str, year: int) -> tuple[date, ...]:
    """Return the days that a rule gives in one year, in order."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - most questions need no rule

    # The zone is left out on purpose: these are days, and no clock change touches a day.
    first, last = datetime(year, 1, 1), datetime(year, 12, 31)  # noqa: DTZ001
    return tuple(moment.date() for moment in rrulestr(rule, dtstart=first).between(first, last, inc=True))


def days_between(rule: str, start: date, end: date) -> Iterator[date]:
    """Yield the days that a rule gives from `start` to `end`, both included."""
    for year in range(start.year, end.year + 1):
        yield from (day for day in days_in(rule, year) if start <= day <= end)


def refuse(rule: str) -> None:
    """Raise `ValueError`, saying what is wrong and what is allowed, unless a rule can be computed."""
    parts = _parts(rule)
    _frequency(parts)
    months = _numbers(parts, "BYMONTH", range(1, 13))
    days = _numbers(parts, "BYMONTHDAY", (*range(-31, 0), *range(1, 32)))
    _weekdays(parts)
    _together(parts, months, days)
    if not any(days_in(rule, year) for year in _TRIED):
        raise ValueError(f"{rule!r} gives no day in {_TRIED[0]}-{_TRIED[-1]}; give a day that exists")


def _parts(rule: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for piece in rule.split(";"):
        name, _, value = piece.partition("=")
        if name not in _PARTS:
            raise ValueError(f"{piece!r} is not allowed in a rule; allowed parts: {', '.join(_PARTS)}")
        if name in parts:
            raise ValueError(f"{name} stands twice in {rule!r}; join its values with commas")
        parts[name] = value
    return parts


def _frequency(parts: dict[str, str]) -> None:
    frequency = parts.get("FREQ", "")
    if frequency not in _FREQUENCIES:
        raise ValueError(f"FREQ {frequency!r} is not allowed; choose from {', '.join(_FREQUENCIES)}")
    if "BYDAY" not in parts and "BYMONTHDAY" not in parts:
        raise ValueError(
            "the rule names no day; add BYDAY (1TU, the first Tuesday) or BYMONTHDAY (-1, the last)"
        )
    if frequency == "WEEKLY" and "BYMONTHDAY" in parts:
        raise ValueError("BYMONTHDAY does not go with FREQ=WEEKLY; use FREQ=MONTHLY or FREQ=YEARLY")


def _numbers(parts: dict[str, str], name: str, allowed: range | tuple[int, ...]) -> list[int]:
    found = []
    for text in parts[name].split(",") if name in parts else []:
        if re.fullmatch(r"[+-]?\d{1,2}", text) is None or int(text) not in allowed:
            lowest, highest = min(allowed), max(allowed)
            raise ValueError(
                f"{name} {text!r} is not allowed; use a number from {lowest} to {highest}, not 0"
            )
        found.append(int(text))
    return found


def _weekdays(parts: dict[str, str]) -> None:
    by_month = parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts
    most = _WEEKDAYS_IN_MONTH if by_month else _WEEKDAYS_IN_YEAR
    for text in parts["BYDAY"].split(",") if "BYDAY" in parts else []:
        match = _WEEKDAY.fullmatch(text)
        nth = int(match["nth"]) if match and match["nth"] else None
        if match is None or nth == 0 or (nth is not None and abs(nth) > most):
            raise ValueError(
                f"impossible weekday {text!r}; use MO TU WE TH FR SA SU, with 1 to {most} before it"
            )
        if nth is not None and parts["FREQ"] == "WEEKLY":
            raise ValueError(f"impossible weekday {text!r}; a week has one of each, so leave out the number")


def _together(parts: dict[str, str], months: list[int], days: list[int]) -> None:
    if days and any(character.isdigit() for character in parts.get("BYDAY", "")):
        raise ValueError("a numbered BYDAY and BYMONTHDAY contradict each other; keep one")
    longest = max(_LONGEST[month - 1] for month in months or range(1, 13))
    if days and min(map(abs, days)) > longest:
        raise ValueError(
            f"BYMONTHDAY {parts['BYMONTHDAY']!r} exists in no month of the rule; the longest has {longest}"
        )
