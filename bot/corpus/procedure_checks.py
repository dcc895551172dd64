"""What must hold within a procedure: every name leads somewhere, every state has a way to an end."""

from collections.abc import Collection, Iterator

from bot.corpus.origins import Origins
from bot.corpus.problem import Problem
from bot.domain.procedure import By, Gap, Procedure, State, Template, Transition
from bot.domain.region import Region

FACTS = frozenset({"party", "parties", "subject", "course"})
Citing = Procedure | State | Gap | Template
# The value that names, the key it does so in, the names, and those that there are.
Reference = tuple[object, str, tuple[str, ...], Collection[str]]


def citing(region: Region) -> Iterator[Citing]:
    """Yield everything in the procedures of a region that cites."""
    for procedure in region.procedures:
        yield procedure
        yield from procedure.states
        yield from procedure.gaps
        yield from procedure.templates


def problems(region: Region, origins: Origins) -> Iterator[Problem]:
    """Yield every error in the procedures of a region."""
    yield from origins.repeated(region.procedures, "procedure")
    terms = {term.id for term in region.calendar.terms}
    for procedure in region.procedures:
        yield from origins.repeated(procedure.events, "event")
        yield from origins.repeated(procedure.states, "state")
        yield from origins.repeated(procedure.gaps, "gap")
        yield from _names(procedure, terms, origins)
        yield from _shape(procedure, origins)
        yield from _ways_on(procedure, origins)
    for value in citing(region):
        if not value.citations:
            yield origins.problem(value, f"{value.id!r} has no citation", "citations")


def _names(procedure: Procedure, terms: set[str], origins: Origins) -> Iterator[Problem]:
    for value, key, wanted, known in _references(procedure, terms):
        for name in wanted:
            if name not in known:
                allowed = ", ".join(sorted(known))
                yield origins.problem(value, f"{key}: {name!r} is not known; allowed: {allowed}", key)


def _references(procedure: Procedure, terms: set[str]) -> Iterator[Reference]:
    events, states = {item.id for item in procedure.events}, {item.id for item in procedure.states}
    yield procedure, "opens", (procedure.opens,), events
    yield procedure, "first", (procedure.first,), states
    for way in _ways(procedure):
        yield way, "event", (way.event,), events
        yield way, "to", (way.to,), states
    for state in procedure.states:
        yield from _of_term(state, terms, events)
    for gap in procedure.gaps:
        yield gap, "states", gap.states, states
        yield gap, "coming_from", gap.coming_from, states
    for template in procedure.templates:
        yield template, "event", (template.event,), events
        for section in template.sections:
            yield section, "facts", section.facts, FACTS


def _of_term(state: State, terms: set[str], events: set[str]) -> Iterator[Reference]:
    if state.term is not None:
        yield state.term, "term", (state.term.term,), terms
        yield state.term, "met_by", state.term.met_by, {way.event for way in state.transitions}
        yield state.term, "runs_from", (state.term.runs_from,) if state.term.runs_from else (), events


def _ways(procedure: Procedure) -> Iterator[Transition]:
    for state in procedure.states:
        yield from state.transitions
    yield from procedure.anywhere


def _shape(procedure: Procedure, origins: Origins) -> Iterator[Problem]:
    opening = procedure.event(procedure.opens)
    if opening is not None and opening.by is not By.PARTY:
        yield origins.problem(procedure, f"opens: {opening.id!r} must be by party", "opens")
    for state in procedure.states:
        if state.end and (state.transitions or state.term):
            yield origins.problem(state, f"{state.id!r} is an end; it can have no transitions and no term")
        ways = [way.event for way in (*state.transitions, *procedure.anywhere)]
        if len(ways) != len(set(ways)):
            yield origins.problem(state, f"{state.id!r} has two transitions for one event", "transitions")


def _ways_on(procedure: Procedure, origins: Origins) -> Iterator[Problem]:
    onward = {state.id: {way.to for way in procedure.branches(state)} for state in procedure.states}
    ends = {state.id for state in procedure.states if state.end}
    reached = reachable(onward, procedure.first)
    for state in procedure.states:
        if state.id not in reached:
            yield origins.problem(state, f"{state.id!r} is never reached from {procedure.first!r}")
        if not reachable(onward, state.id) & ends:
            yield origins.problem(state, f"{state.id!r} has no way to an end")


def reachable(onward: dict[str, set[str]], start: str) -> set[str]:
    """Return all states that can follow `start`, itself included."""
    found: set[str] = set()
    fresh = {start}
    while fresh:
        found |= fresh
        fresh = {after for state in fresh for after in onward.get(state, ())} - found
    return found
