"""Where a problem must be brought: best first, with the reason and the next date."""

from collections.abc import Sequence

from bot.answering import decline, reply, wording
from bot.answering.desk import Desk
from bot.answering.timing import Timing
from bot.domain.entry import Kind
from bot.domain.outcome import Destination, Moment, Outcome, Result
from bot.domain.route import Place
from bot.domain.text import Language
from bot.rendering.dates import distance, long_date
from bot.schedule.upcoming import next_occurrence
from bot.understanding.asked import Asked
from bot.understanding.problems import Fit

_PLACES = 3


def route(desk: Desk, asked: Asked) -> Outcome:
    """Show where a problem goes, or decline kindly what is none for the region."""
    fits = _by_place(desk.understanding.problems.fits(asked.text), desk.understanding.calibration.beside)
    if not fits or fits[0].score < desk.understanding.calibration.route:
        headline = wording.NO_ROUTE[asked.language]
        best = f"{fits[0].score:.2f}" if fits else "none"
        return decline.decline(
            desk, asked, headline, why=f"no route fits well enough (best {best})", near=False
        )
    return _outcome(desk, asked, fits)


def _by_place(fits: Sequence[Fit], beside: float) -> list[Fit]:
    """Return the best route to each place, as long as it is not far behind the best of all."""
    best: dict[str, Fit] = {}
    for fit in fits:
        if fit.score >= beside * fits[0].score:
            best.setdefault(fit.route.place, fit)
    return list(best.values())[:_PLACES]


def _outcome(desk: Desk, asked: Asked, fits: Sequence[Fit]) -> Outcome:
    language = asked.language
    places = {place.id: place for place in desk.region.routing.places}
    destinations = tuple(_destination(desk, asked, places[fit.route.place], fit) for fit in fits)
    first = fits[0].route
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
        _headline(fits[0], place, language),
        when=_when(destinations[0], asked),
        notes=notes,
        citations=tuple(dict.fromkeys(citation for fit in fits for citation in fit.route.citations))[:5],
        result=Result.ROUTE,
        entry=first.id,
        kind=Kind.ESCALATION,
        title=first.title[language],
        destinations=destinations,
        confidence=round(min(1.0, fits[0].score), 3),
        why=(f"matched: {', '.join(dict.fromkeys(fits[0].matched))}",),
    )


def _headline(fit: Fit, place: Place, language: Language) -> str:
    said = wording.ROUTE[language].format(place=place.label[language], reason=fit.route.reason[language])
    return f"{said} {fit.route.then[language]}" if fit.route.then else said


def _destination(desk: Desk, asked: Asked, place: Place, fit: Fit) -> Destination:
    occurrence = next_occurrence(desk.region, place.meeting, asked.today) if place.meeting else None
    return Destination(
        id=place.id,
        type=place.type,
        label=place.label[asked.language],
        reason=fit.route.reason[asked.language],
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
        said = wording.PAPERS if destination.papers >= asked.today else wording.PAPERS_SENT
        line += " " + said[language].format(day=long_date(destination.papers, language))
    return Timing((Moment(destination.label, destination.next),), (line,))
