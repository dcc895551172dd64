"""`wegwijzer term`: the terms that run from an event, and the day on which one ends."""

import argparse
from typing import Any

from bot.commands.context import Context, UsageProblem
from bot.commands.days import day
from bot.commands.listing import print_json, print_table
from bot.commands.registry import Subparsers
from bot.domain.calendar import Term, TermEnd
from bot.domain.text import Bilingual
from bot.rendering.dates import distance, long_date
from bot.rendering.json_shape import citations_json
from bot.rendering.labels import label
from bot.rendering.remarks import length_words, party_words, term_note
from bot.schedule.terms import UnknownTermError, term_called, term_end

_HEADS = (Bilingual("Id", "Id"), Bilingual("Termijn", "Term"), Bilingual("Bron", "Source"))
_TITLE = Bilingual("Termijnen die vanaf een gebeurtenis lopen", "Terms that run from an event")
_END = Bilingual("{title}: uiterlijk {day} ({distance}).", "{title}: by {day} at the latest ({distance}).")
_RUNS = Bilingual("{length}, vanaf: {event}", "{length}, from: {event}")
_RULE = Bilingual("{length}, gerekend vanaf {start} ({event}).", "{length}, counted from {start} ({event}).")
_NONE = Bilingual("Deze regio heeft geen termijnen.", "This region has no terms.")
_SOURCE = Bilingual("Bron: {labels}.", "Source: {labels}.")


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "term",
        help="tell when a term ends",
        description="List the terms that run from an event, or tell on which day one of them ends.",
    )
    parser.add_argument("term", nargs="?", metavar="ID", help="the term; --list shows them all")
    parser.add_argument("--start", metavar="YYYY-MM-DD", help="the day of the event")
    parser.add_argument("--list", action="store_true", help="list all terms")
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """List all terms, or tell when one ends."""
    if arguments.list:
        _list(context, as_json=arguments.json)
        return 0
    if arguments.term is None:
        raise UsageProblem(
            "no term given; name one, as in `term improvement-plan --start 2027-02-01`, or use --list"
        )
    try:
        term = term_called(context.region, arguments.term)
    except UnknownTermError as error:
        raise UsageProblem(str(error)) from None
    if arguments.start is None:
        event = term.starts_at[context.language]
        raise UsageProblem(f"--start is missing; give the day of the event ({event}) as 2027-02-28")
    _show(term_end(context.region, term, day("--start", arguments.start)), context, as_json=arguments.json)
    return 0


def _list(context: Context, *, as_json: bool) -> None:
    terms = context.region.calendar.terms
    if as_json:
        print_json(context, [_term_json(term, context) for term in terms])
    elif not terms:
        context.console.print(_NONE[context.language])
    else:
        print_table(context, _TITLE[context.language], _HEADS, [_row(term, context) for term in terms])


def _term_json(term: Term, context: Context) -> dict[str, Any]:
    """Return one term as the outward contract has it."""
    language = context.language
    return {
        "id": term.id,
        "title": term.title[language],
        "starts_at": term.starts_at[language],
        "length": term.length,
        "debtor": party_words(context.region, term.debtor, language),
        "debtor_ids": list(term.debtor),
        "rule": term.words[language],
        "note": term.note[language] if term.note else None,
        "citations": citations_json(term.citations, context.region.documents, language),
    }


def _row(term: Term, context: Context) -> tuple[str, ...]:
    language = context.language
    runs = _RUNS[language].format(length=length_words(term.length, language), event=term.starts_at[language])
    return term.id, f"{term.title[language]}\n{runs}", _sources(term, context)


def _show(end: TermEnd, context: Context, *, as_json: bool) -> None:
    language, term = context.language, end.term
    if as_json:
        print_json(context, _end_json(end, context))
        return
    spoken, away = long_date(end.due, language), distance(end.due, context.today, language)
    lines = (
        _END[language].format(title=term.title[language], day=spoken, distance=away),
        _RULE[language].format(
            length=length_words(term.length, language),
            start=long_date(end.start, language),
            event=term.starts_at[language],
        ),
        term_note(end, language) or "",
        _SOURCE[language].format(labels=_sources(term, context)),
    )
    for line in filter(None, lines):
        context.console.print(line, markup=False)


def _end_json(end: TermEnd, context: Context) -> dict[str, Any]:
    return {
        "id": end.term.id,
        "start": end.start.isoformat(),
        "due": end.due.isoformat(),
        "last_working_day": end.last_working_day.isoformat(),
        "note": term_note(end, context.language),
        "citations": citations_json(end.term.citations, context.region.documents, context.language),
    }


def _sources(term: Term, context: Context) -> str:
    return "; ".join(label(item, context.region.documents, context.language) for item in term.citations)
