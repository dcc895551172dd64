"""`wegwijzer meetings`: when every body meets."""

import argparse
from datetime import date
from typing import Any

from bot.commands.context import Context
from bot.commands.days import add_period, period
from bot.commands.listing import print_json, print_table
from bot.commands.registry import Subparsers
from bot.domain.calendar import REGIONAL_DAY, Occurrence
from bot.domain.text import Bilingual
from bot.rendering.dates import long_date
from bot.rendering.json_shape import citations_json
from bot.rendering.remarks import change_note, occurrence_note
from bot.schedule.meetings import occurrences

_HEADS = (Bilingual("Dag", "Day"), Bilingual("Overleg", "Meeting"), Bilingual("Let op", "Mind"))
_PAPERS = Bilingual("Stukken uiterlijk {day}.", "Papers by {day}.")
_HOLIDAY = Bilingual("Feestdag: {name}.", "Public holiday: {name}.")
_TITLE = Bilingual(
    "Overleggen van {start} tot en met {end}", "Meetings from {start} up to and including {end}"
)
_NONE = Bilingual("In deze periode is er geen overleg.", "There is no meeting in this period.")
_NO_DAY = Bilingual("Zonder dag in de documenten: {names}.", "Without a day in the documents: {names}.")


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "meetings",
        help="list the meetings in a period",
        description="List the days of every meeting, with the last day for its papers.",
    )
    add_period(parser, "three months")
    parser.add_argument("--json", action="store_true", help="print a JSON list instead of a table")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """List the meetings of the period asked about."""
    asked = period(arguments, context, "P3M")
    found = occurrences(context.region, asked.start, asked.end)
    if arguments.json:
        regional = {item.day for item in found if item.meeting.id == REGIONAL_DAY}
        print_json(context, [_json(item, context, regional=item.day in regional) for item in found])
        return 0
    language = context.language
    title = _TITLE[language].format(
        start=long_date(asked.start, language), end=long_date(asked.end, language)
    )
    if found:
        print_table(context, title, _HEADS, _rows(found, context))
    else:
        context.console.print(_NONE[language])
    _print_undated(context)
    return 0


def _json(item: Occurrence, context: Context, *, regional: bool) -> dict[str, Any]:
    """Return one meeting as the outward contract has it; `regional` where that day is a regional day."""
    language, meeting = context.language, item.meeting
    return {
        "meeting": meeting.id,
        "label": meeting.label[language],
        "date": item.day.isoformat(),
        "papers_due": item.papers_due.isoformat() if item.papers_due else None,
        "regional_day": meeting.on_regional_day and regional,
        "cancelled": item.cancelled,
        "moved_from": item.original.isoformat() if item.original else None,
        "holiday": item.holiday[language] if item.holiday else None,
        "rule": meeting.words[language],
        "note": occurrence_note(item, language),
        "citations": citations_json(meeting.citations, context.region.documents, language),
    }


def _rows(found: list[Occurrence], context: Context) -> list[tuple[str, ...]]:
    """Return a row for each day, and one more where something else holds for some of its meetings."""
    rows: dict[tuple[date, str], list[str]] = {}
    for item in found:
        rows.setdefault((item.day, _mind(item, context)), []).append(item.meeting.label[context.language])
    return [(long_date(day, context.language), ", ".join(names), mind) for (day, mind), names in rows.items()]


def _mind(item: Occurrence, context: Context) -> str:
    language = context.language
    papers = _PAPERS[language].format(day=long_date(item.papers_due, language)) if item.papers_due else ""
    holiday = _HOLIDAY[language].format(name=item.holiday[language]) if item.holiday else ""
    return " ".join(filter(None, (change_note(item, language), holiday, papers)))


def _print_undated(context: Context) -> None:
    names = [item.label[context.language] for item in context.region.calendar.meetings if item.rule is None]
    if names:
        context.console.print()
        context.console.print(
            _NO_DAY[context.language].format(names=", ".join(names)), style="dim", markup=False
        )
