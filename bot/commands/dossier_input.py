"""What was typed after `wegwijzer dossier`, as dossiers and events."""

import argparse
from datetime import date

from bot import clock
from bot.commands.context import Context, UsageProblem
from bot.commands.days import day
from bot.domain.dossier import CORRECTION, Dossier, Event
from bot.domain.procedure import Procedure
from bot.procedures.corrections import counting

_LONGEST = {"--subject": 300, "--note": 4000, "--recorded-by": 120}


def procedure_called(context: Context, procedure_id: str) -> Procedure:
    """Return a procedure of the region; raise `UsageProblem`."""
    for procedure in context.region.procedures:
        if procedure.id == procedure_id:
            return procedure
    known = ", ".join(item.id for item in context.region.procedures) or "none: this region has no procedures"
    raise UsageProblem(f"procedure {procedure_id!r} is not known; choose from {known}")


def new_dossier(arguments: argparse.Namespace, context: Context, procedure: Procedure) -> Dossier:
    """Return the dossier to be opened, which gets its id when it is stored."""
    subject = _text("--subject", arguments.subject)
    if not subject:
        raise UsageProblem("--subject '' says nothing; write in a few words what the matter is about")
    return Dossier("", context.region.id, procedure.id, subject, tuple(arguments.party), clock.now())


def first_event(arguments: argparse.Namespace, context: Context, procedure: Procedure) -> Event:
    """Return the event that opens a dossier."""
    return _event(arguments, context, procedure.opens, arguments.by or arguments.party[0])


def new_event(arguments: argparse.Namespace, context: Context, dossier: Dossier) -> Event:  # noqa: ARG001 - as `correction`
    """Return an event to be recorded, which gets its number when it is stored."""
    if arguments.corrects is not None or arguments.void:
        raise UsageProblem(f"--corrects and --void go with the event {CORRECTION!r}, not {arguments.type!r}")
    return _event(arguments, context, arguments.type, arguments.by, _day("--planned", arguments.planned))


def correction(arguments: argparse.Namespace, context: Context, dossier: Dossier) -> Event:
    """Return a correction; what is not given stays as it counts now."""
    now = {event.number: event for event in counting(dossier.events)}
    before = {event.number: event for event in dossier.events} | now
    corrected = before.get(arguments.corrects)
    if corrected is None or corrected.type == CORRECTION:
        known = ", ".join(str(event.number) for event in dossier.events if event.type != CORRECTION)
        raise UsageProblem(f"--corrects {arguments.corrects} is no event to correct; choose from {known}")
    given = _day("--date", arguments.date)
    return Event(
        number=0,
        type=CORRECTION,
        day=context.today if arguments.void else given or corrected.day,
        recorded=clock.now(),
        party=arguments.by or corrected.party,
        planned=_day("--planned", arguments.planned) or corrected.planned,
        note=_text("--note", arguments.note),
        recorded_by=_text("--recorded-by", arguments.recorded_by),
        corrects=arguments.corrects,
        void=arguments.void,
    )


def _event(
    arguments: argparse.Namespace, context: Context, kind: str, party: str | None, planned: date | None = None
) -> Event:
    return Event(
        number=0,
        type=kind,
        day=_day("--date", arguments.date) or context.today,
        recorded=clock.now(),
        party=party,
        planned=planned,
        note=_text("--note", arguments.note),
        recorded_by=_text("--recorded-by", arguments.recorded_by),
    )


def _day(option: str, text: str | None) -> date | None:
    return None if text is None else day(option, text)


def _text(option: str, text: str) -> str:
    """Return a text on one line; control characters could deceive whoever reads it in a terminal."""
    joined = " ".join(text.split())
    if not joined.isprintable():
        raise UsageProblem(f"{option} {joined!r} holds control characters; use letters, digits and signs")
    if len(joined) > _LONGEST[option]:
        raise UsageProblem(f"{option} is {len(joined)} characters long; use at most {_LONGEST[option]}")
    return joined
