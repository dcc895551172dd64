"""What must hold between the files of the knowledge: ids, citations, questions, coverage."""

import re
from collections.abc import Iterator
from typing import Protocol

from bot.corpus import calendar_checks, mandate_checks, procedure_checks
from bot.corpus.origins import Origins
from bot.corpus.problem import Problem
from bot.corpus.reader import Reading
from bot.domain.citation import Citation
from bot.domain.entry import Entry, Kind, KnownUnknown
from bot.domain.lexicon import Lexicon
from bot.domain.region import Region
from bot.domain.text import Language

_LEAST_QUESTIONS = 3
Asked = Entry | KnownUnknown


class Citing(Protocol):
    """Anything that cites passages."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The passages it rests on."""


def problems(reading: Reading) -> Iterator[Problem]:
    """Yield every error that no single file shows by itself."""
    for region in reading.regions:
        yield from _identities(region, reading.origins)
        yield from _citations(region, reading.origins)
        yield from _links(region, reading.lexicon, reading.origins)
        yield from _questions(region, reading.origins)
        yield from _outlines(region, reading.origins)
        yield from _coverage(region, reading.origins)
        yield from calendar_checks.problems(region, reading.origins)
        yield from procedure_checks.problems(region, reading.origins)
        yield from mandate_checks.problems(region, reading.origins)


def known_passages(region: Region) -> frozenset[Citation]:
    """Return every passage of every document outline of a region."""
    return frozenset(
        Citation(f"{document.id}:{passage.locator}")
        for document in region.documents
        for passage in document.outline
    )


def cited(region: Region) -> Iterator[tuple[Citing, Citation]]:
    """Yield every value of a region that cites, with each of its citations."""
    mandate = region.mandate
    citing: list[Citing] = [*region.entries, *region.routing.routes]
    citing += [*region.calendar.meetings, *region.calendar.duties, *region.calendar.terms]
    citing += procedure_checks.citing(region)
    if mandate is not None:
        citing += [mandate, *mandate.instruments, *mandate.acts, *mandate.domains, *mandate.limits]
    for value in citing:
        for citation in value.citations:
            yield value, citation


def _identities(region: Region, origins: Origins) -> Iterator[Problem]:
    yield from origins.repeated(_asked(region), "entry")
    yield from origins.repeated(region.documents, "document")
    yield from origins.repeated(region.routing.routes, "route")
    calendar = region.calendar
    yield from origins.repeated((*calendar.meetings, *calendar.duties, *calendar.terms), "rule")


def _citations(region: Region, origins: Origins) -> Iterator[Problem]:
    passages = known_passages(region)
    for value, citation in cited(region):
        if citation not in passages:
            yield origins.problem(
                value, f"{citation} is in no document outline; {_near(citation, passages)}", "citations"
            )
    for entry in region.entries:
        if not entry.citations and entry.kind is not Kind.SMALLTALK:
            yield origins.problem(entry, f"entry {entry.id!r} has no citation", "citations")
    for item in region.not_answered:
        if item.passage not in passages:
            yield origins.problem(item, f"{item.passage} is in no document outline", "passage")


def _near(citation: Citation, passages: frozenset[Citation]) -> str:
    within = citation.parent
    siblings = sorted(
        str(passage)
        for passage in passages
        if passage.parent == within and passage.document == citation.document
    )
    return f"there are {', '.join(siblings[:30])}" if siblings else "no such document or part"


def _links(region: Region, lexicon: Lexicon | None, origins: Origins) -> Iterator[Problem]:
    entries = {entry.id for entry in _asked(region)}
    calendar = region.calendar
    rules = {meeting.id for meeting in calendar.meetings}
    rules |= {duty.id for duty in calendar.duties} | {term.id for term in calendar.terms}
    details = {detail.id for detail in lexicon.details} if lexicon else set()
    for entry in _asked(region):
        yield from _missing(entry, "related", entry.related, entries, "entry", origins)
        if isinstance(entry, KnownUnknown) and entry.answered_by:
            yield from _missing(entry, "answered_by", (entry.answered_by,), entries, "entry", origins)
        if isinstance(entry, Entry):
            yield from _missing(entry, "schedule", entry.schedule, rules, "calendar rule", origins)
            yield from _missing(entry, "gives", entry.gives, details, "detail", origins)
    places = {place.id for place in region.routing.places}
    routes = {route.id for route in region.routing.routes}
    for route in region.routing.routes:
        yield from _missing(route, "place", (route.place,), places, "place", origins)
        yield from _missing(route, "beside", route.beside, routes, "route", origins)
        yield from _missing(route, "terms", route.terms, rules, "calendar rule", origins)


def _missing(  # noqa: PLR0917 - one plain row a check reads best
    value: object, key: str, wanted: tuple[str, ...], known: set[str], name: str, origins: Origins
) -> Iterator[Problem]:
    for number, item in enumerate(wanted):
        if item not in known:
            yield origins.problem(value, f"{key}: there is no {name} {item!r}", key, number)


def _questions(region: Region, origins: Origins) -> Iterator[Problem]:
    claimed: dict[str, Entry | KnownUnknown] = {}
    for entry in _asked(region):
        for language in Language:
            texts = entry.questions[language]
            if len(texts) < _LEAST_QUESTIONS:
                few = f"entry {entry.id!r} has {len(texts)} questions in {language}, not {_LEAST_QUESTIONS}"
                yield origins.problem(entry, few, "questions")
            for number, text in enumerate(texts):
                other = claimed.setdefault(_same(text), entry)
                if other is not entry:
                    twice = f"question {text!r} is also claimed by {other.id!r} at {origins.line(other)}"
                    yield origins.problem(entry, twice, "questions", language.value, number)


def _asked(region: Region) -> tuple[Asked, ...]:
    return (*region.entries, *region.unknowns, *region.strangers)


def _same(question: str) -> str:
    """Return what two questions have in common that differ only in capitals and punctuation."""
    return " ".join(re.findall(r"\w+", question.casefold()))


def _outlines(region: Region, origins: Origins) -> Iterator[Problem]:
    for document in region.documents:
        seen: set[str] = set()
        for number, passage in enumerate(document.outline):
            if passage.locator in seen:
                yield origins.problem(
                    document, f"passage {passage.locator!r} stands twice in the outline", "outline", number
                )
            seen.add(passage.locator)


def _coverage(region: Region, origins: Origins) -> Iterator[Problem]:
    answered = {citation for _, citation in cited(region)} | {item.passage for item in region.not_answered}
    for document in region.documents:
        for number, passage in enumerate(document.outline):
            citation = Citation(f"{document.id}:{passage.locator}")
            if citation not in answered:
                yield origins.problem(
                    document,
                    f"{citation} is cited by no entry and not listed in not-answered.yaml",
                    "outline",
                    number,
                )
