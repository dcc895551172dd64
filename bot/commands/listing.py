"""Lists as JSON for programs and as tables for people."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from bot.commands.context import Context
from bot.domain.text import Bilingual

_NARROW = 70


def print_json(context: Context, value: object) -> None:
    """Print one JSON value."""
    print(json.dumps(value, ensure_ascii=False, indent=2), file=context.out)


def print_table(
    context: Context, title: str, heads: Sequence[Bilingual], rows: Iterable[Sequence[str]]
) -> None:
    """Print rows as a table, or one below the other where the terminal is narrow."""
    from rich.table import Table  # noqa: PLC0415 - programs ask for JSON, and rich is slow to load

    names = [head[context.language] for head in heads]
    if context.console.width < _NARROW:
        _print_narrow(context, title, rows)
        return
    table = Table(title=title, title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for number, name in enumerate(names):
        table.add_column(name, no_wrap=number == 0, overflow="fold")
    for row in rows:
        table.add_row(*map(_plain, row))
    context.console.print(table)


def _print_narrow(context: Context, title: str, rows: Iterable[Sequence[str]]) -> None:
    context.console.print(_plain(title), style="italic")
    for first, *others in rows:
        context.console.print()
        context.console.print(_plain(first), style="bold")
        for text in filter(None, others):
            context.console.print(_plain(text), soft_wrap=False)


def _plain(text: str) -> Any:  # noqa: ANN401 - rich is only loaded when something is printed
    from rich.text import Text  # noqa: PLC0415

    return Text(text)
