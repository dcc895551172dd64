"""The state machine: from one position to the next, an event at a time, without store or clock."""

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.dossier import Dossier, Event
from bot.domain.procedure import By, EventType, Procedure, State
from bot.domain.region import Region
from bot.domain.standing import Move, Refusal, Refused, TermRun
from bot.procedures.judging import done_before, out_of_order, wrong_appointment, wrong_party
from bot.procedures.reasons import listed, refusal
from bot.procedures.terms import started


@dataclass(frozen=True, slots=True)
class Rules:
    """What an event is judged by, besides the events before it."""

    region: Region
    procedure: Procedure
    parties: tuple[str, ...]

    @classmethod
    def of(cls, region: Region, procedure: Procedure, dossier: Dossier) -> "Rules":
        """Return the rules for one dossier."""
        return cls(region, procedure, dossier.parties)


@dataclass(frozen=True, slots=True)
class Position:
    """Where the events so far have led: `done` are the parties that did what each has to do here."""

    state: State
    since: date
    done: tuple[str, ...] = ()
    appointment: date | None = None
    terms: tuple[TermRun, ...] = ()
    moves: tuple[Move, ...] = ()


def step(rules: Rules, position: Position | None, event: Event) -> Position | Refusal:
    """Return the position after an event, or why it cannot have happened; None is before the first."""
    kind = rules.procedure.event(event.type)
    if kind is None:
        known = [item.id for item in rules.procedure.events]
        return refusal(Refused.UNKNOWN_TYPE, event, procedure=rules.procedure.id, allowed=listed(known))
    target = _target(rules.procedure, position, event)
    if isinstance(target, Refusal):
        return target
    refused = _refused(rules, position, event, kind)
    if refused is not None:
        return refused
    return (
        _entered(rules, None, event, target) if position is None else _moved(rules, position, event, target)
    )


def _target(procedure: Procedure, position: Position | None, event: Event) -> State | Refusal:
    if position is None:
        if event.type == procedure.opens:
            return procedure.state(procedure.first)
        return refusal(Refused.NOT_FIRST, event, procedure=procedure.id, allowed=procedure.opens)
    state, ways = position.state, procedure.branches(position.state)
    for way in ways:
        if way.event == event.type:
            return procedure.state(way.to)
    why = Refused.NOT_POSSIBLE_HERE if ways else Refused.ENDED
    allowed = listed([way.event for way in ways])
    return refusal(why, event, state=state.id, label=state.label, allowed=allowed)


def _refused(rules: Rules, position: Position | None, event: Event, kind: EventType) -> Refusal | None:
    early = out_of_order(event, position.moves[-1].event) if position else None
    again = done_before(event, kind, rules.parties, position.done) if position else None
    return early or wrong_party(event, kind, rules.parties) or wrong_appointment(event, kind) or again


def _moved(rules: Rules, position: Position, event: Event, target: State) -> Position:
    position = replace(position, terms=_met(position, event))
    if event.party is not None and _by_each(rules.procedure, event.type):
        position = replace(position, done=(*position.done, event.party))
        if set(position.done) != set(rules.parties):
            return _stayed(position, event)
    return _stayed(position, event) if target == position.state else _entered(rules, position, event, target)


def _by_each(procedure: Procedure, event_type: str) -> bool:
    kind = procedure.event(event_type)
    return kind is not None and kind.by is By.EACH


def _met(position: Position, event: Event) -> tuple[TermRun, ...]:
    """Return the terms after an event; a run of one party is met by that party alone."""
    term = position.state.term
    if term is None or event.type not in term.met_by:
        return position.terms
    return tuple(
        replace(run, met=event.day) if run.runs and run.party in (None, event.party) else run
        for run in position.terms
    )


def _stayed(position: Position, event: Event) -> Position:
    move = Move(event, position.state, position.state)
    return replace(position, appointment=event.planned, moves=(*position.moves, move))


def _entered(rules: Rules, position: Position | None, event: Event, state: State) -> Position:
    before = position.state if position else None
    earlier = position.terms if position else ()
    moves = (*(position.moves if position else ()), Move(event, before, state))
    ended = tuple(replace(run, ended=event.day) if run.runs else run for run in earlier)
    fresh = started(rules.region, state, _start(state, moves), _debtors(rules, state))
    return Position(state, event.day, appointment=event.planned, terms=(*ended, *fresh), moves=moves)


def _start(state: State, moves: tuple[Move, ...]) -> date:
    """Return the day a state's term starts: that of its entry, or of the event it runs from."""
    wanted = state.term.runs_from if state.term else None
    days = [move.event.day for move in moves if move.event.type == wanted]
    return days[-1] if days else moves[-1].event.day


def _debtors(rules: Rules, state: State) -> tuple[str | None, ...]:
    """Return who has to meet a state's term: every party for itself, or None for all together."""
    met_by = state.term.met_by if state.term else ()
    return rules.parties if any(_by_each(rules.procedure, event) for event in met_by) else (None,)
