"""Where a problem must be brought: best first, with the reason and the next date."""

from collections.abc import Sequence

from bot.answering import decline, reply, wording
from bot.answering.desk import Desk
from bot.answering.timing import Timing, papers_line
from bot.domain.entry import Kind, KnownUnknown
from bot.domain.outcome import Destination, Moment, Outcome, Result
from bot.domain.route import Place, Route
from bot.domain.text import Language
from bot.rendering.dates import distance, long_date
from bot.schedule.upcoming import next_occurrence
from bot.understanding.asked import Asked
from bot.understanding.bringing import asks_where, brings_up, seems_brought
from bot.understanding.concern import FOREIGN
from bot.understanding.patterns import LazyPattern
from bot.understanding.problems import Fit, Problem
from bot.understanding.words import folded

_PLACES = 3
_WHERE_TO = "where-to"
_CERTAIN = 0.4  # how well a problem must fit a route where the right meeting is asked for outright
# How likely (0 to 1) it must be that a matter is brought up to leave no doubt, and to count at all.
_CERTAINLY, _SURELY, _HARDLY = 0.9, 0.6, 0.2
_KNOWN = 0.7  # how sure an entry must be to be meant though the question asks where something goes
_BESIDE = 0.1  # how much surer an entry may be than that a matter is brought up
_MEETING = LazyPattern(r"\b(?:meeting|table|consultation|overleg|tafel|vergadering)\b")


def route(desk: Desk, asked: Asked) -> Outcome:
    """Show where a problem goes, or decline kindly what is none for the region."""
    problem = desk.understanding.problems.read(asked.text)
    return _routed(desk, asked, problem) or _declined(desk, asked, problem)


def answer(desk: Desk, asked: Asked) -> Outcome | None:
    """Route a question that brings up a matter and asks where it goes; None for any other."""
    outright = _WHERE_TO in asked.reading.cues or asks_where(asked.text)
    likely = brings_up(asked.text)
    if not (outright or seems_brought(asked.text)) or _known_better(asked, likely, outright=outright):
        return None
    problem = desk.understanding.problems.read(asked.text)
    best = problem.routes[0].score if problem.routes else 0.0
    if best >= _CERTAIN and FOREIGN not in asked.reading.cues and _MEETING.search(folded(asked.text)):
        return _outcome(desk, asked, _by_place(problem.routes, desk.understanding.calibration.beside))
    sure = best >= desk.understanding.calibration.ask_route or likely >= _SURELY
    return _routed(desk, asked, problem) if sure else None


def _known_better(asked: Asked, likely: float, *, outright: bool) -> bool:
    """Tell whether an entry is likelier to be asked for than a place for a matter is."""
    if likely >= _CERTAINLY:
        return False  # without ranking the entries, which takes as long as ranking the places
    if asked.literal:
        return True
    if outright:
        return likely < _HARDLY and asked.confidence >= _KNOWN
    return likely + _BESIDE < asked.confidence


def _routed(desk: Desk, asked: Asked, problem: Problem) -> Outcome | None:
    if not problem.ours or not problem.routes or _answered(problem) is not None:
        return None
    return _outcome(desk, asked, _by_place(problem.routes, desk.understanding.calibration.beside))


def _answered(problem: Problem) -> KnownUnknown | None:
    """Return what fits best of all, where it is no problem for a meeting and an entry answers it."""
    about = problem.fits[0].about if problem.fits else None
    return about if isinstance(about, KnownUnknown) and about.answered_by is not None else None


def _declined(desk: Desk, asked: Asked, problem: Problem) -> Outcome:
    """Decline with the answer for such a matter, where there is one."""
    answered = _answered(problem)
    if answered is not None:
        return decline.known_unknown(desk, asked, answered)
    nearest = problem.fits[0].about if problem.fits else None
    said = nearest.answer[asked.language] if isinstance(nearest, KnownUnknown) else ""
    headline = f"{wording.NO_ROUTE[asked.language]} {said}".strip()
    why = f"no matter for the region ({problem.likely:.2f}; nearest: {nearest.id if nearest else 'none'})"
    return decline.decline(desk, asked, headline, why=why, near=False)


def _by_place(fits: Sequence[Fit], beside: float) -> list[tuple[Route, Fit]]:
    """Return the best route to each place, as long as it is not far behind the best of all."""
    best: dict[str, tuple[Route, Fit]] = {}
    for fit in fits:
        if isinstance(fit.about, Route) and fit.score >= fits[0].score - beside:
            best.setdefault(fit.about.place, (fit.about, fit))
    return list(best.values())[:_PLACES]


def _outcome(desk: Desk, asked: Asked, found: Sequence[tuple[Route, Fit]]) -> Outcome:
    language = asked.language
    places = {place.id: place for place in desk.region.routing.places}
    destinations = tuple(_destination(desk, asked, places[route.place], route) for route, _ in found)
    first, fit = found[0]
    place = places[first.place]
    notes = [wording.ROUTE_BRINGS[language].format(brings=place.brings[language])]
    notes.append(wording.ROUTE_PREPARE[language].format(prepare=place.prepare[language]))
    notes += [
        wording.ROUTE_ALSO[language].format(place=item.label, reason=item.reason) for item in destinations[1:]
    ]
    if first.difference is not None:
        notes.append(first.difference[language])
    return reply.compose(
        desk,
        asked,
        _headline(first, place, language),
        when=_when(destinations[0], asked),
        notes=notes,
        citations=tuple(dict.fromkeys(citation for route, _ in found for citation in route.citations))[:5],
        result=Result.ROUTE,
        entry=first.id,
        kind=Kind.ESCALATION,
        title=first.title[language],
        destinations=destinations,
        confidence=round(max(0.0, min(1.0, fit.score)), 3),
        why=(f"matched: {', '.join(dict.fromkeys(fit.matched))}",),
    )


def _headline(route: Route, place: Place, language: Language) -> str:
    said = wording.ROUTE[language].format(place=place.label[language], reason=route.reason[language])
    return f"{said} {route.then[language]}" if route.then else said


def _destination(desk: Desk, asked: Asked, place: Place, route: Route) -> Destination:
    occurrence = next_occurrence(desk.region, place.meeting, asked.today) if place.meeting else None
    return Destination(
        id=place.id,
        type=place.type,
        label=place.label[asked.language],
        reason=route.reason[asked.language],
        next=occurrence.day if occurrence else None,
        papers=occurrence.papers_due if occurrence else None,
    )


def _when(destination: Destination, asked: Asked) -> Timing:
    if destination.next is None:
        return Timing()
    language = asked.language
    line = wording.ROUTE_NEXT[language].format(
        day=long_date(destination.next, language), distance=distance(destination.next, asked.today, language)
    )
    if destination.papers is not None:
        line += " " + papers_line(destination.papers, asked)
    return Timing((Moment(destination.label, destination.next),), (line,))
