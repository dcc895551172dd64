"""A calendar at an address of one's own: nobody guesses it, and it can be revoked."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from icalendar import Calendar

from bot.clock import StoppedClock
from bot.corpus.corpus import Corpus
from bot.domain.dossier import Dossier, Event
from bot.domain.subscription import CalendarAddress, StartedTerm
from bot.domain.text import Language
from bot.domain.workspace import Person
from bot.rendering.slack import actions as names
from bot.slack.calendar_page import Answer, calendar_page, calendar_path, hashed
from bot.storage.opening import open_store
from bot.storage.ports.store import Store
from tests.fakeslack.cast import DUTCH, ENGLISH
from tests.slack.conftest import Running
from tests.slack.test_command import told

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECRET = "s" * 43
URL = re.compile(r"https://wegwijzer\.example\.nl(/calendar/[\w-]{43}(?:\.en)?\.ics)")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store({"DATABASE_URL": f"sqlite:///{tmp_path}/calendar.db"}) as made:
        with made.writing() as unit:
            unit.calendars.put(CalendarAddress(hashed(SECRET), "T1", "U1", "flevoland", NOW))
        yield made


def asked(store: Store, corpus: Corpus, path: str = calendar_path(SECRET, Language.NL)) -> Answer | None:
    return calendar_page(store, corpus, StoppedClock(NOW))(path)


def events(answer: Answer | None) -> list[tuple[str, date]]:
    """Return the titles and days in a calendar."""
    assert answer is not None
    status, kind, body = answer
    assert (status, kind) == (200, "text/calendar; charset=utf-8")
    found = Calendar.from_ical(body).walk("VEVENT")
    return [(str(item["SUMMARY"]), item.decoded("DTSTART")) for item in found]


def test_meetings_and_duties_of_eighteen_months_are_in_it(store: Store, corpus: Corpus) -> None:
    days = [day for _, day in events(asked(store, corpus))]
    assert date(2026, 12, 1) in days
    assert min(days) >= date(2026, 11, 22)
    assert date(2028, 4, 1) < max(days) <= date(2028, 5, 22)


def test_a_municipality_sees_what_it_owes_and_all_meetings(store: Store, corpus: Corpus) -> None:
    of_all = events(asked(store, corpus))
    with store.writing() as unit:
        unit.people.put(Person("T1", "U1", Language.EN, "urk", "gone"))
    of_urk = events(asked(store, corpus))
    assert 0 < len(of_urk) < len(of_all)
    assert not any("Concept-eindafrekening" in title for title, _ in of_urk)
    assert any("settlement" in title or "BOSD" in title for title, _ in of_urk)


@pytest.mark.parametrize(
    "path",
    [
        calendar_path("t" * 43, Language.NL),
        f"/calendar/{SECRET}",
        f"/calendar/{SECRET}.de.ics",
        f"/calendar/{SECRET}x.ics",
        f"/calendar/{hashlib.sha256(SECRET.encode()).hexdigest()}.ics",
        "/calendar/",
        "/calendar/" + "x" * 100_000,
    ],
)
def test_what_is_no_address_is_not_found(store: Store, corpus: Corpus, path: str) -> None:
    answer = asked(store, corpus, path)
    assert answer is not None
    assert answer[0] == 404
    assert b"BEGIN" not in answer[2]


def test_what_somebody_began_is_in_it(store: Store, corpus: Corpus) -> None:
    term = StartedTerm("T-1", "T1", "flevoland", "react-concept-settlement", "2026-11-20", "U1")
    happened = [("signal", "urk"), ("start-agreed", None), ("impasse-document-sent", "urk")]
    happened += [("impasse-document-sent", "dronten"), ("documents-differ", None)]
    recorded = [
        Event(count, kind, date(2026, 11, 20), NOW, party) for count, (kind, party) in enumerate(happened, 1)
    ]
    kept = Dossier("d-1", "flevoland", "escalatiemodel", "kosten", ("urk", "dronten"), NOW, tuple(recorded))
    with store.writing() as unit:
        unit.terms.add(term)
        unit.terms.add(replace(term, id="T-2", team="T2", start="2026-11-21"))  # another workspace's
        unit.dossiers.open(kept)
    told = events(asked(store, corpus))
    assert ("Reageren op de concept-eindafrekening", date(2026, 12, 4)) in told
    assert ("Stap 2a: gesprek plannen: dossier d-1, kosten", date(2026, 12, 4)) in told
    assert date(2026, 12, 5) not in [day for title, day in told if "Reageren" in title]
    talk = Event(6, "talk-planned", date(2026, 11, 21), NOW, planned=date(2026, 11, 30))
    with store.writing() as unit:
        unit.dossiers.append("d-1", talk)
    assert ("Afspraak in dossier d-1, kosten", date(2026, 11, 30)) in events(asked(store, corpus))
    with store.writing() as unit:
        unit.people.put(Person("T1", "U1", municipality="zeewolde"))
    assert not [title for title, _ in events(asked(store, corpus)) if "dossier" in title]


def test_other_paths_are_anothers_and_a_revoked_address_is_gone(store: Store, corpus: Corpus) -> None:
    assert asked(store, corpus, "/healthz") is None
    with store.writing() as unit:
        unit.calendars.revoke("T1", "U1")
    answer = asked(store, corpus)
    assert answer is not None
    assert answer[0] == 404


def test_a_region_that_is_gone_is_not_found(store: Store, corpus: Corpus) -> None:
    with store.writing() as unit:
        unit.calendars.put(CalendarAddress(hashed("g" * 43), "T1", "U2", "gone", NOW))
    answer = asked(store, corpus, calendar_path("g" * 43, Language.NL))
    assert answer is not None
    assert answer[0] == 404


def fetched(app: Running, text: str) -> bytes:
    """Return the calendar at the address in a message, as a calendar program gets it."""
    match = URL.search(text)
    assert match is not None
    with urlopen(f"http://127.0.0.1:{app.service.port}{match[1]}", timeout=10) as answer:
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        return bytes(answer.read())


def test_an_address_is_asked_for_with_the_command_read_and_revoked(app: Running) -> None:
    given = told(app, DUTCH.id, "agenda abonneer")
    assert "Wie dit adres kent" in given.text
    assert b"Regiokalender Flevoland" in fetched(app, given.text)
    again = told(app, DUTCH.id, "calendar subscribe")
    assert b"Regional calendar" in fetched(app, again.text)
    with pytest.raises(HTTPError, match="404"):
        fetched(app, given.text)
    app.slack.press(DUTCH.id, again, names.CALENDAR_REVOKE).wait()
    app.settle()
    assert any("Revoked" in message.text for message in app.slack.ephemerals(DUTCH.id))
    with pytest.raises(HTTPError, match="404"):
        fetched(app, again.text)
    assert "geen agenda-adres" in told(app, DUTCH.id, "agenda stop").text


def test_only_a_hash_of_the_secret_is_kept(app: Running) -> None:
    match = URL.search(told(app, DUTCH.id, "agenda abonneer").text)
    assert match is not None
    secret = match[1].removeprefix("/calendar/").removesuffix(".ics")
    with app.store.reading() as unit:
        address = unit.calendars.get(hashed(secret))
        rows = str(unit.people.export(app.slack.workspace.team, DUTCH.id))
    assert address is not None
    assert address.user == DUTCH.id
    assert secret not in rows
    assert hashed(secret) in rows


def test_the_home_page_gives_one_in_a_direct_message(app: Running) -> None:
    app.slack.open_home(ENGLISH.id)
    app.slack.press(ENGLISH.id, app.home(ENGLISH.id), names.CALENDAR_SUBSCRIBE).wait()
    app.settle()
    (message,) = app.slack.answers(ENGLISH.id)
    assert b"Regional calendar" in fetched(app, message.text)
