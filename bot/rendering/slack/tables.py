"""Tables, and the same as a list for servers that refuse tables and for narrow screens."""

from collections.abc import Sequence

from bot.domain.message import Block
from bot.domain.text import Language
from bot.rendering.slack import limits, words
from bot.rendering.slack.blocks import bullets, plain, said
from bot.rendering.slack.fitting import joined, middled, weight

_LISTED = 60
_SHORT = 14
_FEWEST = 2
Row = Sequence[str]


def table(heads: Row, rows: Sequence[Row], language: Language, *, simple: bool = False) -> Block:
    """Return a table, or with `simple` a list; of too many rows the middle is left out.

    Slack allows one table a message.
    """
    return _listed(heads, rows, language) if simple else _table(heads, rows, language)


def in_lines(heads: Row, rows: Sequence[Row]) -> str:
    """Return the rows as text, one a line, for the text of a message."""
    return "\n".join(joined((f"{row[0]}:", _rest(heads, row))) for row in rows)


def _table(heads: Row, rows: Sequence[Row], language: Language) -> Block:
    most = limits.TABLE_ROWS - 2  # the heads, and the row that tells how many are left out
    cells = _cells(heads, rows, most, language)
    while most > _FEWEST and _text(cells) > limits.TABLE_TEXT:
        most = max(_FEWEST, min(most, len(rows)) * 3 // 4)
        cells = _cells(heads, rows, most, language)
    settings = [{"is_wrapped": True} for _ in cells[0]]
    return {"type": "table", "rows": cells, "column_settings": settings}


def _cells(heads: Row, rows: Sequence[Row], most: int, language: Language) -> list[list[Block]]:
    shown = [list(row) + [""] * (len(heads) - len(row)) for row in (heads, *_shown(rows, most, language))]
    width = min(len(heads), limits.TABLE_COLUMNS)
    room = min(limits.TABLE_CELL, limits.TABLE_TEXT // (width * (_FEWEST + 2)))
    return [[_cell(text, room) for text in row[:width]] for row in shown]


def _text(cells: Sequence[Sequence[Block]]) -> int:
    return sum(weight(cell["text"]) for row in cells for cell in row)


def _shown(rows: Sequence[Row], most: int, language: Language) -> list[Row]:
    first, left_out, last = middled(rows, most)
    if not left_out:
        return list(first)
    note = words.LEFT_OUT[language].format(number=left_out)
    return [*first, [note, *[""] * (len(rows[0]) - 1)], *last]


def _cell(text: str, most: int) -> Block:
    return {"type": "raw_text", "text": plain(text, most)["text"]}


def _listed(heads: Row, rows: Sequence[Row], language: Language) -> Block:
    lines = [(said(f"{row[0]}: ", bold=True), _rest(heads, row)) for row in rows]
    return bullets(lines, words.LEFT_OUT[language], _LISTED)


def _rest(heads: Row, row: Row) -> str:
    """Return what stands behind the first cell; short cells with the head of their column."""
    return joined((_named(head, cell) for head, cell in zip(heads[1:], row[1:], strict=False)), " · ")


def _named(head: str, cell: str) -> str:
    """Return a cell that says little by itself with what it is about."""
    return f"{head} {cell}" if cell and len(cell) <= _SHORT else cell
