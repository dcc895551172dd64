"""Terms that run from an event: the day on which one ends."""

from datetime import date

from bot.counting.lengths import counted
from bot.domain.calendar import Term, TermEnd
from bot.domain.region import Region
from bot.schedule.working_days import last_working_day


class UnknownTermError(ValueError):
    """A term was named that the region does not have."""


def term_called(region: Region, term_id: str) -> Term:
    """Return a term by its id; raise `UnknownTermError`."""
    terms = {term.id: term for term in region.calendar.terms}
    if term_id not in terms:
        known = ", ".join(terms) or "none: this region has no terms"
        raise UnknownTermError(f"term {term_id!r} is not known; choose from {known}")
    return terms[term_id]


def term_end(region: Region, term: Term | str, start: date) -> TermEnd:
    """Return the day on which a term ends that starts to run, or is counted back, on `start`.

    A term that ends on a Sunday ends on that Sunday: the Algemene termijnenwet extends terms
    set by statute, and the charter's own terms are none. The last working day is advice.
    """
    term = term if isinstance(term, Term) else term_called(region, term)
    due = counted(start, term.length)
    return TermEnd(term, start, due, last_working_day(due))
