"""`wegwijzer mandate`: whether something lies within the mandate."""

import argparse
import json
from typing import Any

from rich.table import Table
from rich.text import Text

from bot.commands import asking
from bot.commands.context import Context, UsageProblem
from bot.commands.registry import Subparsers
from bot.domain.mandate import MandateScope
from bot.domain.text import Bilingual
from bot.rendering.terminal import VERDICTS

_ACT = Bilingual("Handeling", "Act")
_BY = Bilingual("Op grond van", "Under")


def add(subparsers: Subparsers) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "mandate",
        help="what the mandate covers",
        description="Whether Almere may do something for the others: yes, no, only if.",
    )
    asking.add_arguments(parser, "TEXT")
    parser.add_argument("--as-table", action="store_true", help="print the whole scope: acts by domains")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Look up one act or a batch of them, or print the whole scope."""
    if not arguments.as_table:
        return asking.run(arguments, context, context.assistant.mandate)
    scope = context.region.mandate
    if scope is None:
        raise UsageProblem(f"--region {context.region.id!r} has no mandate scope; choose another region")
    if arguments.json:
        print(json.dumps(_rows(scope), ensure_ascii=False), file=context.out)
    else:
        context.console.print(_table(scope, context))
    return 0


def _table(scope: MandateScope, context: Context) -> Table:
    from bot.answering.scope_table import columns  # noqa: PLC0415 - only the table needs what rules

    language = context.language
    shown = columns(scope)
    table = Table(_ACT[language], _BY[language], *(column.title(language) for column in shown))
    for number, act in enumerate(scope.acts):
        cells = [VERDICTS[column.verdicts[number]] for column in shown]
        words = [Text(word[language].lower(), style=style) for word, style in cells]
        table.add_row(act.label[language], act.instrument or "-", *words)
    return table


def _rows(scope: MandateScope) -> list[dict[str, Any]]:
    from bot.answering.scope_table import verdict  # noqa: PLC0415 - as above

    return [
        {
            "act": act.id,
            "instrument": act.instrument,
            "verdicts": {domain.id: verdict(scope, act, domain).value for domain in scope.domains},
            "citations": list(act.citations),
        }
        for act in scope.acts
    ]
