"""Draws blocks as HTML, about as Slack does; enough to judge wording and layout."""

from collections.abc import Callable
from html import escape
from typing import Any

from tests.pictures.elements import element

Json = dict[str, Any]
PEOPLE = {"U0123": "Anna de Vries", "U0456": "Karim Bouzidi"}
CHANNELS = {"C0456": "regio-flevoland", "C0789": "kennisbeheer"}


def blocks(given: list[Json]) -> str:
    """Return blocks as HTML."""
    return "".join(f'<div class="block">{_BLOCKS[block["type"]](block)}</div>' for block in given)


def _text(given: Json) -> str:
    return escape(given["text"]).replace("\n", "<br>")


def _section(block: Json) -> str:
    beside = f'<div class="beside">{element(block["accessory"])}</div>' if "accessory" in block else ""
    return f'<div class="section"><div>{_text(block["text"])}</div>{beside}</div>'


def _context(block: Json) -> str:
    return f'<div class="context">{" &nbsp; ".join(_text(item) for item in block["elements"])}</div>'


def _row(block: Json) -> str:
    return f'<div class="row">{"".join(element(item) for item in block["elements"])}</div>'


def _input(block: Json) -> str:
    optional = ' <span class="hint">(optioneel)</span>' if block.get("optional") else ""
    hint = f'<div class="context">{_text(block["hint"])}</div>' if "hint" in block else ""
    return f"<label>{_text(block['label'])}{optional}</label>{element(block['element'])}{hint}"


def _table(block: Json) -> str:
    rows = (
        "<tr>" + "".join(f"<{tag}>{_text(cell)}</{tag}>" for cell in row) + "</tr>"
        for row, tag in zip(block["rows"], ["th", *["td"] * len(block["rows"])], strict=False)
    )
    return f"<table>{''.join(rows)}</table>"


def _rich(block: Json) -> str:
    return "".join(_rich_part(part) for part in block["elements"])


def _rich_part(part: Json) -> str:
    if part["type"] == "rich_text_list":
        return "<ul>" + "".join(f"<li>{_pieces(item)}</li>" for item in part["elements"]) + "</ul>"
    tag = "blockquote" if part["type"] == "rich_text_quote" else "div"
    return f"<{tag}>{_pieces(part)}</{tag}>"


def _pieces(part: Json) -> str:
    return "".join(_piece(piece) for piece in part["elements"])


def _piece(piece: Json) -> str:
    if piece["type"] == "user":
        return f'<span class="mention">@{PEOPLE.get(piece["user_id"], piece["user_id"])}</span>'
    if piece["type"] == "channel":
        return f'<span class="mention">#{CHANNELS.get(piece["channel_id"], piece["channel_id"])}</span>'
    text = _text(piece)
    for name, tag in (("bold", "b"), ("italic", "em")):
        text = f"<{tag}>{text}</{tag}>" if piece.get("style", {}).get(name) else text
    return text


_BLOCKS: dict[str, Callable[[Json], str]] = {
    "section": _section,
    "header": lambda block: f"<h2>{_text(block['text'])}</h2>",
    "divider": lambda _: "<hr>",
    "context": _context,
    "context_actions": _row,
    "actions": _row,
    "input": _input,
    "table": _table,
    "rich_text": _rich,
}
