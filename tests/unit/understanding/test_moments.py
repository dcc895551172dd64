"""Days, months, seasons and years that a question names, as asked on Sunday 22 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.moments import moments

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("op 10 februari 2027", "2027-02-10"),
        ("on 10 February 2027", "2027-02-10"),
        ("February 10, 2027", "2027-02-10"),
        ("the 10th of February 2027", "2027-02-10"),
        ("10 feb. 2027", "2027-02-10"),
        ("2027-02-10", "2027-02-10"),
        ("10-2-2027", "2027-02-10"),
        ("10/02/2027", "2027-02-10"),
        ("10.02.2027", "2027-02-10"),
        ("10 februari", "2027-02-10"),
        ("3 maart", "2027-03-03"),
        ("the 3rd of March", "2027-03-03"),
        ("March 3", "2027-03-03"),
        ("1 mei", "2027-05-01"),
        ("5 May", "2027-05-05"),
        ("May 5", "2027-05-05"),
        ("20 december", "2026-12-20"),
        ("vandaag", "2026-11-22"),
        ("today", "2026-11-22"),
        ("morgen", "2026-11-23"),
        ("tomorrow", "2026-11-23"),
        ("overmorgen", "2026-11-24"),
        ("gisteren", "2026-11-21"),
        ("29 februari 2028", "2028-02-29"),
    ],
)
def test_a_day(text: str, day: str) -> None:
    found = moments(f"wij kregen hem {text} binnen", TODAY)
    assert [item.isoformat() for item in found.days] == [day]
    assert found.year is None


def test_a_day_less_than_half_a_year_ago_is_past() -> None:
    assert moments("received on 12 November", TODAY).days == (date(2026, 11, 12),)
    assert moments("received on 10 February", date(2027, 3, 1)).days == (date(2027, 2, 10),)
    assert moments("received on 10 February", date(2027, 9, 1)).days == (date(2028, 2, 10),)


def test_several_days_come_in_the_order_of_the_text() -> None:
    found = moments("van 3 maart 2027 tot 2027-02-01 en vandaag", TODAY)
    assert found.days == (date(2027, 3, 3), date(2027, 2, 1), TODAY)


@pytest.mark.parametrize("text", ["31-4-2027", "30-02-2027", "2027-13-01", "0 maart 2027"])
def test_a_day_that_does_not_exist_is_none(text: str) -> None:
    assert moments(text, TODAY).days == ()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in maart 2027", "2027-03-01", "2027-03-31"),
        ("in March", "2027-03-01", "2027-03-31"),
        ("in november", "2026-11-01", "2026-11-30"),
        ("in oktober", "2027-10-01", "2027-10-31"),
        ("dec 2026", "2026-12-01", "2026-12-31"),
        ("februari 2028", "2028-02-01", "2028-02-29"),
        ("mei", "2027-05-01", "2027-05-31"),
        ("in May", "2027-05-01", "2027-05-31"),
        ("by may", "2027-05-01", "2027-05-31"),
        ("May 2027", "2027-05-01", "2027-05-31"),
        ("Q1 2027", "2027-01-01", "2027-03-31"),
        ("in q3", "2027-07-01", "2027-09-30"),
        ("eerste kwartaal", "2027-01-01", "2027-03-31"),
        ("het vierde kwartaal", "2026-10-01", "2026-12-31"),
        ("second quarter of 2028", "2028-04-01", "2028-06-30"),
        ("in het voorjaar", "2027-03-01", "2027-05-31"),
        ("spring of 2028", "2028-03-01", "2028-05-31"),
        ("deze zomer", "2027-06-01", "2027-08-31"),
        ("najaar 2027", "2027-09-01", "2027-11-30"),
        ("in the fall", "2026-09-01", "2026-11-30"),
        ("in 2027", "2027-01-01", "2027-12-31"),
    ],
)
def test_a_period(text: str, start: str, end: str) -> None:
    found = moments(f"wat speelt er {text}", TODAY)
    assert found.period is not None
    assert (found.period.start.isoformat(), found.period.end.isoformat()) == (start, end)
    assert found.days == ()


@pytest.mark.parametrize(
    "text",
    ["may we withdraw the mandate", "May Almere appeal?", "who may sign", "does this fall under the mandate",
     "de eerste dinsdag", "per kwartaal", "kwartaalrapportage", "binnen 14 dagen", "artikel 11 lid 3",
     "2021/2022", "het plan 2021-2022", "the third phase", "", "decentralisatie", "sepsis", "marap"],
)  # fmt: skip
def test_what_names_no_moment(text: str) -> None:
    found = moments(text, TODAY)
    assert (found.days, found.period, found.year) == ((), None, None)


@pytest.mark.parametrize(
    ("text", "year"),
    [("het inkoopplan voor 2028", 2028), ("settlement of budget year 2026", 2026), ("DVH 2022", 2022)],
)
def test_a_year_by_itself(text: str, year: int) -> None:
    assert moments(text, TODAY).year == year


@pytest.mark.parametrize(
    "text",
    ["in maart 2027", "10 februari 2027", "Q1 2027", "2027-02-10", "voorjaar 2027", "in the spring of 2027"],
)
def test_the_year_of_a_day_or_period_is_no_year_by_itself(text: str) -> None:
    assert moments(text, TODAY).year is None


def test_a_month_and_another_year_are_both_read() -> None:
    found = moments("moet in mei 2027 het inkoopplan voor 2028 klaar zijn", TODAY)
    assert found.period is not None
    assert found.period.start == date(2027, 5, 1)
    assert found.year == 2028


@given(st.dates(date(2025, 1, 1), date(2030, 12, 31)), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_written_day_is_read_back_on_any_day(today: date, day: date) -> None:
    for text in (day.isoformat(), f"{day.day}-{day.month}-{day.year}"):
        assert moments(text, today).days == (day,)


@given(st.text(max_size=60), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_any_text_can_be_read(text: str, today: date) -> None:
    found = moments(text, today)
    assert found.period is None or found.period.start <= found.period.end


@given(st.sampled_from(["29 februari", "29 February"]), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_a_leap_day_is_no_fault_in_any_year(text: str, today: date) -> None:
    found = moments(text, today)
    assert all((day.month, day.day) == (2, 29) for day in found.days)
