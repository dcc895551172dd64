"""`wegwijzer deadlines`: what falls due, for whom."""

import argparse
from typing import Any

from bot.commands.context import Context, UsageProblem
from bot.commands.days import add_period, period
from bot.commands.listing import print_json, print_table
from bot.commands.registry import Subparsers
from bot.domain.calendar import Due, Duty
from bot.domain.text import Bilingual
from bot.rendering.dates import distance, long_date
from bot.rendering.json_shape import citations_json
from bot.rendering.labels import label
from bot.rendering.remarks import cycle_words, due_note, party_words, who_words, working_day_note
from bot.schedule.duties import dues, undated
from bot.schedule.parties import UnknownPartyError

_HEADS = (Bilingual("Uiterlijk", "At the latest"), Bilingual("Wat", "What"), Bilingual("Bron", "Source"))
_TITLE = Bilingual(
    "Deadlines van {start} tot en met {end}", "Deadlines from {start} up to and including {end}"
)
_UNDATED = Bilingual("Zonder dag in de documenten", "Without a day in the documents")
_NONE = Bilingual("In deze periode valt er geen deadline.", "No deadline falls in this period.")
_WINDOW = Bilingual("vanaf {start}", "from {start}")
_ABOUT = Bilingual("begrotingsjaar {year}", "budget year {year}")
_PLAN = Bilingual("voor {year}", "for {year}")


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "deadlines",
        help="list what falls due in a period",
        description="List the duties whose last day falls in a period, in order of that day.",
    )
    add_period(parser, "one year")
    parser.add_argument(
        "--party", metavar="ID", help="only what this party owes: a municipality, a group or a role"
    )
    parser.add_argument(
        "--undated", action="store_true", help="add the duties that have no day in the documents"
    )
    parser.add_argument("--json", action="store_true", help="print a JSON list instead of a table")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """List the duties of the period, and of the party, asked about."""
    asked = period(arguments, context, "P1Y")
    try:
        dated = dues(context.region, asked.start, asked.end, arguments.party)
        others = undated(context.region, arguments.party) if arguments.undated else []
    except UnknownPartyError as error:
        raise UsageProblem(f"--party: {error}") from None
    if arguments.json:
        rows = [_due_json(due, context) for due in dated] + [_undated_json(duty, context) for duty in others]
        print_json(context, rows)
        return 0
    start, end = (long_date(item, context.language) for item in (asked.start, asked.end))
    _print(context, _TITLE[context.language].format(start=start, end=end), dated, others)
    return 0


def _due_json(due: Due, context: Context) -> dict[str, Any]:
    """Return one dated duty as the outward contract has it."""
    return {
        **_duty_json(due.duty, context),
        "start": due.start.isoformat() if due.start else None,
        "due": due.due.isoformat(),
        "budget_year": due.budget_year,
        "last_working_day": due.last_working_day.isoformat(),
        "note": due_note(due, context.language),
    }


def _undated_json(duty: Duty, context: Context) -> dict[str, Any]:
    """Return a duty without a day: every date is null, and `every` tells how often it returns."""
    return {**_duty_json(duty, context), "every": duty.every.value if duty.every else None}


def _duty_json(duty: Duty, context: Context) -> dict[str, Any]:
    language, region = context.language, context.region
    return {
        "id": duty.id,
        "title": duty.title[language],
        "start": None,
        "due": None,
        "debtor": party_words(region, duty.debtor, language),
        "creditor": party_words(region, duty.creditor, language),
        "debtor_ids": list(duty.debtor),
        "creditor_ids": list(duty.creditor),
        "budget_year": None,
        "rule": duty.words[language],
        "note": duty.note[language] if duty.note else None,
        "citations": citations_json(duty.citations, region.documents, language),
    }


def _print(context: Context, title: str, dated: list[Due], others: list[Duty]) -> None:
    if dated:
        print_table(context, title, _HEADS, [_row(due, context) for due in dated])
    else:
        context.console.print(_NONE[context.language])
    if others:
        context.console.print()
        rows = [_undated_row(duty, context) for duty in others]
        print_table(context, _UNDATED[context.language], _HEADS, rows)


def _row(due: Due, context: Context) -> tuple[str, ...]:
    language, duty = context.language, due.duty
    start = _WINDOW[language].format(start=long_date(due.start, language)) if due.start else ""
    when = f"{long_date(due.due, language)}\n{distance(due.due, context.today, language)}"
    about = (_PLAN if duty.budget_year > 0 else _ABOUT)[language].format(year=due.budget_year)
    extra = (
        about if duty.budget_year else "",
        start,
        working_day_note(due.due, due.last_working_day, language),
    )
    what = "\n".join(filter(None, (duty.title[language], who_words(context.region, duty, language), *extra)))
    return when, what, _sources(duty, context)


def _undated_row(duty: Duty, context: Context) -> tuple[str, ...]:
    every = cycle_words(duty.every, context.language) if duty.every else ""
    what = (
        duty.title[context.language],
        who_words(context.region, duty, context.language),
        duty.words[context.language],
    )
    return every, "\n".join(what), _sources(duty, context)


def _sources(duty: Duty, context: Context) -> str:
    return "; ".join(label(item, context.region.documents, context.language) for item in duty.citations)
