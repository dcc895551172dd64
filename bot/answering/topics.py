"""What a conversation is about, and what lies near that: the same passage, duty or meeting."""

from collections.abc import Iterator
from datetime import date

from bot.answering.desk import Desk
from bot.domain.citation import Citation
from bot.domain.entry import Entry, Kind
from bot.domain.mandate import Act, Domain
from bot.domain.text import Bilingual, Phrases

_ITSELF = _SAME_PASSAGE = 1.0
_RELATED, _WITHIN, _BESIDE, _SAME_ARTICLE, _ALSO_CITED = 0.9, 0.8, 0.7, 0.6, 0.5
_SAME_DATES = 0.6
_UNKNOWN_DAY = date.min


def topic(desk: Desk, about: str) -> Entry | None:
    """Return the entry of that id, or one that stands in for a route, a date or a mandate's verdict."""
    kind, _, name = about.partition(":")
    stand_ins = {"calendar": _dated, "mandate": _mandated}.get(kind, _routed)
    return desk.entries.get(about) or next(stand_ins(desk, about, name), None)


def _dated(desk: Desk, about: str, name: str) -> Iterator[Entry]:
    for meeting in desk.region.calendar.meetings:
        if meeting.id == name:
            yield _made(about, Kind.MEETING, meeting.label, meeting.citations, (name,))
    for duty in desk.region.calendar.duties:
        if duty.id == name:
            yield _made(about, Kind.DEADLINE, duty.title, duty.citations, (name,))


def _mandated(desk: Desk, about: str, name: str) -> Iterator[Entry]:
    scope = desk.region.mandate
    named: tuple[Domain | Act, ...] = (*scope.domains, *scope.acts) if scope else ()
    for item in named:
        if item.id in name.split("+"):
            yield _made(about, Kind.MANDATE, item.label, item.citations)


def _routed(desk: Desk, about: str, _name: str) -> Iterator[Entry]:
    places = {place.id: place for place in desk.region.routing.places}
    for route in desk.region.routing.routes:
        if route.id == about:
            place = places[route.place]
            schedule = (place.meeting,) if place.meeting else ()
            yield _made(about, Kind.ESCALATION, place.label, route.citations, schedule)


def _made(
    about: str, kind: Kind, title: Bilingual, citations: tuple[Citation, ...], schedule: tuple[str, ...] = ()
) -> Entry:
    return Entry(about, kind, title, title, citations, Phrases(), "", _UNKNOWN_DAY, schedule=schedule)


def neighbours(desk: Desk, about: Entry) -> dict[str, float]:
    """Return the entries near a topic, itself included, by id: how near, from above 0 to 1."""
    near = {entry.id: closeness(entry, about) for entry in _around(desk, about)}
    return {entry: how for entry, how in near.items() if how}


def _around(desk: Desk, about: Entry) -> Iterator[Entry]:
    for citation in about.citations[:1]:
        yield from desk.on(whole(citation))[1]
    for citation in about.citations:
        yield from desk.on(citation)[2]
    for entry in desk.region.entries:
        if about.id in entry.related or entry.id in about.related or {*entry.schedule} & {*about.schedule}:
            yield entry


def closeness(entry: Entry, about: Entry) -> float:
    """Tell how near (0 to 1) an entry is to a topic: by the passage first, then by what names it."""
    if entry.id == about.id:
        return _ITSELF
    related = entry.id in about.related or about.id in entry.related
    dated = bool({*entry.schedule} & {*about.schedule})
    return max(_RELATED * related, _SAME_DATES * dated, _by_passage(entry.citations, about.citations))


def _by_passage(own: tuple[Citation, ...], other: tuple[Citation, ...]) -> float:
    if not own or not other:
        return 0.0
    first, second = own[0], other[0]
    if first == second:
        return _SAME_PASSAGE
    if first.covers(second) or second.covers(first):
        return _WITHIN
    if first.parent is not None and first.parent == second.parent:
        return _BESIDE
    if whole(first) == whole(second):
        return _SAME_ARTICLE
    return _ALSO_CITED * bool({*own} & {*other})


def whole(citation: Citation) -> Citation:
    """Return the whole article or chapter that a passage lies in."""
    while citation.parent is not None:
        citation = citation.parent
    return citation
