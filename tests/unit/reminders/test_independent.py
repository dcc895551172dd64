"""Ten years day by day, beside plain arithmetic that shares no code with the program."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from bench.reminders.reckoned import back, before, works
from bot.domain.region import Region
from bot.reminders.planning import plan
from bot.reminders.situation import Situation
from tests.unit.reminders.making import subscribed, told

FIRST, LAST = date(2026, 1, 1), date(2035, 12, 31)
TUESDAY, THURSDAY = 1, 3
LEADS, WORKING = (21, 7, 2, 0), (5, 1)


def nth(year: int, month: int, weekday: int, count: int) -> date:
    first = monthrange(year, month)[0]
    return date(year, month, 1 + (weekday - first) % 7 + 7 * (count - 1))


def events() -> Iterator[tuple[date, date, str, str]]:
    """Yield day of sending, day asked for, occurrence and lead of all there is, those on one day too."""
    for year in range(FIRST.year, LAST.year + 2):
        for month in range(1, 13):
            regional, bosd = nth(year, month, TUESDAY, 1), nth(year, month, THURSDAY, 3)
            for count in WORKING:
                papers = bosd - timedelta(days=7)
                for name, known, day in (
                    ("meeting/regiodag", regional, regional),
                    ("meeting/bosd", bosd, bosd),
                    ("papers/bosd", bosd, papers),
                ):
                    sent = before(day, count)
                    yield sent, sent, f"{name}/{known}", f"{count}wd"
        february = date(year, 2, monthrange(year, 2)[1])
        for rule, due, opens in (
            ("concept-settlement", february, date(year, 2, 1)),
            ("execution-costs-settlement", february, date(year, 2, 1)),
            ("final-settlement", date(year, 3, 30), None),
            ("purchasing-plan-data", date(year, 5, 31), None),
            ("purchasing-plan-youth-proposal", date(year, 6, 30), None),
            ("purchasing-plan-wmo-proposal", date(year, 6, 30), None),
        ):
            for count in LEADS:
                asked = due - timedelta(days=count)
                yield back(asked), asked, f"duty/{rule}/{due}", f"{count}d"
            if opens:
                yield back(opens), opens, f"duty/{rule}/{due}", "opens"


def test_ten_years_are_what_plain_arithmetic_says(flevoland: Region) -> None:
    nearest: dict[tuple[date, str], tuple[date, str]] = {}
    for sent, asked, occurrence, lead in events():
        if FIRST <= sent <= LAST:
            held = nearest.get((sent, occurrence), (date.min, ""))
            nearest[sent, occurrence] = max(held, (asked, lead))
    expected = sorted((str(sent), f"{name} {lead}") for (sent, name), (_, lead) in nearest.items())
    planned = plan(Situation(flevoland, (subscribed(),)), FIRST, LAST)
    assert sorted(told(planned)) == expected
    assert len(expected) > 900
    assert len({item.day for item in planned}) == len(planned)
    assert all(works(item.day) for item in planned)
