import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import recurring_ical_events  # type: ignore[import-untyped]

from bot.counting.rules import days_in
from bot.domain.calendar import Action, Change
from bot.domain.region import Region
from bot.domain.text import Bilingual, Language
from bot.rendering.icalendar import _shared, icalendar_text
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences

STAMP = datetime(2026, 11, 22, tzinfo=UTC)
START, END = date(2026, 11, 22), date(2036, 11, 21)
YEAR = date(2026, 11, 22), date(2027, 11, 21)
REASON = Bilingual("Zomerreces", "Summer recess")


def written(
    region: Region, start: date = YEAR[0], end: date = YEAR[1], language: Language = Language.NL
) -> str:
    held, owed = occurrences(region, start, end), dues(region, start, end)
    return icalendar_text(region, held, owed, language, STAMP)


def events(text: str) -> list[Any]:
    """Read a file back; of any type, since the library leaves open what a property holds."""
    calendar = icalendar.Calendar.from_ical(text)
    assert isinstance(calendar, icalendar.Calendar)
    return list(calendar.events)


def event(text: str, uid: str) -> Any:
    found = [item for item in events(text) if item["UID"] == uid]
    assert len(found) == 1
    return found[0]


def changed(region: Region, *changes: Change) -> Region:
    return replace(region, calendar=replace(region.calendar, changes=changes))


def rule_of(uid: object) -> str:
    return str(uid).split("@", maxsplit=1)[0].rsplit("-", 1)[0]


def test_an_independent_reader_finds_the_same_days_over_ten_years(flevoland: Region) -> None:
    calendar = icalendar.Calendar.from_ical(written(flevoland, START, END))
    # The windows that began before a period would be found in it too, so look a little wider.
    found = recurring_ical_events.of(calendar).between(START - timedelta(days=31), END + timedelta(days=31))
    read = {
        (rule_of(item["UID"]), item["DTSTART"].dt, item["DTEND"].dt - timedelta(days=1)) for item in found
    }
    expected = {(item.meeting.id, item.day, item.day) for item in occurrences(flevoland, START, END)}
    expected |= {
        ("bosd-papers", item.papers_due, item.papers_due)
        for item in occurrences(flevoland, START, END)
        if item.papers_due is not None
    }
    expected |= {(due.duty.id, due.start or due.due, due.due) for due in dues(flevoland, START, END)}
    assert read == expected
    assert len(found) == len(expected) == 1140


def test_every_event_is_of_whole_days(flevoland: Region) -> None:
    for item in events(written(flevoland)):
        assert type(item["DTSTART"].dt) is date
        assert item["DTSTART"].params["VALUE"] == "DATE"
        assert type(item["DTEND"].dt) is date
        assert item["TRANSP"] == "TRANSPARENT"


def test_the_calendar_says_what_it_is(flevoland: Region) -> None:
    calendar: Any = icalendar.Calendar.from_ical(written(flevoland))
    assert calendar["X-WR-CALNAME"] == "Regiokalender Flevoland"
    assert calendar["X-WR-TIMEZONE"] == "Europe/Amsterdam"
    assert (calendar["METHOD"], calendar["VERSION"]) == ("PUBLISH", "2.0")
    assert calendar["PRODID"] == "-//Wegwijzer//flevoland//NL"


def test_a_meeting_with_its_words_and_its_source(flevoland: Region) -> None:
    item = event(written(flevoland), "bosd-20261217@flevoland.wegwijzer")
    assert (item["SUMMARY"], item["STATUS"], item["SEQUENCE"]) == ("BOSD", "CONFIRMED", 0)
    assert "derde donderdag" in item["DESCRIPTION"]
    assert "Inrichtingsplan § 5.2" in item["DESCRIPTION"]
    assert item["CATEGORIES"].cats == ["Overleg"]
    (alarm,) = item.alarms.times
    assert alarm.trigger == datetime(2026, 12, 16, 9, 0)  # noqa: DTZ001 - a day event floats


def test_papers_have_a_day_of_their_own(flevoland: Region) -> None:
    item = event(written(flevoland), "bosd-papers-20261217@flevoland.wegwijzer")
    assert item["DTSTART"].dt == date(2026, 12, 10)
    assert item["SUMMARY"] == "Laatste dag: stukken BOSD versturen"


def test_a_window_lasts_from_its_first_to_its_last_day(flevoland: Region) -> None:
    item = event(written(flevoland), "concept-settlement-20270228@flevoland.wegwijzer")
    assert (item["DTSTART"].dt, item["DTEND"].dt) == (date(2027, 2, 1), date(2027, 3, 1))
    (alarm,) = item.alarms.times
    assert alarm.trigger == datetime(2027, 2, 21, 9, 0)  # noqa: DTZ001 - a day event floats
    assert "Begrotingsjaar 2026." in item["DESCRIPTION"]
    assert "de laatste werkdag ervoor is vrijdag 26 februari 2027" in item["DESCRIPTION"]
    assert "DVH art. 11 lid 3" in item["DESCRIPTION"]


def test_a_last_day_is_called_one(flevoland: Region) -> None:
    item = event(written(flevoland, language=Language.EN), "final-settlement-20270330@flevoland.wegwijzer")
    assert item["SUMMARY"].startswith("At the latest: Final settlement")
    assert "Almere → the regional municipalities." in item["DESCRIPTION"]


def test_a_public_holiday_stands_in_the_description(flevoland: Region) -> None:
    item = event(
        written(flevoland, date(2030, 1, 1), date(2030, 1, 31)), "regiodag-20300101@flevoland.wegwijzer"
    )
    assert "Valt op een feestdag: Nieuwjaarsdag." in item["DESCRIPTION"]


def test_identifiers_are_unique_and_do_not_depend_on_period_language_or_day(flevoland: Region) -> None:
    whole = _uids(events(written(flevoland)))
    part = written(flevoland, date(2027, 1, 1), date(2027, 6, 30), Language.EN)
    assert len(set(whole)) == len(whole)
    assert set(_uids(events(part))) < set(whole)


def test_the_same_moment_gives_the_same_file(flevoland: Region) -> None:
    assert written(flevoland) == written(flevoland)
    assert {item["DTSTAMP"].dt for item in events(written(flevoland))} == {STAMP}


def test_a_moved_meeting_keeps_its_identifier_and_is_newer(flevoland: Region) -> None:
    change = Change("bosd", Action.MOVE, date(2027, 7, 15), REASON, date(2027, 7, 8), revision=2)
    text = written(changed(flevoland, change))
    item = event(text, "bosd-20270715@flevoland.wegwijzer")
    assert (item["DTSTART"].dt, item["SEQUENCE"], item["STATUS"]) == (date(2027, 7, 8), 2, "CONFIRMED")
    assert "Verplaatst van donderdag 15 juli 2027: Zomerreces." in item["DESCRIPTION"]
    papers = event(text, "bosd-papers-20270715@flevoland.wegwijzer")
    assert (papers["DTSTART"].dt, papers["SEQUENCE"]) == (date(2027, 7, 1), 2)


def test_a_cancelled_meeting_is_taken_out_with_its_papers(flevoland: Region) -> None:
    text = written(changed(flevoland, Change("bosd", Action.CANCEL, date(2027, 7, 15), REASON)))
    for uid, day in (("bosd-20270715", date(2027, 7, 15)), ("bosd-papers-20270715", date(2027, 7, 8))):
        item = event(text, f"{uid}@flevoland.wegwijzer")
        assert (item["DTSTART"].dt, item["SEQUENCE"], item["STATUS"]) == (day, 1, "CANCELLED")
        assert item["SUMMARY"].startswith("Vervallen: ")
        assert "Zomerreces" in item["DESCRIPTION"]
        assert not item.subcomponents


def test_an_added_meeting_is_there_with_its_reason(flevoland: Region) -> None:
    text = written(changed(flevoland, Change("voorzittersoverleg", Action.ADD, date(2027, 3, 9), REASON)))
    item = event(text, "voorzittersoverleg-20270309@flevoland.wegwijzer")
    assert "Ingelast: Zomerreces." in item["DESCRIPTION"]


def test_lines_are_as_the_standard_wants_them(flevoland: Region) -> None:
    lines = written(flevoland, START, END).split("\r\n")
    assert lines[-1] == ""
    assert not [line for line in lines if "\n" in line or len(line.encode()) > 75]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1140


def test_a_long_rule_id_is_folded(flevoland: Region) -> None:
    duty = replace(flevoland.calendar.duties[0], id="a-" + "very-" * 16 + "long-id")
    region = replace(flevoland, calendar=replace(flevoland.calendar, duties=(duty,), meetings=()))
    text = written(region, date(2027, 1, 1), date(2027, 12, 31))
    assert max(len(line) for line in text.split("\r\n")) <= 75
    assert _uids(events(text)) == [f"{duty.id}-20270531@flevoland.wegwijzer"]


def _uids(found: Iterable[Any]) -> list[str]:
    return [str(item["UID"]) for item in found]


@pytest.mark.parametrize("language", list(Language))
def test_ten_years_are_computed_and_written_in_less_than_300_ms(
    flevoland: Region, language: Language
) -> None:
    took = []
    for _ in range(3):
        days_in.cache_clear()
        _shared.cache_clear()
        began = time.process_time()
        written(flevoland, START, END, language)
        took.append(time.process_time() - began)
    assert min(took) < 0.3
