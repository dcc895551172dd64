"""Days, months, seasons and years that a question names, in both languages."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.understanding.patterns import LazyPattern
from bot.understanding.words import folded

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may",
            "juni june jun", "juli july jul", "augustus august aug", "september sept sep",
            "oktober october okt oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_SEASONS = {
    "voorjaar": 3, "lente": 3, "spring": 3, "zomer": 6, "summer": 6, "najaar": 9, "herfst": 9,
    "autumn": 9, "fall": 9,
}  # fmt: skip
MOMENT_WORDS = frozenset({*_MONTHS, *_SEASONS, "kwartaal", "quarter", "maand", "month", "jaar", "year"})
_PAST = timedelta(days=183)  # a day without a year that is less long ago is meant as past
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>20\d\d)"
_ISO = LazyPattern(r"\b(?P<year>20\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b")
_NUMERIC = LazyPattern(r"\b(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>20\d\d)\b")
_DAY_MONTH = LazyPattern(
    rf"\b(?P<day>\d{{1,2}})(?:e|de|ste|st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?(?:,?\s+{_YEAR})?"
)
_MONTH_DAY = LazyPattern(
    rf"\b(?P<month>{_MONTH})\.?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+{_YEAR})?"
)
_MONTH_ONLY = LazyPattern(rf"\b(?P<month>{_MONTH})\b\.?(?:\s+(?:of\s+|van\s+)?{_YEAR})?")
_YEAR_ONLY = LazyPattern(rf"(?<![\d/.-]){_YEAR}(?![\d/.-]|\s*/)")
_QUARTER = LazyPattern(
    r"\b(?:q(?P<q>[1-4])|(?P<nth>eerste|tweede|derde|vierde|first|second|third|fourth) (?:kwartaal|quarter))"
    rf"(?:\s+(?:of\s+|van\s+)?{_YEAR})?"
)
_QUARTERS = ("kwartaal", "quarter")
_NTH = {"eerste": 1, "first": 1, "tweede": 2, "second": 2, "derde": 3, "third": 3, "vierde": 4, "fourth": 4}
_RELATIVE = {
    "vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "gisteren": -1, "yesterday": -1,
    "eergisteren": -2, "overmorgen": 2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` to `end`, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Moments:
    """What a question says about time.

    `days` are single days, `period` is the month, quarter, season or year asked about,
    `year` the year that stands in the question by itself (a plan's or a budget's year).
    """

    days: tuple[date, ...] = ()
    period: Period | None = None
    year: int | None = None


def moments(text: str, today: date) -> Moments:
    """Read the days, the period and the year in a text.

    A day or month without a year is the next one, except that a day less than half a
    year ago is taken as past: "received on 10 February" asked in March is last month.
    """
    plain = folded(text)
    numbered = any(map(str.isdigit, plain))
    days, rest = _days(plain, today, numbered=numbered)
    period, rest = _period(rest, today, numbered=numbered)
    years = [int(match["year"]) for match in _YEAR_ONLY.finditer(rest)] if numbered else []
    if period is None and years:
        period = Period(date(years[0], 1, 1), date(years[0], 12, 31))
    return Moments(tuple(days), period, years[0] if years else None)


def _days(plain: str, today: date, *, numbered: bool) -> tuple[list[date], str]:
    found: list[tuple[int, date]] = []
    for pattern in (_ISO, _NUMERIC, _DAY_MONTH, _MONTH_DAY) if numbered else ():
        for match in pattern.finditer(plain):
            day = _day(match, today)
            if day is not None:
                found.append((match.start(), day))
                plain = plain[: match.start()] + " " * len(match.group()) + plain[match.end() :]
    for word, offset in _RELATIVE.items():
        said = _word(word, plain)
        if said is not None:
            found.append((said.start(), today + timedelta(days=offset)))
    return [day for _, day in sorted(found)], plain


def _day(match: re.Match[str], today: date) -> date | None:
    month = match["month"]
    number = _MONTHS[month] if month in _MONTHS else int(month)
    years = [int(match["year"])] if match["year"] else [today.year + shift for shift in (-1, 0, 1, 2, 3)]
    days = [day for year in years if (day := _exists(year, number, int(match["day"])))]
    return next((day for day in days if match["year"] or day > today - _PAST), None)


def _exists(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _word(word: str, plain: str) -> re.Match[str] | None:
    return re.search(rf"\b{word}\b", plain) if word in plain else None


def _period(plain: str, today: date, *, numbered: bool) -> tuple[Period | None, str]:
    quarter = numbered or any(word in plain for word in _QUARTERS)
    month = any(name in plain for name in _MONTHS)
    for pattern in (*([_QUARTER] if quarter else []), *([_MONTH_ONLY] if month else [])):
        for match in pattern.finditer(plain):
            if pattern is _MONTH_ONLY and _only_a_verb(match, plain):
                continue
            rest = plain[: match.start()] + " " * len(match.group()) + plain[match.end() :]
            return _months(match, today), rest
    for word, first in _SEASONS.items():
        season = _word(word, plain)
        if season is not None and (word != "fall" or "in the fall" in plain):
            year = _YEAR_ONLY.search(plain)
            rest = plain.replace(year.group(), " ", 1) if year else plain
            return _span(first, 3, int(year["year"]) if year else None, today), rest
    return None, plain


def _only_a_verb(match: re.Match[str], plain: str) -> bool:
    """Tell "may" that permits and "mar", "sep" or "dec" within names from months."""
    if match["month"] == "may":
        return (
            match["year"] is None
            and re.search(r"\b(?:in|by|of|until|before|since|end of|late|early)\s+$", plain[: match.start()])
            is None
        )
    return False


def _months(match: re.Match[str], today: date) -> Period:
    groups = match.groupdict()
    year = int(groups["year"]) if groups["year"] else None
    if groups.get("month"):
        return _span(_MONTHS[groups["month"]], 1, year, today)
    quarter = int(groups["q"] or _NTH[groups["nth"]])
    return _span(3 * quarter - 2, 3, year, today)


def _span(month: int, length: int, year: int | None, today: date) -> Period:
    start = date(year or today.year, month, 1)
    end = start + relativedelta(months=length, days=-1)
    if year is None and end < today:
        start, end = start + relativedelta(years=1), start + relativedelta(years=1, months=length, days=-1)
    return Period(start, end)
