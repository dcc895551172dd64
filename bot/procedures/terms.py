"""The one place where a procedure's term becomes dates."""

from datetime import date

from bot.domain.procedure import State
from bot.domain.region import Region
from bot.domain.standing import TermRun
from bot.schedule.terms import term_end


def started(
    region: Region, state: State, start: date, parties: tuple[str | None, ...]
) -> tuple[TermRun, ...]:
    """Return the runs of a state's term from `start`, one for each of `parties` (None: all together)."""
    if state.term is None:
        return ()
    end = term_end(region, state.term.term, start)
    return tuple(
        TermRun(end.term, state.id, start, end.due, end.last_working_day, party) for party in parties
    )
