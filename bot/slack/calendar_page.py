"""The personal calendar: an address that nobody can guess, read by a calendar program.

Of the secret in an address only a hash is kept, and a hash is what is looked up, so neither a copy of
the store nor the time that an answer takes tells an address. One that is unknown or revoked costs one
look-up; a calendar is written once a day for all who have the same.
"""

import hashlib
import logging
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.corpus.corpus import Corpus
from bot.counting.lengths import counted
from bot.domain.region import Region
from bot.domain.standing import Standing
from bot.domain.subscription import StartedTerm
from bot.domain.text import Language
from bot.domain.workspace import Person
from bot.reminders.calendared import begun_items
from bot.reminders.reading import standings_of
from bot.schedule.duties import dues
from bot.schedule.meetings import occurrences
from bot.schedule.parties import concerns
from bot.storage.errors import StoreError
from bot.storage.ports.store import Store

_ADDRESS = re.compile(r"/calendar/(?P<secret>[A-Za-z0-9_-]{43})(?:\.(?P<language>nl|en))?\.ics")
_FOLDER = "/calendar/"
_AHEAD = "P18M"
_KINDS = 64  # calendars that differ: by region, municipality, role and language
_PLAIN = "text/plain; charset=utf-8"
_GONE = (404, _PLAIN, b"not found\n")
_AWAY = (503, _PLAIN, b"try again later\n")

log = logging.getLogger("wegwijzer.http")
Answer = tuple[int, str, bytes]
Begun = tuple[tuple[StartedTerm, ...], tuple[Standing, ...]]
Written = Callable[[str, tuple[str, ...], Language, date], str]


def hashed(secret: str) -> str:
    """Return the hash by which the secret of an address is known."""
    return hashlib.sha256(secret.encode()).hexdigest()


def calendar_path(secret: str, language: Language) -> str:
    """Return the path of a calendar; `language` is that of its words until its owner chooses one."""
    suffix = "" if language is Language.NL else f".{language.value}"
    return f"{_FOLDER}{secret}{suffix}.ics"


def calendar_page(store: Store, corpus: Corpus, clock: Clock) -> Callable[[str], Answer | None]:
    """Return the page of personal calendars: meetings, duties and what was begun."""
    written = _writer(corpus)

    def page(path: str) -> Answer | None:
        if not path.startswith(_FOLDER):
            return None
        match = _ADDRESS.fullmatch(path)
        if match is None:
            return _GONE
        try:
            owner = _owner(store, match["secret"])
        except StoreError as error:
            log.warning("calendar cannot be looked up (%s)", type(error).__name__)
            return _AWAY
        region = corpus.region(owner[1]) if owner else None
        if owner is None or region is None:
            return _GONE
        person = owner[0]
        language = person.language or Language(match["language"] or Language.NL)
        today = clock.now().astimezone(ZoneInfo(region.profile.timezone)).date()
        known = {party.id for party in region.profile.parties}
        parties = tuple(party for party in (person.municipality, person.role) if party in known)
        try:
            begun = _begun(store, person.team, region, today)
        except StoreError as error:
            log.warning("calendar cannot be read (%s)", type(error).__name__)
            return _AWAY
        text = written(region.id, parties, language, today)
        return 200, "text/calendar; charset=utf-8", _whole(text, region, begun, (parties, language, today))

    return page


def _begun(store: Store, team: str, region: Region, today: date) -> Begun:
    """Return the terms that somebody in a workspace started, and where the dossiers of the region stand."""
    with store.reading() as unit:
        return unit.terms.of_region(team, region.id), standings_of(unit, region, today)


def _whole(text: str, region: Region, begun: Begun, asked: tuple[tuple[str, ...], Language, date]) -> bytes:
    from bot.rendering.icalendar import with_items  # noqa: PLC0415 - a slow library, for this page alone

    items = begun_items(region, begun, *asked)
    return with_items(text, items, _stamp(asked[-1])).encode()


def _stamp(today: date) -> datetime:
    # Made "at" the beginning of the day, so that the same day gives the same file.
    return datetime.combine(today, time.min, tzinfo=UTC)


def _owner(store: Store, secret: str) -> tuple[Person, str] | None:
    """Return whose calendar it is, and of which region; None for an address that is not known."""
    with store.reading() as unit:
        found = unit.calendars.get(hashed(secret))
        return (unit.people.get(found.team, found.user), found.region) if found else None


def _writer(corpus: Corpus) -> Written:
    @lru_cache(maxsize=_KINDS)
    def written(region_id: str, parties: tuple[str, ...], language: Language, today: date) -> str:
        from bot.rendering.icalendar import icalendar_text  # noqa: PLC0415 - a slow library, for this page alone

        region = corpus.region(region_id)
        if region is None:
            raise ValueError(f"region {region_id!r} is not known")
        end = counted(today, _AHEAD)
        owed = [
            due
            for due in dues(region, today, end)
            if not parties or any(concerns(region, due.duty.debtor, party) for party in parties)
        ]
        return icalendar_text(region, occurrences(region, today, end), owed, language, _stamp(today))

    return written
