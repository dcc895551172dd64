import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text import Bilingual
from bot.schedule import public_holidays
from bot.schedule.working_days import holiday, is_working_day, last_working_day


def test_5_may_is_a_holiday_in_every_year() -> None:
    assert {holiday(date(year, 5, 5)) for year in range(2020, 2041)} == {
        Bilingual("Bevrijdingsdag", "Liberation Day")
    }


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2027, 1, 1), "Nieuwjaarsdag"),
        (date(2027, 3, 26), "Goede vrijdag"),
        (date(2027, 3, 29), "Tweede paasdag"),
        (date(2025, 4, 26), "Koningsdag"),
        (date(2034, 5, 18), "Hemelvaartsdag"),
        (date(2026, 12, 26), "Tweede kerstdag"),
    ],
)
def test_holidays_have_names(day: date, name: str) -> None:
    found = holiday(day)
    assert found is not None
    assert found.nl == name


def test_a_year_that_is_not_kept_is_asked_for() -> None:
    assert holiday(date(2014, 4, 26)) == Bilingual("Koningsdag", "King's Day")
    assert holiday(date(2075, 12, 25)) == Bilingual("Eerste kerstdag", "Christmas Day")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 2, 28), date(2027, 2, 26)),  # Sunday
        (date(2027, 3, 29), date(2027, 3, 25)),  # Easter Monday, Sunday, Saturday, Good Friday
        (date(2026, 5, 5), date(2026, 5, 4)),  # 5 May in a year that is no lustrum
        (date(2027, 1, 1), date(2026, 12, 31)),
        (date(2027, 3, 30), date(2027, 3, 30)),
    ],
)
def test_the_last_working_day_up_to_a_day(day: date, expected: date) -> None:
    assert last_working_day(day) == expected


@given(st.dates(date(2016, 1, 1), date(2050, 12, 31)))
def test_no_working_day_is_passed_over(day: date) -> None:
    last = last_working_day(day)
    assert is_working_day(last)
    assert not any(
        is_working_day(last + timedelta(days=number)) for number in range(1, (day - last).days + 1)
    )


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(public_holidays, "user_cache_path", lambda *_, **__: tmp_path / "wegwijzer")
    yield tmp_path / "wegwijzer" / "public-holidays-nl.json"
    _forget()


def _forget() -> None:
    public_holidays.names_in.cache_clear()
    public_holidays._kept.cache_clear()  # noqa: SLF001


def _christmas() -> Bilingual | None:
    _forget()
    return holiday(date(2026, 12, 25))


def test_what_the_library_says_is_kept(cache: Path) -> None:
    assert _christmas() == Bilingual("Eerste kerstdag", "Christmas Day")
    content = json.loads(cache.read_text(encoding="utf-8"))
    content["days"]["2026-12-25"] = ["uit de cache", "from the cache"]
    cache.write_text(json.dumps(content), encoding="utf-8")
    assert _christmas() == Bilingual("uit de cache", "from the cache")


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"version": "of another library", "days": {"2026-12-25": ["x", "y"]}}']
)
def test_what_another_version_or_somebody_else_wrote_is_not_used(cache: Path, content: str) -> None:
    cache.parent.mkdir()
    cache.write_text(content, encoding="utf-8")
    assert _christmas() == Bilingual("Eerste kerstdag", "Christmas Day")


def test_a_cache_that_cannot_be_written_does_no_harm(cache: Path) -> None:
    cache.parent.write_text("a file where the folder should be", encoding="utf-8")
    assert _christmas() == Bilingual("Eerste kerstdag", "Christmas Day")
